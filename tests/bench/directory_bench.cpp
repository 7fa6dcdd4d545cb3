// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bench_cache.h"
#include "bench/figures.h"
#include "bench/keystrokes.h"
#include "bench/like_table.h"
#include "bench/people.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>

#include <random>

// The desktop's cache with everybody in it: what it costs to fill, to open, to search, to sort and to scroll, each
// figure with its goal. Arguments choose sections: fill open memory search sort jump.
namespace rollcall::bench
{

namespace
{

constexpr int kShown = 50;

bool wanted(const QString &name)
{
    const QStringList chosen = QCoreApplication::arguments().mid(1);
    return chosen.isEmpty() || chosen.contains(name);
}

void showFirst(cache::Cache &cache, const cache::Listing &listing)
{
    done(cache.userRows(listing.rids.mid(0, kShown)));
}

void fill()
{
    section(QStringLiteral("Filling an empty cache, page by page"));
    const BenchCache::Filling filling = BenchCache::fillAnew();
    report(QStringLiteral("users written a second"), filling.usersPerSecond, QStringLiteral("users/s"));
    report(QStringLiteral("groups and their members"), filling.groupSeconds, QStringLiteral("s"));
    report(QStringLiteral("JSON of a user"), filling.jsonBytesPerUser, QStringLiteral("bytes"));
}

void open()
{
    section(QStringLiteral("Opening it, warm"));
    Times toRows;
    Times toSearch;
    for (int i = 0; i < 5; ++i) {
        BenchCache bench;
        toRows.time([&] {
            bench.open();
            showFirst(bench.cache(), done(bench.cache().users({})));
        });
        BenchCache again;
        toSearch.time([&] {
            again.open();
            showFirst(again.cache(), done(again.cache().users({.text = QStringLiteral("lovelace")})));
        });
    }
    report(QStringLiteral("to the first rows"), toRows.median(), QStringLiteral("ms"), 300);
    report(QStringLiteral("to the first search's answer"), toSearch.median(), QStringLiteral("ms"), 1500);
}

void memory(cache::Cache &cache)
{
    section(QStringLiteral("Memory"));
    const auto listing = done(cache.users({}));
    showFirst(cache, listing);
    report(QStringLiteral("RssAnon, idle in the list"), anonymousMegabytes(), QStringLiteral("MB"), 200);
    report(QStringLiteral("file, bytes a user"),
        static_cast<double>(QFileInfo(BenchCache::path()).size()) / peopleCount(), QStringLiteral("bytes"), 900);
}

void search(cache::Cache &cache)
{
    section(QStringLiteral("A keystroke's search: exact count, ordered rows, the first %1 of them").arg(kShown));
    LikeTable like;
    Times all;
    Times allLike;
    for (const KeystrokeClass &kind : keystrokeClasses()) {
        Times search;
        Times withRows;
        Times likeTimes;
        for (qsizetype i = 0; i < kind.texts.size(); ++i) {
            const QString &text = kind.texts.at(i);
            withRows.time([&] {
                cache::Listing listing;
                search.time([&] { listing = done(cache.users({.text = text})); });
                showFirst(cache, listing);
            });
            if (i % 4 == 0)
                likeTimes.time([&] { like.count(text); });
        }
        report(kind.name + QStringLiteral(", p50"), withRows.median(), QStringLiteral("ms"), 6);
        report(kind.name + QStringLiteral(", p99"), withRows.p99(), QStringLiteral("ms"), 20);
        all.add(withRows);
        allLike.add(likeTimes);
    }
    report(QStringLiteral("all of them, p50"), all.median(), QStringLiteral("ms"), 6);
    report(QStringLiteral("all of them, p99"), all.p99(), QStringLiteral("ms"), 20);
    report(QStringLiteral("LIKE '%x%' on a covering index, p50"), allLike.median(), QStringLiteral("ms"));
    reportAtLeast(
        QStringLiteral("LIKE over search, p50"), allLike.median() / all.median(), QStringLiteral("times"), 15);
}

void sort(cache::Cache &cache)
{
    section(QStringLiteral("Sorting by another column"));
    using cache::UserColumn;
    for (const auto &[column, name] :
        {std::pair(UserColumn::UserName, "user name"), {UserColumn::Department, "department"},
            {UserColumn::State, "state"}, {UserColumn::LastModified, "last modified"}}) {
        Times first;
        Times again;
        first.time([&] { done(cache.users({.sortBy = column, .order = Qt::DescendingOrder})); });
        for (int i = 0; i < 5; ++i)
            again.time([&] { done(cache.users({.sortBy = column, .order = Qt::DescendingOrder})); });
        const QString label = QString::fromLatin1(name);
        report(label + QStringLiteral(", the first time"), first.median(), QStringLiteral("ms"), 800);
        report(label + QStringLiteral(", again"), again.median(), QStringLiteral("ms"), 150);
    }
}

void jump(cache::Cache &cache)
{
    section(QStringLiteral("Jumping to any row"));
    std::mt19937 random(7);
    for (const auto &[column, name] : {std::pair(cache::UserColumn::DisplayName, "display name"),
             {cache::UserColumn::LastModified, "last modified"}}) {
        const auto listing = done(cache.users({.sortBy = column}));
        Times far;
        for (int i = 0; i < 300; ++i) {
            const auto place = static_cast<qsizetype>(random()) % (listing.rids.size() - 128);
            far.time([&] { done(cache.userRows(listing.rids.mid(place, 128))); });
        }
        const QString label = QStringLiteral("128 rows by %1, ").arg(QString::fromLatin1(name));
        report(label + QStringLiteral("p50"), far.median(), QStringLiteral("ms"));
        report(label + QStringLiteral("p99"), far.p99(), QStringLiteral("ms"));
    }
}

void run()
{
    if (wanted(QStringLiteral("fill")))
        fill();
    BenchCache::makeSure();
    if (wanted(QStringLiteral("open")))
        open();
    BenchCache bench;
    bench.open();
    if (wanted(QStringLiteral("memory")))
        memory(bench.cache());
    if (wanted(QStringLiteral("search")))
        search(bench.cache());
    if (wanted(QStringLiteral("sort")))
        sort(bench.cache());
    if (wanted(QStringLiteral("jump")))
        jump(bench.cache());
}

} // namespace

} // namespace rollcall::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    rollcall::bench::run();
}
