// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bench_cache.h"
#include "bench/figures.h"
#include "bench/keystrokes.h"
#include "bench/like_table.h"
#include "bench/people.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <random>

// The desktop's cache with everybody in it: what it costs to fill, to open, to search, to sort and to scroll, each
// figure with its goal. Arguments choose sections: fill open memory search query values changes sort jump.
namespace rollcall::bench
{

namespace
{

constexpr int kShown = 50;
constexpr int kAgain = 20;

bool wanted(const QString &name)
{
    const QStringList chosen = QCoreApplication::arguments().mid(1);
    return chosen.isEmpty() || chosen.contains(name);
}

void showFirst(cache::Cache &cache, const cache::Listing &listing)
{
    done(cache.userRows(listing.rids.mid(0, kShown)));
}

/// That the first search waits for it is what opening measures.
void readAll(cache::Cache &cache)
{
    showFirst(cache, done(cache.users({.text = QStringLiteral("lovelace")})));
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
    reportTimes(QStringLiteral("to the first rows"), toRows, 300, {});
    reportTimes(QStringLiteral("to the first search's answer"), toSearch, 1500, {});
}

void memory(cache::Cache &cache)
{
    section(QStringLiteral("Memory"));
    done(cache.users({.text = QStringLiteral("lovelace")})); // All is read.
    const auto listing = done(cache.users({}));
    showFirst(cache, listing);
    report(QStringLiteral("RssAnon, idle in the list"), megabytes(Memory::Own), QStringLiteral("MB"), 200);
    report(QStringLiteral("file, bytes a user"),
        static_cast<double>(QFileInfo(BenchCache::path()).size()) / peopleCount(), QStringLiteral("bytes"), 900);
}

void search(cache::Cache &cache)
{
    section(QStringLiteral("A keystroke's search: exact count, ordered rows, the first %1 of them").arg(kShown));
    readAll(cache);
    LikeTable like;
    Times all;
    Times allLike;
    for (const KeystrokeClass &kind : keystrokeClasses()) {
        Times withRows;
        Times likeTimes;
        for (qsizetype i = 0; i < kind.texts.size(); ++i) {
            const QString &text = kind.texts.at(i);
            withRows.time([&] { showFirst(cache, done(cache.users({.text = text}))); });
            if (i % 4 == 0)
                likeTimes.time([&] { like.count(text); });
        }
        reportTimes(kind.name, withRows, 6, 20);
        all.add(withRows);
        allLike.add(likeTimes);
    }
    reportTimes(QStringLiteral("all of them"), all, 6, 20);
    reportTimes(QStringLiteral("LIKE '%x%' on a covering index"), allLike, {}, {});
    reportAtLeast(
        QStringLiteral("LIKE over search, p50"), allLike.median() / all.median(), QStringLiteral("times"), 15);
    reportAtLeast(QStringLiteral("the same of processor time"), allLike.medianOfProcessor() / all.medianOfProcessor(),
        QStringLiteral("times"), 15);
}

/// Asked again, a question is not the same one letter for letter: what was found is not kept, what was read for it is.
void query(cache::Cache &cache)
{
    section(QStringLiteral("The query language: exact count, ordered rows, the first %1 of them").arg(kShown));
    readAll(cache);
    for (const char *const text : {"source:ldap state:disabled", "has:email", "-has:email", "dept:\"R&D\"",
             "group:\"R&D Paris\"", "has:group", "changed:<7d", "userName:ada", "title:engineer", "custAttr1:B7",
             "dept:sales source:ldap an", "-ada has:phone"}) {
        Times first;
        Times again;
        const QString query = QString::fromLatin1(text);
        first.time([&] { showFirst(cache, done(cache.users({.text = query}))); });
        for (int i = 0; i < kAgain; ++i)
            again.time([&] { showFirst(cache, done(cache.users({.text = query}))); });
        // What the table has no column for is read from the bytes of everybody.
        reportTimes(query + QStringLiteral(", the first time"), first, 800, {});
        reportTimes(query + QStringLiteral(", again"), again, {}, 20);
    }
}

void values(cache::Cache &cache)
{
    section(QStringLiteral("The values of an attribute, and how many have each"));
    readAll(cache);
    for (const char *const text : {"", "source:ldap", "an"}) {
        for (const char *const name : {"department", "title", "custAttr1", "badge"}) {
            Times first;
            Times again;
            const auto ask
                = [&] { done(cache.values(QString::fromLatin1(text), QString::fromLatin1(name), {}, kShown)); };
            first.time(ask);
            for (int i = 0; i < kAgain; ++i)
                again.time(ask);
            const QString label = QStringLiteral("%1 of \"%2\"").arg(QLatin1String(name), QLatin1String(text));
            reportTimes(label + QStringLiteral(", the first time"), first, 800, {});
            reportTimes(label + QStringLiteral(", again"), again, {}, 20);
        }
    }
}

/// The same people, each with the name of another one.
QVector<scim::Resource> renamed(int first, int count, int round)
{
    static const QByteArray key = "\"displayName\":\"";
    const auto nameIn = [](const QByteArray &json) {
        const qsizetype begin = json.indexOf(key) + key.size();
        return std::pair(begin, json.indexOf('"', begin) - begin);
    };
    const auto others = people((first + round * 131) % (peopleCount() - count), count);
    QVector<scim::Resource> some = people(first, count);
    for (qsizetype i = 0; i < some.size(); ++i) {
        QByteArray json = some.at(i).json();
        const QByteArray &other = others.at(i).json();
        const auto [from, size] = nameIn(other);
        const auto [place, oldSize] = nameIn(json);
        some[i] = orQuit(scim::Resource::parse(json.replace(place, oldSize, other.sliced(from, size))));
    }
    return some;
}

void changes()
{
    section(QStringLiteral("A search after a sync that changed names: the list is in order again"));
    const QString path = BenchCache::path() + QStringLiteral(".changed");
    QFile::remove(path);
    QFile::copy(BenchCache::path(), path);
    {
        const SystemClock clock;
        const auto cache = orQuit(cache::Cache::open(path, clock));
        const cache::UserQuery broad{.text = QStringLiteral("an")};
        showFirst(*cache, done(cache->users(broad)));
        int round = 0;
        for (const int count : {100, 500, 2'000, 5'000, 10'000}) {
            Times times;
            for (int i = 0; i < 3; ++i) {
                const qint64 run = done(cache->beginRun(cache::RunScope::Parts));
                for (int place = 0; place < count; place += 100) {
                    const int first = (place * 97 + ++round * 100) % (peopleCount() - 100);
                    done(cache->storePage(run, scim::ResourceType::User, renamed(first, 100, round)));
                }
                done(cache->finishRun(run, {}));
                times.time([&] { showFirst(*cache, done(cache->users(broad))); });
            }
            reportTimes(QStringLiteral("%1 names").arg(count), times, {}, {});
        }
    }
    QFile::remove(path);
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
        reportTimes(label + QStringLiteral(", the first time"), first, 800, {});
        reportTimes(label + QStringLiteral(", again"), again, 150, {});
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
        const QString label = QStringLiteral("128 rows by %1").arg(QString::fromLatin1(name));
        reportTimes(label, far, {}, {});
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
    if (wanted(QStringLiteral("query")))
        query(bench.cache());
    if (wanted(QStringLiteral("values")))
        values(bench.cache());
    if (wanted(QStringLiteral("changes")))
        changes();
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
