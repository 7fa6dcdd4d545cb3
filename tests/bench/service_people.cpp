// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/service_people.h"

#include "bench/bench_cache.h"
#include "bench/people.h"
#include "core/clock.h"
#include "scim/json.h"
#include "scim/schema_uris.h"
#include "service/credentials.h"
#include "service/repository.h"
#include "service/user_store.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <future>

namespace rollcall::bench
{

namespace
{

constexpr int kTogether = 50'000;

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QString::fromLatin1(suffix));
}

/// People are made while those before them are stored.
std::future<QVector<scim::Resource>> blockFrom(int first, int count)
{
    return std::async(
        std::launch::async, [first, count] { return people(first, std::clamp(count - first, 0, kTogether)); });
}

void insert(service::Repository &repository, int index, const scim::Resource &person, const QDateTime &now)
{
    QJsonObject attributes = orQuit(scim::parseObject(person.json()));
    attributes.remove(QLatin1String("groups"));
    attributes.remove(scim::kRollcallSchema);
    service::UserRecord record;
    record.id = ServicePeople::idOf(index);
    record.created = record.lastModified = now;
    orQuit(service::UserStore(repository).insert(record, attributes));
}

} // namespace

void ServicePeople::make(const QString &path, int count)
{
    const QString unfinished = path + QStringLiteral(".part");
    removeDatabase(unfinished);
    std::fprintf(stderr, "Making %s\n", qPrintable(path));
    {
        const SystemClock clock;
        const auto repository = orQuit(service::Repository::open(storage::DatabaseLocation::sqlite(unfinished)));
        // The indexes of a million users are written all over: in a cache that holds them, and once. A file that is not
        // finished is thrown away.
        orQuit(repository->database().executeScript(
            QStringLiteral("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA cache_size = -2000000")));
        auto next = blockFrom(0, count);
        for (int first = 0; first < count; first += kTogether) {
            const auto some = next.get();
            next = blockFrom(first + kTogether, count);
            auto transaction = orQuit(repository->beginWrite());
            for (qsizetype i = 0; i < some.size(); ++i)
                insert(*repository, first + static_cast<int>(i), some.at(i), clock.now());
            orQuit(transaction.commit());
        }
        orQuit(repository->database().executeScript(QStringLiteral("PRAGMA journal_mode = WAL")));
    }
    if (!QFile::rename(unfinished, path))
        qFatal("can't make %s", qPrintable(path));
}

ServicePeople::ServicePeople(int count, const QString &run)
{
    const QString kept = QDir(BenchCache::folder()).absoluteFilePath(QStringLiteral("service-%1.sqlite").arg(count));
    if (!QFile::exists(kept))
        make(kept, count);
    m_copy = kept + u'.' + run;
    removeDatabase(m_copy);
    if (!QFile::copy(kept, m_copy))
        qFatal("can't make %s", qPrintable(m_copy));
}

ServicePeople::~ServicePeople()
{
    removeDatabase(m_copy);
}

core::Secret ServicePeople::addToken() const
{
    const SystemClock clock;
    const auto repository = orQuit(service::Repository::open(location()));
    return orQuit(service::addToken(*repository, {QStringLiteral("bench"), rules::Profile::Rfc, std::nullopt}, clock));
}

} // namespace rollcall::bench
