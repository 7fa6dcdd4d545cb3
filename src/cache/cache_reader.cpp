// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_reader.h"

#include "cache/list_table.h"
#include "cache/row_columns.h"

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
    : m_database(std::move(database)), m_details(*m_database), m_history(*m_database), m_collation(locale)
{
}

Result<QVector<QString>> CacheReader::toFetch(scim::ResourceType type)
{
    return idsBy(QStringLiteral("SELECT id FROM %1 WHERE length(digest) < 16 ORDER BY id").arg(tableOf(type)));
}

Result<QVector<QString>> CacheReader::idsInOrder(scim::ResourceType type)
{
    return idsBy(QStringLiteral("SELECT id FROM %1 ORDER BY rid").arg(tableOf(type)));
}

/// A walk over all rows: an index for it would make every sync dearer.
Result<NewestUser> CacheReader::newestUser()
{
    auto select = m_database->prepare(QStringLiteral(
        "SELECT id, last_modified FROM user WHERE last_modified IS NOT NULL ORDER BY last_modified DESC LIMIT 1"));
    if (!select.ok())
        return select.error();
    NewestUser newest;
    const auto read = storage::forEachRow(select.value(), [&newest](const storage::Statement &row) {
        newest = {row.text(0), timeFrom(row, 1)};
    });
    if (!read.ok())
        return read.error();
    return newest;
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
                       "(SELECT ended_at FROM sync_run WHERE outcome = 'complete' AND error_code = '' "
                       "AND means = 'full-listing' ORDER BY run DESC LIMIT 1), "
                       "(SELECT ended_at FROM sync_run WHERE outcome = 'complete' AND error_code = '' "
                       "AND means IN ('full-listing', 'last-modified-and-ids') ORDER BY run DESC LIMIT 1), "
                       "EXISTS (SELECT 1 FROM sync_run WHERE outcome = 'complete' AND error_code = '' "
                       "AND means = 'last-modified-and-ids'), "
                       "modified_proved, feed_cursor, listing_cursor FROM mirror"));
    if (!select.ok())
        return select.error();
    CacheState state;
    const auto read = storage::forEachRow(select.value(), [&state](const storage::Statement &row) {
        state = {timeFrom(row, 0), timeFrom(row, 1), static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4)),
            static_cast<int>(row.integer(5) + row.integer(6)), row.text(2), syncMeansFrom(row.text(7)),
            timeFrom(row, 8), timeFrom(row, 9), row.integer(10) != 0, row.integer(11) != 0, row.text(12), row.text(13)};
    });
    if (!read.ok())
        return read.error();
    return state;
}

} // namespace rollcall::cache
