// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/target_client.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <functional>
#include <mutex>

namespace rollcall::test
{

/// A SCIM service in memory with the MDM's rules that provisioning meets, and a will of its own when a test bends it.
/// Tests look at what it holds in the end, not at who called what.
class FakeTargetService final : public provisioner::TargetClient
{
public:
    /// What a call is: "find", "get", "create", "patch", "remove" and the type and id, filter or name: "create User
    /// ana@c.com".
    using Bend = std::function<std::optional<Error>(const QString &call)>;

    /// Asked before each call; an error is answered instead of doing it.
    void failBefore(Bend bend) { m_before = std::move(bend); }
    /// Asked after each write was done; an error is answered although it was done: its answer was lost.
    void failAfter(Bend bend) { m_after = std::move(bend); }

    /// Somebody who is there beforehand; the id.
    QString addUser(const QJsonObject &user);
    QString addGroup(const QJsonObject &group);
    void forgetUser(const QString &id) { m_users.remove(id); }
    void clear();

    [[nodiscard]] QMap<QString, QJsonObject> users() const { return m_users; }
    [[nodiscard]] QMap<QString, QJsonObject> groups() const { return m_groups; }
    [[nodiscard]] QJsonObject user(const QString &userName) const;
    [[nodiscard]] QJsonObject group(const QString &displayName) const;
    /// The user names of a group's members, sorted.
    [[nodiscard]] QStringList members(const QString &displayName) const;
    /// User names of all who are there, sorted.
    [[nodiscard]] QStringList userNames() const;
    /// Every call so far, in the order they came.
    [[nodiscard]] QStringList calls() const { return m_calls; }
    [[nodiscard]] QStringList writes() const;
    /// The bodies of the writes, in the order they came.
    [[nodiscard]] QVector<QJsonObject> bodies() const { return m_bodies; }
    void forgetCalls();

    Result<QVector<scim::Resource>> find(scim::ResourceType type, const QString &filter) override;
    Result<scim::Resource> get(
        scim::ResourceType type, const QString &id, const QStringList &excludedAttributes) override;
    Result<scim::Resource> create(scim::ResourceType type, const QJsonObject &body) override;
    Result<std::optional<scim::Resource>> patch(
        scim::ResourceType type, const QString &id, const QJsonObject &body) override;
    Result<void> remove(scim::ResourceType type, const QString &id) override;

private:
    using Store = QMap<QString, QJsonObject>;

    [[nodiscard]] Store &store(scim::ResourceType type)
    {
        return type == scim::ResourceType::User ? m_users : m_groups;
    }
    [[nodiscard]] std::optional<Error> begin(const QString &call);
    [[nodiscard]] std::optional<Error> end(const QString &call) const { return m_after ? m_after(call) : std::nullopt; }
    QString add(scim::ResourceType type, QJsonObject resource);
    [[nodiscard]] std::optional<Error> refusal(scim::ResourceType type, const QJsonObject &body) const;
    [[nodiscard]] std::optional<Error> apply(QJsonObject &resource, const QJsonObject &operation) const;
    [[nodiscard]] std::optional<Error> changeMembers(QJsonObject &group, const QJsonObject &operation) const;

    mutable std::mutex m_mutex;
    Store m_users;
    Store m_groups;
    int m_lastId = 0;
    QStringList m_calls;
    QVector<QJsonObject> m_bodies;
    Bend m_before;
    Bend m_after;
};

} // namespace rollcall::test
