// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/like_table.h"

#include "bench/bench_cache.h"
#include "bench/people.h"
#include "storage/transaction.h"

#include <QFile>

namespace rollcall::bench
{

namespace
{

void fill(storage::Database &database)
{
    const QString source = BenchCache::path();
    auto attach = orQuit(database.prepare(QStringLiteral("ATTACH ? AS cache")));
    orQuit(attach.run(source));
    orQuit(database.executeScript(
        QStringLiteral("CREATE TABLE people (rid INTEGER PRIMARY KEY, name TEXT, user_name TEXT, email TEXT);"
                       "INSERT INTO people SELECT rid, display_name, user_name, email FROM cache.user;"
                       "CREATE INDEX names ON people (name, user_name, email);")));
}

} // namespace

LikeTable::LikeTable()
{
    const QString path = QStringLiteral("%1/like-%2.sqlite").arg(BenchCache::folder()).arg(peopleCount());
    const bool isThere = QFile::exists(path);
    m_database = orQuit(storage::Database::open(storage::DatabaseLocation::sqlite(path), {.durable = false}));
    if (!isThere)
        fill(*m_database);
    // As much as the index is: nothing is to be read again.
    orQuit(m_database->executeScript(QStringLiteral("PRAGMA cache_size = -400000")));
    m_like = std::make_unique<storage::Statement>(orQuit(m_database->prepare(
        QStringLiteral("SELECT count(*) FROM people WHERE name LIKE ? OR user_name LIKE ? OR email LIKE ?"))));
}

qint64 LikeTable::count(const QString &text)
{
    const QString pattern = QLatin1Char('%') + text + QLatin1Char('%');
    m_like->bindFrom(0, pattern, pattern, pattern);
    return orQuit(storage::firstInteger(*m_like));
}

} // namespace rollcall::bench
