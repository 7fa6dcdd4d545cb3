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

#include <cstdio>

namespace rollcall::bench
{

namespace
{

constexpr int kTogether = 10'000;

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QString::fromLatin1(suffix));
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
        orQuit(repository->database().executeScript(QStringLiteral("PRAGMA synchronous = OFF")));
        for (int first = 0; first < count; first += kTogether) {
            auto transaction = orQuit(repository->beginWrite());
            const auto some = people(first, std::min(kTogether, count - first));
            for (qsizetype i = 0; i < some.size(); ++i)
                insert(*repository, first + static_cast<int>(i), some.at(i), clock.now());
            orQuit(transaction.commit());
        }
        orQuit(repository->database().executeScript(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
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
