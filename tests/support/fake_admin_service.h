// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fake_http_server.h"

#include <QJsonArray>
#include <QJsonObject>

#include <mutex>

namespace rollcall::test
{

/// The admin API of a service whose documents a test edits, with the real one's answers to what is changed through it.
/// In-process, over real HTTP on loopback. Thread: any.
///
/// It begins with the default settings, one token ("Entra ID", t1), three attributes (custAttr1 is a custom one), the
/// four sources and an empty audit log. Users and groups may be deleted, whoever they are; one called `refused` is not.
class FakeAdminService
{
public:
    /// What takes the place of the usual answer; nothing: the usual one. Called without a lock: it may edit the
    /// service.
    using Bend = std::function<std::optional<ScriptedAnswer>(const ReceivedRequest &)>;

    FakeAdminService();

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] const FakeHttpServer &server() const { return m_server; }
    /// The one that opens it.
    [[nodiscard]] QByteArray key() const;

    void setRole(const QString &role);
    /// From now on the key opens nothing (401).
    void revokeKey();
    /// From now on another one does.
    void setKey(const QByteArray &key);
    /// As somebody else's save: the version changes.
    void setSettings(const QJsonObject &settings);
    void setTokens(const QJsonArray &tokens);
    void setAttributes(const QJsonArray &attributes);
    void setSource(const QString &kind, const QString &member, const QJsonValue &value);
    void setAudit(const QJsonArray &records);
    /// `[{id, userName, value}]`: who is behind whatever figure is asked for; the figures are 5, 3, 1, 1, 0.
    void setEvaluated(const QJsonArray &users);
    void bend(Bend bend);

    [[nodiscard]] QJsonObject settings() const;
    [[nodiscard]] QJsonArray tokens() const;
    [[nodiscard]] QJsonArray attributes() const;
    [[nodiscard]] QJsonArray sources() const;
    /// Ids of users and groups that were deleted for good, in their order.
    [[nodiscard]] QStringList deleted() const;

    /// As the real service writes one.
    [[nodiscard]] static ScriptedAnswer problem(
        int status, const char *code, const QString &detail, const QJsonObject &more = {});
    [[nodiscard]] static ScriptedAnswer json(const QJsonObject &object, int status = 200, int version = 0);

private:
    [[nodiscard]] ScriptedAnswer respond(const ReceivedRequest &request);
    [[nodiscard]] ScriptedAnswer read(const QStringList &path, const ReceivedRequest &request) const;
    [[nodiscard]] ScriptedAnswer write(const QStringList &path, const ReceivedRequest &request);
    [[nodiscard]] ScriptedAnswer saveSettings(const ReceivedRequest &request);
    [[nodiscard]] ScriptedAnswer changeTokens(const QStringList &path, const ReceivedRequest &request);
    [[nodiscard]] ScriptedAnswer addToken(const QJsonObject &body);
    [[nodiscard]] ScriptedAnswer changeAttributes(const QStringList &path, const ReceivedRequest &request);
    [[nodiscard]] ScriptedAnswer changeSource(const QString &kind, const ReceivedRequest &request);
    [[nodiscard]] ScriptedAnswer evaluate(const QStringList &path, const ReceivedRequest &request) const;
    [[nodiscard]] ScriptedAnswer removePeople(const QStringList &path, const ReceivedRequest &request);
    [[nodiscard]] ScriptedAnswer auditPage(const ReceivedRequest &request) const;
    [[nodiscard]] ScriptedAnswer auditFile(const ReceivedRequest &request) const;

    mutable std::mutex m_mutex;
    QString m_role = QStringLiteral("administrator");
    QByteArray m_key = "rc_key_fake"; // empty: none is good
    QJsonObject m_settings;
    int m_version = 1;
    QJsonArray m_tokens;
    int m_tokensMade = 1;
    QJsonArray m_attributes;
    QJsonArray m_sources;
    QJsonArray m_audit;
    QStringList m_deleted;
    QJsonArray m_evaluated;
    Bend m_bend;
    FakeHttpServer m_server; // last: its thread uses the rest
};

} // namespace rollcall::test
