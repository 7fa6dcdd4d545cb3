// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/people.h"
#include "cache/search_index.h"
#include "cache/user_record.h"
#include "storage/database.h"
#include "storage/transaction.h"

#include <QCoreApplication>

#include <benchmark/benchmark.h>

#include <chrono>

// A keystroke's search, against what SQLite would take for it: the number to watch is `like_over_arena`, how many times
// longer LIKE '%x%' over a covering index is than the search index, both in the same run and in turns.
namespace rollcall::bench
{

namespace
{

using Timer = std::chrono::steady_clock;

double secondsOf(const auto &work)
{
    const auto begin = Timer::now();
    work();
    return std::chrono::duration<double>(Timer::now() - begin).count();
}

template <typename T> T orQuit(Result<T> result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

void orQuit(const Result<void> &result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().detail));
}

/// The same people in both.
class Contestants
{
public:
    Contestants()
        : m_database(orQuit(storage::Database::open(storage::DatabaseLocation::sqlite(QStringLiteral(":memory:")))))
    {
        orQuit(m_database->executeScript(
            QStringLiteral("CREATE TABLE people (rid INTEGER PRIMARY KEY, name TEXT, user_name TEXT, email TEXT, "
                           "external_id TEXT, json TEXT);"
                           "CREATE INDEX names ON people (name, user_name, email, external_id)")));
        auto transaction = orQuit(storage::Transaction::begin(*m_database));
        auto insert = orQuit(m_database->prepare(QStringLiteral("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?)")));
        quint32 rid = 0;
        for (const scim::Resource &resource : people(peopleCount())) {
            const cache::UserRow row = cache::readUser(resource);
            index.put(++rid, {row.displayName, row.userName, row.email, row.externalId});
            orQuit(insert.run(rid, row.displayName, row.userName, row.email, row.externalId, resource.json()));
        }
        orQuit(transaction.commit());
        m_like = std::make_unique<storage::Statement>(
            orQuit(m_database->prepare(QStringLiteral("SELECT count(*) FROM people WHERE name LIKE ?1 OR user_name "
                                                      "LIKE ?1 OR email LIKE ?1 OR external_id LIKE ?1"))));
    }

    qint64 countLike(const QString &text)
    {
        const QString pattern = QLatin1Char('%') + text + QLatin1Char('%');
        m_like->bindFrom(0, pattern, pattern, pattern, pattern);
        return orQuit(storage::firstInteger(*m_like));
    }

    cache::SearchIndex index;

private:
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<storage::Statement> m_like;
};

Contestants &contestants()
{
    static Contestants both;
    return both;
}

void search(benchmark::State &state, const char *utf8)
{
    Contestants &both = contestants();
    const QString text = QString::fromUtf8(utf8);
    double arena = 0;
    double like = 0;
    qint64 found = 0;
    for ([[maybe_unused]] auto _ : state) {
        const double once = secondsOf([&] { found = both.index.find(text).count(); });
        like += secondsOf([&] { benchmark::DoNotOptimize(both.countLike(text)); });
        arena += once;
        state.SetIterationTime(once);
    }
    state.counters["found"] = static_cast<double>(found);
    state.counters["like_ms"] = like * 1000 / static_cast<double>(state.iterations());
    state.counters["like_over_arena"] = like / arena;
}

void build(benchmark::State &state)
{
    QVector<QStringList> rows;
    for (const scim::Resource &resource : people(peopleCount())) {
        const cache::UserRow row = cache::readUser(resource);
        rows.append({row.displayName, row.userName, row.email, row.externalId});
    }
    for ([[maybe_unused]] auto _ : state) {
        cache::SearchIndex index;
        quint32 rid = 0;
        for (const QStringList &row : rows)
            index.put(++rid, row);
        benchmark::DoNotOptimize(index.size());
    }
    state.SetItemsProcessed(state.iterations() * rows.size());
}

#define ROLLCALL_SEARCH(name, text)                                                                                    \
    BENCHMARK_CAPTURE(search, name, text)->UseManualTime()->Iterations(25)->Unit(benchmark::kMillisecond)
ROLLCALL_SEARCH(latin_1, "a");
ROLLCALL_SEARCH(latin_2, "an");
ROLLCALL_SEARCH(latin_3, "beg");
ROLLCALL_SEARCH(latin_5, "galis");
ROLLCALL_SEARCH(japanese_1, "山");
ROLLCALL_SEARCH(japanese_2, "高橋");
ROLLCALL_SEARCH(two_words, "ol to");
ROLLCALL_SEARCH(nobody, "zzzz");
BENCHMARK(build)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace rollcall::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
