// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sync over loopback from a service of ready-made pages, beside curl that fetches the same pages, and beside a sync
// as it is written first.
//   sync_bench [first] [naive] [again] [feed] [slow] [cursors] [live]
// ROLLCALL_BENCH_PEOPLE: how many; ROLLCALL_BENCH_PAGE: how many in a page (100); ROLLCALL_BENCH_ROUNDS (5)

#include "bench/figures.h"
#include "bench/naive_sync.h"
#include "bench/page_server.h"
#include "bench/people.h"
#include "cache/cache.h"
#include "core/when_done.h"
#include "net/http_transport.h"
#include "sync/sync_engine.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

namespace rollcall::bench
{
namespace
{

int setting(const char *name, int otherwise)
{
    const int value = qEnvironmentVariableIntValue(name);
    return value > 0 ? value : otherwise;
}

int rounds()
{
    return setting("ROLLCALL_BENCH_ROUNDS", 5);
}

int page()
{
    return setting("ROLLCALL_BENCH_PAGE", 100);
}

/// curl, one page after the other, into nothing.
void fetchWithCurl(const PageServer &service, int users, int page)
{
    QByteArray config;
    for (int start = 1; start <= users; start += page)
        config += "url = \"" + service.url().toEncoded() + "/scim/v2/Users?startIndex=" + QByteArray::number(start)
            + "&count=" + QByteArray::number(page) + "\"\noutput = /dev/null\n";
    QProcess curl;
    curl.start(QStringLiteral("curl"), {QStringLiteral("-s"), QStringLiteral("-K"), QStringLiteral("-")});
    curl.write(config);
    curl.closeWriteChannel();
    if (!curl.waitForFinished(600'000) || curl.exitCode() != 0)
        qFatal("curl failed");
}

/// In the folder of the other benchmarks' files, not in one that may be in memory.
class Mirror
{
public:
    Mirror() : m_folder(folder() + QStringLiteral("/sync-XXXXXX"))
    {
        m_cache = cache::Cache::open(file(), m_clock).value();
    }

    [[nodiscard]] static QString folder()
    {
        return qEnvironmentVariable("ROLLCALL_BENCH_FOLDER", QStringLiteral("build/bench"));
    }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("cache.sqlite")); }
    [[nodiscard]] cache::Cache &cache() { return *m_cache; }

    QFuture<Result<sync::SyncSummary>> start(
        const PageServer &service, int inFlight = 6, const sync::SyncEngine::ProgressCallback &onProgress = {})
    {
        sync::SyncOptions options;
        options.inFlight = inFlight;
        const net::Endpoint endpoint = net::Endpoint::fromUrl(service.url(), Secret("key")).value();
        m_engine = std::make_unique<sync::SyncEngine>(*m_cache, net::ScimClient(m_transport, endpoint), options);
        return m_engine->run(onProgress, {});
    }
    sync::SyncSummary sync(const PageServer &service, int inFlight = 6)
    {
        return waitFor(start(service, inFlight)).value();
    }
    /// Of the file, when what stood in its log is in it. Nothing else may be asked for afterwards.
    qint64 closedSize()
    {
        m_engine.reset();
        m_cache.reset();
        return QFileInfo(file()).size();
    }
    /// Until a search looks at everybody.
    void waitUntilSearchable(int users)
    {
        while (waitFor(m_cache->users({.text = QStringLiteral("no such name")})).value().total < users)
            QThread::msleep(2);
    }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<cache::Cache> m_cache;
    net::HttpTransport m_transport;
    std::unique_ptr<sync::SyncEngine> m_engine;
};

void measureFirst(PageServer &service)
{
    section(QStringLiteral("First sync, %1 users in a page").arg(page()));
    const bool many = service.size() > 500'000;
    Times curl;
    Times searchable;
    Times whole;
    qint64 bytes = 0;
    for (int round = 0; round < rounds(); ++round) {
        curl.time([&service] { fetchWithCurl(service, service.size(), page()); });
        Mirror mirror;
        whole.time([&] {
            QFuture<Result<sync::SyncSummary>> syncing;
            searchable.time([&] {
                std::atomic_bool listed = false;
                syncing = mirror.start(service, 6,
                    [&](const sync::SyncProgress &progress) { listed = listed || progress.done >= service.size(); });
                while (!listed)
                    QThread::msleep(2);
                mirror.waitUntilSearchable(service.size());
            });
            if (waitFor(syncing).value().users != service.size())
                qFatal("not everybody came");
        });
        bytes = mirror.closedSize();
    }
    report(QStringLiteral("curl for the same pages"), curl.median(), QStringLiteral("ms"));
    reportTimes(QStringLiteral("all that is searched is in memory"), searchable, {}, {});
    reportTimes(QStringLiteral("durable, with its indexes"), whole, {}, {});
    report(QStringLiteral("searchable, beside curl"), searchable.median() / curl.median(), QStringLiteral("x"),
        many ? std::optional<double>() : 3.5);
    report(
        QStringLiteral("durable, beside curl"), whole.median() / curl.median(), QStringLiteral("x"), many ? 30 : 5.5);
    report(QStringLiteral("users a second"), service.size() * 1000 / whole.median(), QStringLiteral("/s"));
    report(QStringLiteral("file, bytes a user"), double(bytes) / service.size(), QStringLiteral("bytes"), 900);
    report(QStringLiteral("peak of memory (VmHWM)"), megabytes(Memory::Peak), QStringLiteral("MB"), 600);
}

void measureNaive(PageServer &service)
{
    for (const auto &[users, goal] : {std::pair(20'000, 6.0), {100'000, 10.0}}) {
        if (users > service.size())
            continue;
        service.setLimit(users);
        section(QStringLiteral("Beside a sync as it is written first, %1 users").arg(users));
        for (const auto &[indexes, name] : {std::pair(NaiveIndexes::Sorted, "with indexes for what is sorted"),
                 {NaiveIndexes::Ids, "with the same index only"}}) {
            Times naive;
            Times sync;
            for (int round = 0; round < std::min(rounds(), 3); ++round) {
                const QTemporaryDir folder(Mirror::folder() + QStringLiteral("/naive-XXXXXX"));
                naive.time([&, indexes = indexes] {
                    if (syncNaively(service.url(), folder.filePath(QStringLiteral("naive.sqlite")), indexes) != users)
                        qFatal("not everybody came");
                });
                Mirror mirror;
                sync.time([&] { mirror.sync(service); });
            }
            reportAtLeast(QString::fromLatin1(name), naive.median() / sync.median(), QStringLiteral("x"), goal);
        }
    }
    service.setLimit(0);
}

void measureAgain(PageServer &service)
{
    section(QStringLiteral("Everything listed again, %1 users in a page").arg(page()));
    Times curl;
    Times nothing;
    Times some;
    Mirror mirror;
    mirror.sync(service);
    for (int round = 0; round < rounds(); ++round) {
        curl.time([&service] { fetchWithCurl(service, service.size(), page()); });
        nothing.time([&mirror, &service] {
            const sync::SyncSummary summary = mirror.sync(service);
            if (summary.added + summary.changed + summary.removed != 0)
                qFatal("something was written");
        });
        constexpr int kOneIn = 100;
        service.changeOneIn(kOneIn);
        some.time([&mirror, &service] {
            if (mirror.sync(service).changed != (service.size() + kOneIn - 1) / kOneIn)
                qFatal("another number of users was written");
        });
    }
    const bool many = service.size() > 500'000;
    report(QStringLiteral("nothing changed, beside curl for the same pages"), nothing.median() / curl.median(),
        QStringLiteral("x"), many ? 3.5 : 1.6);
    report(QStringLiteral("1 % changed, beside curl"), some.median() / curl.median(), QStringLiteral("x"), 2.5);
}

void measureFeed(PageServer &service)
{
    section(QStringLiteral("Nothing changed, by the change feed"));
    service.setFeed(true);
    Mirror mirror;
    mirror.sync(service);
    Times sync;
    const int before = service.requests();
    for (int round = 0; round < rounds(); ++round)
        sync.time([&mirror, &service] { mirror.sync(service); });
    report(QStringLiteral("requests for each sync"), double(service.requests() - before) / rounds(), QString(), 1);
    report(QStringLiteral("a sync, of processor time"), sync.medianOfProcessor(), QStringLiteral("ms"), 50);
    service.setFeed(false);
}

/// So many that what a sync does besides reading pages is little, so few that it does not take too long.
constexpr int kSlowPages = 300;

void measureSlow(PageServer &service)
{
    const int users = std::min(service.size(), kSlowPages * page());
    service.setLimit(users);
    for (const int delay : {20, 100}) {
        section(QStringLiteral("A service that takes %1 ms for each page").arg(delay));
        service.setDelay(std::chrono::milliseconds(delay));
        Times curl;
        Times sync;
        for (int round = 0; round < std::min(rounds(), 3); ++round) {
            curl.time([&] { fetchWithCurl(service, users, page()); });
            Mirror mirror;
            sync.time([&] { mirror.sync(service); });
        }
        reportAtLeast(
            QStringLiteral("curl's time over the sync's"), curl.median() / sync.median(), QStringLiteral("x"), 5);
    }
    service.setDelay(std::chrono::milliseconds(0));
    service.setLimit(0);
}

void measureCursors(PageServer &service)
{
    const int users = std::min(service.size(), kSlowPages * page());
    service.setLimit(users);
    service.setCursors(true);
    for (const int delay : {20, 100}) {
        section(QStringLiteral("The same by cursors, %1 ms for each page").arg(delay));
        service.setDelay(std::chrono::milliseconds(delay));
        Times sync;
        int pages = 0;
        for (int round = 0; round < std::min(rounds(), 3); ++round) {
            Mirror mirror;
            const int before = service.requests();
            sync.time([&] { mirror.sync(service); });
            pages = service.requests() - before;
        }
        report(QStringLiteral("the time of that many answers"), sync.median() / (pages * delay), QStringLiteral("x"),
            1.05);
    }
    service.setDelay(std::chrono::milliseconds(0));
    service.setCursors(false);
    service.setLimit(0);
}

/// What a desk does while a sync runs: an event loop with a timer, and a search every 50 ms.
void measureLive(PageServer &service)
{
    section(QStringLiteral("The event loop and the search during a first sync"));
    Mirror mirror;
    Times gaps;
    Times searches;
    QEventLoop loop;
    QElapsedTimer clock;
    QTimer tick;
    QTimer key;
    qint64 last = 0;
    std::vector<double> late;
    QObject::connect(&tick, &QTimer::timeout, &loop, [&] {
        const qint64 now = clock.nsecsElapsed();
        late.push_back(double(now - last) / 1e6 - tick.interval());
        last = now;
    });
    std::vector<double> answers;
    bool isAsking = false;
    QObject::connect(&key, &QTimer::timeout, &loop, [&] {
        if (std::exchange(isAsking, true))
            return;
        const qint64 asked = clock.nsecsElapsed();
        whenDone(mirror.cache().users({.text = QStringLiteral("ana")}), &loop, [&, asked](const auto &) {
            answers.push_back(double(clock.nsecsElapsed() - asked) / 1e6);
            isAsking = false;
        });
    });
    clock.start();
    tick.setTimerType(Qt::PreciseTimer);
    tick.start(5);
    key.start(50);
    whenDone(mirror.start(service), &loop, [&](const Result<sync::SyncSummary> &) { loop.quit(); });
    loop.exec();
    const auto quantile = [](std::vector<double> &values, double share) {
        std::ranges::sort(values);
        return values.empty() ? 0 : values[std::min(values.size() - 1, size_t(share * double(values.size())))];
    };
    report(QStringLiteral("late ticks, p99"), quantile(late, 0.99), QStringLiteral("ms"), 30);
    report(QStringLiteral("late ticks, the latest"), quantile(late, 1), QStringLiteral("ms"));
    report(QStringLiteral("a search, p50"), quantile(answers, 0.5), QStringLiteral("ms"));
    report(QStringLiteral("a search, p99"), quantile(answers, 0.99), QStringLiteral("ms"), 40);
}

void runAll(PageServer &service, const QStringList &wanted)
{
    const auto wants = [&wanted](const char *name) { return wanted.isEmpty() || wanted.contains(QLatin1String(name)); };
    service.setPage(page());
    if (wants("first"))
        measureFirst(service);
    if (wants("naive"))
        measureNaive(service);
    if (wants("again"))
        measureAgain(service);
    if (wants("feed"))
        measureFeed(service);
    if (wants("slow"))
        measureSlow(service);
    if (wants("cursors"))
        measureCursors(service);
    if (wants("live"))
        measureLive(service);
}

} // namespace
} // namespace rollcall::bench

int main(int argc, char **argv)
{
    rollcall::bench::PageServer service(rollcall::bench::peopleCount());
    const QCoreApplication application(argc, argv);
    QDir().mkpath(rollcall::bench::Mirror::folder());
    rollcall::bench::runAll(service, QCoreApplication::arguments().mid(1));
    return 0;
}
