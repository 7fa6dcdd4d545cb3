// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/people.h"
#include "cache/cache.h"
#include "core/when_done.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

// What a sync and a list cost the cache, from a page of resources to the rows of a window.
namespace rollcall::bench
{

namespace
{

constexpr int kPage = 1000;

template <typename T> T done(QFuture<Result<T>> future)
{
    auto result = waitFor(std::move(future));
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

const QVector<scim::Resource> &everybody()
{
    static const QVector<scim::Resource> all = people(peopleCount());
    return all;
}

void syncInto(cache::Cache &cache)
{
    const qint64 run = done(cache.beginRun());
    for (qsizetype first = 0; first < everybody().size(); first += kPage)
        done(cache.storePage(run, scim::ResourceType::User, everybody().mid(first, kPage)));
    done(cache.finishRun(run, {}));
}

struct Filled {
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<cache::Cache> cache = open();

    std::unique_ptr<cache::Cache> open()
    {
        auto opened = cache::Cache::open(folder.filePath(QStringLiteral("cache.sqlite")), clock);
        if (!opened.ok())
            qFatal("%s", qPrintable(opened.error().detail));
        return std::move(opened).value();
    }
};

/// One that all but the first benchmark share, made when it is needed; it goes before the program does.
std::unique_ptr<Filled> sharedCache;

cache::Cache &filled()
{
    if (!sharedCache) {
        sharedCache = std::make_unique<Filled>();
        syncInto(*sharedCache->cache);
    }
    return *sharedCache->cache;
}

void firstSync(benchmark::State &state)
{
    benchmark::DoNotOptimize(everybody().size());
    for ([[maybe_unused]] auto _ : state) {
        Filled fresh;
        syncInto(*fresh.cache);
    }
    state.SetItemsProcessed(state.iterations() * everybody().size());
}

void syncWithoutChanges(benchmark::State &state)
{
    cache::Cache &cache = filled();
    for ([[maybe_unused]] auto _ : state)
        syncInto(cache);
    state.SetItemsProcessed(state.iterations() * everybody().size());
}

void openToFirstRows(benchmark::State &state)
{
    filled();
    Filled &again = *sharedCache;
    for ([[maybe_unused]] auto _ : state) {
        again.cache.reset();
        again.cache = again.open();
        const auto listing = done(again.cache->users({}));
        benchmark::DoNotOptimize(done(again.cache->userRows(listing.rids.mid(0, 128))));
    }
}

void firstSortOfAColumn(benchmark::State &state)
{
    cache::Cache &cache = filled();
    for ([[maybe_unused]] auto _ : state) {
        cache.setLocale(QLocale()); // Forgets the orders.
        done(cache.users({{}, cache::UserColumn::Department, Qt::DescendingOrder}));
    }
}

void keystroke(benchmark::State &state)
{
    cache::Cache &cache = filled();
    for ([[maybe_unused]] auto _ : state) {
        const auto listing
            = done(cache.users({QStringLiteral("an"), cache::UserColumn::LastModified, Qt::DescendingOrder}));
        benchmark::DoNotOptimize(done(cache.userRows(listing.rids.mid(0, 64))));
    }
}

void jump(benchmark::State &state)
{
    cache::Cache &cache = filled();
    const QVector<quint32> rids = done(cache.users({})).rids;
    qsizetype place = 0;
    for ([[maybe_unused]] auto _ : state) {
        place = (place + 7919 * 128) % (rids.size() - 128);
        benchmark::DoNotOptimize(done(cache.userRows(rids.mid(place, 128))));
    }
}

BENCHMARK(firstSync)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);
BENCHMARK(syncWithoutChanges)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(openToFirstRows)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(firstSortOfAColumn)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(keystroke)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(jump)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace rollcall::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    rollcall::bench::sharedCache.reset();
}
