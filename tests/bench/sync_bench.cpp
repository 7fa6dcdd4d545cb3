// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A sync over loopback from a service of ready-made pages, beside curl that fetches the same pages. The service is a
// thread of this process: it costs both the same.
//   sync_bench [first] [again] [feed] [slow]

#include "bench/figures.h"
#include "bench/people.h"
#include "cache/cache.h"
#include "core/when_done.h"
#include "net/http_transport.h"
#include "scim/list_response.h"
#include "support/fake_http_server.h"
#include "sync/sync_engine.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>

namespace rollcall::bench
{
namespace
{

using test::ReceivedRequest;
using test::ScriptedAnswer;

constexpr int kPage = 1000;
constexpr int kRounds = 5;

/// Lists people by index, and has a change feed in which nothing changes.
class PageService
{
public:
    explicit PageService(int count)
        : m_people(people(count)), m_server([this](const ReceivedRequest &request) { return answer(request); })
    {
    }

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] int requests() const { return m_requests; }
    void setDelay(int ms) { m_delay = ms; }
    void setFeed(bool feed) { m_feed = feed; }
    [[nodiscard]] qsizetype size() const { return m_people.size(); }

private:
    ScriptedAnswer answer(const ReceivedRequest &request)
    {
        ++m_requests;
        if (request.path().startsWith("/admin/"))
            return m_feed ? ScriptedAnswer::http(200, R"({"next":"1.1","more":false,"changes":[]})", "application/json")
                          : ScriptedAnswer::http(404, "{}");
        const bool isUsers = request.path().endsWith("/Users");
        const qint64 total = isUsers ? m_people.size() : 0;
        const qint64 start = request.parameter(QStringLiteral("startIndex")).toLongLong();
        const qint64 count = request.parameter(QStringLiteral("count")).toLongLong();
        QVector<QByteArray> page;
        for (qint64 i = start - 1; i < std::min(total, start - 1 + count); ++i)
            page.append(m_people.at(i).json());
        const ScriptedAnswer full
            = ScriptedAnswer::http(200, scim::listResponseBytes({.totalResults = total, .startIndex = start}, page));
        return m_delay > 0 ? full.after(m_delay) : full;
    }

    QVector<scim::Resource> m_people;
    std::atomic_int m_requests = 0;
    std::atomic_int m_delay = 0;
    std::atomic_bool m_feed = false;
    test::FakeHttpServer m_server; // last: its thread uses the rest
};

/// curl, one page after the other, into nothing.
void fetchWithCurl(const PageService &service)
{
    QByteArray config;
    for (qint64 start = 1; start <= service.size(); start += kPage)
        config += "url = \"" + service.url().toEncoded() + "/scim/v2/Users?startIndex=" + QByteArray::number(start)
            + "&count=" + QByteArray::number(kPage) + "\"\noutput = /dev/null\n";
    QProcess curl;
    curl.start(QStringLiteral("curl"), {QStringLiteral("-s"), QStringLiteral("-K"), QStringLiteral("-")});
    curl.write(config);
    curl.closeWriteChannel();
    if (!curl.waitForFinished(600'000) || curl.exitCode() != 0)
        qFatal("curl failed");
}

class Mirror
{
public:
    Mirror() : m_cache(cache::Cache::open(m_folder.filePath(QStringLiteral("cache.sqlite")), m_clock).value()) { }

    sync::SyncSummary sync(const PageService &service, int inFlight = 6)
    {
        sync::SyncOptions options;
        options.inFlight = inFlight;
        const net::Endpoint endpoint = net::Endpoint::fromUrl(service.url(), Secret("key")).value();
        sync::SyncEngine engine(*m_cache, net::ScimClient(m_transport, endpoint), options);
        return waitFor(engine.run({}, {})).value();
    }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<cache::Cache> m_cache;
    net::HttpTransport m_transport;
};

void measureFirst(const PageService &service)
{
    section(QStringLiteral("First sync"));
    Times curl;
    Times sync;
    for (int round = 0; round < kRounds; ++round) {
        curl.time([&service] { fetchWithCurl(service); });
        Mirror mirror;
        sync.time([&mirror, &service] { mirror.sync(service); });
    }
    report(QStringLiteral("beside curl for the same pages"), sync.median() / curl.median(), QStringLiteral("x"), 5.5);
    report(QStringLiteral("users a second"), double(service.size()) * 1000 / sync.median(), QStringLiteral("/s"));
}

void measureAgain(const PageService &service)
{
    section(QStringLiteral("Nothing changed, everything listed"));
    Times curl;
    Times sync;
    Mirror mirror;
    mirror.sync(service);
    for (int round = 0; round < kRounds; ++round) {
        curl.time([&service] { fetchWithCurl(service); });
        sync.time([&mirror, &service] {
            const sync::SyncSummary summary = mirror.sync(service);
            if (summary.added + summary.changed + summary.removed != 0)
                qFatal("something was written");
        });
    }
    report(QStringLiteral("beside curl for the same pages"), sync.median() / curl.median(), QStringLiteral("x"), 1.6);
}

void measureFeed(PageService &service)
{
    section(QStringLiteral("Nothing changed, by the change feed"));
    service.setFeed(true);
    Mirror mirror;
    mirror.sync(service);
    Times sync;
    const int before = service.requests();
    for (int round = 0; round < kRounds; ++round)
        sync.time([&mirror, &service] { mirror.sync(service); });
    report(QStringLiteral("requests for each sync"), double(service.requests() - before) / kRounds, QString(), 1);
    report(QStringLiteral("a sync"), sync.median(), QStringLiteral("ms"));
    service.setFeed(false);
}

void measureSlow(int users)
{
    section(QStringLiteral("A service that takes 100 ms for each page"));
    PageService service(std::min(users, 30 * kPage));
    service.setDelay(100);
    Times one;
    Times six;
    for (int round = 0; round < 3; ++round) {
        Mirror alone;
        one.time([&] { alone.sync(service, 1); });
        Mirror together;
        six.time([&] { together.sync(service, 6); });
    }
    reportAtLeast(
        QStringLiteral("six pages in flight beside one"), one.median() / six.median(), QStringLiteral("x"), 3.5);
}

void runAll(const QStringList &wanted)
{
    const auto wants = [&wanted](const char *name) { return wanted.isEmpty() || wanted.contains(QLatin1String(name)); };
    PageService service(peopleCount());
    if (wants("first"))
        measureFirst(service);
    if (wants("again"))
        measureAgain(service);
    if (wants("feed"))
        measureFeed(service);
    if (wants("slow"))
        measureSlow(peopleCount());
}

} // namespace
} // namespace rollcall::bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    rollcall::bench::runAll(QCoreApplication::arguments().mid(1));
    return 0;
}
