// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bench_cache.h"

#include "bench/people.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

namespace rollcall::bench
{

namespace
{

constexpr int kPage = 1000;

/// Until it is whole, so that a run that was stopped is not taken for one.
QString unfinished()
{
    return BenchCache::path() + QStringLiteral(".part");
}

} // namespace

QString BenchCache::folder()
{
    const QString chosen = qEnvironmentVariable("ROLLCALL_BENCH_FOLDER", QStringLiteral("build/bench"));
    QDir().mkpath(chosen);
    return chosen;
}

QString BenchCache::path()
{
    return QStringLiteral("%1/people-%2.sqlite").arg(folder()).arg(peopleCount());
}

BenchCache::Filling BenchCache::fillAnew()
{
    QFile::remove(path());
    QFile::remove(unfinished());
    Filling filling;
    {
        const SystemClock clock;
        const auto cache = orQuit(cache::Cache::open(unfinished(), clock));
        qint64 writing = 0;
        QElapsedTimer timer;
        const qint64 run = done(cache->beginRun());
        for (int first = 0; first < peopleCount(); first += kPage) {
            const auto page = people(first, std::min(kPage, peopleCount() - first));
            for (const scim::Resource &user : page)
                filling.jsonBytesPerUser += static_cast<double>(user.json().size()) / peopleCount();
            timer.start();
            done(cache->storePage(run, scim::ResourceType::User, page));
            writing += timer.nsecsElapsed();
        }
        filling.usersPerSecond = peopleCount() * 1e9 / static_cast<double>(writing);
        const auto groups = groupsOf(peopleCount());
        timer.start();
        done(cache->storePage(run, scim::ResourceType::Group, groups));
        filling.groupSeconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        done(cache->finishRun(run, {}));
    }
    if (!QFile::rename(unfinished(), path()))
        qFatal("can't make %s", qPrintable(path()));
    return filling;
}

void BenchCache::makeSure()
{
    if (!QFile::exists(path()))
        fillAnew();
}

void BenchCache::open()
{
    m_cache = orQuit(cache::Cache::open(path(), m_clock));
}

} // namespace rollcall::bench
