// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/cache.h"
#include "core/when_done.h"
#include "scim/schema_uris.h"
#include "support/fake_clock.h"
#include "support/printers.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace rollcall::cache
{

using scim::ResourceType;
using test::isOk;

/// A user as a service provider sends it; `more` adds attributes or replaces them.
inline scim::Resource someUser(const QString &id, const QString &displayName, const QJsonObject &more = {})
{
    QJsonObject user{{QStringLiteral("id"), id}, {QStringLiteral("displayName"), displayName},
        {QStringLiteral("userName"), id + QStringLiteral("@example.com")}};
    for (auto attribute = more.begin(); attribute != more.end(); ++attribute)
        user.insert(attribute.key(), attribute.value());
    return scim::Resource::fromObject(user);
}

inline scim::Resource someGroup(const QString &id, const QString &displayName, const QStringList &members = {})
{
    QJsonArray array;
    for (const QString &member : members)
        array.append(QJsonObject{{QStringLiteral("value"), member}});
    return scim::Resource::fromObject(
        {{QStringLiteral("id"), id}, {QStringLiteral("displayName"), displayName}, {QStringLiteral("members"), array}});
}

/// u0, u1, … with names that sort as their numbers do.
inline QVector<scim::Resource> manyUsers(int count, const QString &name = QStringLiteral("Person"))
{
    QVector<scim::Resource> users;
    for (int i = 0; i < count; ++i)
        users.append(someUser(QStringLiteral("u%1").arg(i), QStringLiteral("%1 %2").arg(name).arg(i)));
    return users;
}

/// A cache in a folder of its own, and a sync in a few words.
class CacheTest : public testing::Test
{
protected:
    void SetUp() override { reopen(); }

    void reopen()
    {
        m_cache.reset();
        auto opened = Cache::open(path(), m_clock);
        ASSERT_TRUE(isOk(opened));
        m_cache = std::move(opened).value();
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("profile/cache.sqlite")); }

    [[nodiscard]] qint64 begin() { return waitFor(m_cache->beginRun()).valueOr(-1); }
    PageOutcome store(qint64 run, const QVector<scim::Resource> &page, ResourceType type = ResourceType::User)
    {
        auto stored = waitFor(m_cache->storePage(run, type, page));
        EXPECT_TRUE(isOk(stored));
        return stored.valueOr({});
    }
    PageOutcome storeGroups(qint64 run, const QVector<scim::Resource> &page)
    {
        return store(run, page, ResourceType::Group);
    }
    RunSummary finish(qint64 run, const ConfirmedGone &gone = {})
    {
        auto finished = waitFor(m_cache->finishRun(run, gone));
        EXPECT_TRUE(isOk(finished));
        return finished.valueOr({});
    }
    /// A complete sync of these users and groups; what is missing is confirmed gone.
    RunSummary sync(const QVector<scim::Resource> &users, const QVector<scim::Resource> &groups = {})
    {
        const qint64 run = begin();
        store(run, users);
        storeGroups(run, groups);
        return finish(run, {unseen(run, ResourceType::User), unseen(run, ResourceType::Group)});
    }
    [[nodiscard]] QVector<QString> unseen(qint64 run, ResourceType type)
    {
        auto ids = waitFor(m_cache->unseen(run, type));
        EXPECT_TRUE(isOk(ids));
        return ids.valueOr({});
    }

    [[nodiscard]] Listing list(const UserQuery &query = {})
    {
        auto listing = waitFor(m_cache->users(query));
        EXPECT_TRUE(isOk(listing));
        return listing.valueOr({});
    }
    [[nodiscard]] QVector<UserRow> rows(const UserQuery &query = {})
    {
        auto found = waitFor(m_cache->userRows(list(query).rids));
        EXPECT_TRUE(isOk(found));
        return found.valueOr({});
    }
    /// The ids that a query finds, in its order.
    [[nodiscard]] QStringList ids(const UserQuery &query = {})
    {
        QStringList found;
        for (const UserRow &row : rows(query))
            found.append(row.id);
        return found;
    }
    [[nodiscard]] QStringList search(const QString &text) { return ids({.text = text}); }
    [[nodiscard]] QStringList groupIds(const GroupQuery &query = {})
    {
        const auto listing = waitFor(m_cache->groups(query));
        EXPECT_TRUE(isOk(listing));
        const auto found = waitFor(m_cache->groupRows(listing.valueOr({}).rids));
        EXPECT_TRUE(isOk(found));
        QStringList names;
        for (const GroupRow &row : found.valueOr({}))
            names.append(row.id);
        return names;
    }
    [[nodiscard]] CacheState state() { return waitFor(m_cache->state()).valueOr({}); }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    std::unique_ptr<Cache> m_cache;
};

} // namespace rollcall::cache
