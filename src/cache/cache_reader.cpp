// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_reader.h"

#include "cache/list_table.h"
#include "cache/row_columns.h"
#include "cache/user_match.h"

namespace rollcall::cache
{

Result<std::unique_ptr<CacheReader>> CacheReader::open(const QString &path, const QLocale &locale)
{
    auto database = storage::Database::open(storage::DatabaseLocation::sqlite(path), {.durable = false});
    if (!database.ok())
        return database.error();
    if (const auto done = (*database)->execute(QStringLiteral("PRAGMA query_only = ON")); !done.ok())
        return done.error();
    return std::unique_ptr<CacheReader>(new CacheReader(std::move(database).value(), locale));
}

CacheReader::CacheReader(std::unique_ptr<storage::Database> database, const QLocale &locale)
    : m_database(std::move(database)),
      m_details(*m_database),
      m_history(*m_database),
      m_users(*m_database, userTable(), locale),
      m_groups(*m_database, groupTable(), locale),
      m_collation(locale)
{
}

void CacheReader::setLocale(const QLocale &locale)
{
    m_users.setLocale(locale);
    m_groups.setLocale(locale);
    m_collation = Collation(locale);
}

void CacheReader::runBegan(qint64 revision)
{
    // Another process may have synced in between.
    if (m_revision != revision)
        m_revision.reset();
    m_following = true;
}

void CacheReader::follow(const WrittenRows &rows)
{
    // What was loaded later than it was written has it already.
    if (!m_revision || *m_revision >= rows.revision)
        return;
    m_users.update(rows.users);
    m_groups.update(rows.groups);
    m_revision = rows.revision;
}

Result<void> CacheReader::refresh()
{
    if (m_revision && m_following)
        return {};
    const auto stored = storedRevision();
    if (!stored.ok())
        return stored.error();
    return m_revision == *stored ? Result<void>() : load();
}

Result<void> CacheReader::load()
{
    m_revision.reset();
    // Before the rows: what is written meanwhile is then followed, or noticed next time.
    const auto stored = storedRevision();
    if (!stored.ok())
        return stored.error();
    if (auto loaded = load(m_users, m_damaged.users); !loaded.ok())
        return loaded;
    if (auto loaded = load(m_groups, m_damaged.groups); !loaded.ok())
        return loaded;
    m_revision = *stored;
    return {};
}

Result<void> CacheReader::load(ListIndex &index, QVector<quint32> &damaged)
{
    auto loaded = index.load();
    if (!loaded.ok())
        return loaded.error();
    damaged += *loaded;
    return {};
}

DamagedRows CacheReader::takeDamaged()
{
    DamagedRows damaged = m_details.takeDamaged();
    damaged.users += std::exchange(m_damaged.users, {});
    damaged.groups += std::exchange(m_damaged.groups, {});
    return damaged;
}

Result<qint64> CacheReader::storedRevision()
{
    return m_database->integer(QStringLiteral("SELECT revision FROM mirror"));
}

Result<Listing> CacheReader::users(const UserQuery &query)
{
    if (const auto ready = refresh(); !ready.ok())
        return ready.error();
    return m_users.list(query.text, static_cast<int>(query.sortBy), query.order);
}

Result<Listing> CacheReader::groups(const GroupQuery &query)
{
    if (const auto ready = refresh(); !ready.ok())
        return ready.error();
    return m_groups.list(query.text, static_cast<int>(query.sortBy), query.order);
}

Result<std::optional<QString>> CacheReader::findUser(const QString &text)
{
    const QString wanted = text.trimmed();
    const auto isId = m_details.hasUser(wanted);
    if (!isId.ok())
        return isId.error();
    if (*isId)
        return std::optional(wanted);
    if (const auto ready = refresh(); !ready.ok())
        return ready.error();
    const auto candidates = m_details.userRows(m_users.findWhole(wanted).toVector());
    if (!candidates.ok())
        return candidates.error();
    const auto user = meantUser(wanted, *candidates);
    return user ? std::optional(user->id) : std::nullopt;
}

Result<QVector<QString>> CacheReader::toFetch(scim::ResourceType type)
{
    return idsBy(QStringLiteral("SELECT id FROM %1 WHERE length(digest) < 16 ORDER BY id").arg(tableOf(type)));
}

Result<QVector<QString>> CacheReader::idsInOrder(scim::ResourceType type)
{
    return idsBy(QStringLiteral("SELECT id FROM %1 ORDER BY rid").arg(tableOf(type)));
}

Result<QVector<QString>> CacheReader::idsBy(const QString &sql)
{
    auto select = storage::FastStatement::prepare(*m_database, sql);
    if (!select.ok())
        return select.error();
    QVector<QString> ids;
    const auto read = storage::forEachRow(
        select.value(), [&ids](const storage::FastStatement &row) { ids.append(QString::fromUtf8(row.text(0))); });
    if (!read.ok())
        return read.error();
    return ids;
}

Result<CacheState> CacheReader::state()
{
    auto select = m_database->prepare(
        QStringLiteral("SELECT last_complete_sync, last_change, service_url, (SELECT count(*) FROM user), "
                       "(SELECT count(*) FROM user_group), "
                       "(SELECT count(*) FROM user WHERE length(digest) < 16), "
                       "(SELECT count(*) FROM user_group WHERE length(digest) < 16), "
                       "(SELECT means FROM sync_run WHERE outcome = 'complete' ORDER BY run DESC LIMIT 1), "
                       "(SELECT ended_at FROM sync_run WHERE outcome = 'complete' AND means = 'full-listing' "
                       "ORDER BY run DESC LIMIT 1), feed_cursor, listing_cursor FROM mirror"));
    if (!select.ok())
        return select.error();
    CacheState state;
    const auto read = storage::forEachRow(select.value(), [&state](const storage::Statement &row) {
        state = {timeFrom(row, 0), timeFrom(row, 1), static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4)),
            static_cast<int>(row.integer(5) + row.integer(6)), row.text(2), syncMeansFrom(row.text(7)),
            timeFrom(row, 8), row.text(9), row.text(10)};
    });
    if (!read.ok())
        return read.error();
    return state;
}

} // namespace rollcall::cache
