// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/bench_cache.h"
#include "bench/figures.h"
#include "bench/load.h"
#include "bench/people.h"
#include "bench/server_process.h"
#include "bench/service_people.h"
#include "scim/json.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryFile>

#include <cstdio>
#include <unistd.h>

// The service, as its clients meet it: rollcalld over loopback, with its peers in the same run. The goals are ratios.
// Arguments choose sections: layer reads anywhere memory writes sort. Thousands of people are enough for all but
// `anywhere`, `memory` and `sort`, which take ROLLCALL_BENCH_PEOPLE (1,000,000 for the goals).
namespace rollcall::bench
{

namespace
{

constexpr int kSome = 10'000;
const QByteArray kPage = "/scim/v2/Users?count=100";

bool wanted(const char *name)
{
    const QStringList chosen = QCoreApplication::arguments().mid(1);
    return chosen.isEmpty() || chosen.contains(QLatin1String(name));
}

/// rollcalld on a copy of the people.
struct Service {
    explicit Service(int count) : people(count), token(people.addToken().reveal())
    {
        server = ServerProcess::rollcalld(people.location());
    }
    [[nodiscard]] Load load(const QByteArray &request, int connections = 1) const
    {
        return {server.get(), request, token, connections};
    }

    ServicePeople people;
    QByteArray token;
    std::unique_ptr<ServerProcess> server;
};

QByteArray fetched(const Service &service, const QByteArray &path)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(service.server->url() + QString::fromLatin1(path)));
    request.setRawHeader("Authorization", "Bearer " + service.token);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    if (reply->error() != QNetworkReply::NoError)
        qFatal("%s: %s", path.constData(), qPrintable(reply->errorString()));
    return reply->readAll();
}

void reportRate(const char *what, const LoadResult &result)
{
    report(QStringLiteral("%1  [%2 us of processor each]")
               .arg(QString::fromLatin1(what))
               .arg(result.processorUs, 0, 'f', 0),
        result.perSecond, QStringLiteral("req/s"));
}

void reportRatio(const char *what, const LoadResult &ours, const LoadResult &theirs, double atLeast)
{
    reportAtLeast(QString::fromLatin1(what), ours.perSecond / theirs.perSecond, QStringLiteral("times"), atLeast);
}

void layer()
{
    section(QStringLiteral("G15: an empty answer"));
    const Service service(kSome);
    const auto nginx = ServerProcess::nginx({});
    for (const int connections : {1, 8, 64}) {
        const auto results = putInTurn({{service.server.get(), getting("/healthz"), {}, connections},
            {nginx.get(), getting("/empty"), {}, connections}});
        reportRate(qPrintable(QStringLiteral("rollcalld /healthz, %1 connections").arg(connections)), results.at(0));
        reportRate("nginx", results.at(1));
        if (connections == 8)
            reportRatio("rollcalld over nginx", results.at(0), results.at(1), 0.5);
    }
}

/// Lua for a GET of one of a thousand users by the name, another one each time.
QByteArray gettingByName()
{
    QByteArray names;
    for (const scim::Resource &person : people(1000)) {
        const QString name = orQuit(scim::parseObject(person.json())).value(QLatin1String("userName")).toString();
        names += '\'' + name.toUtf8().toPercentEncoding() + "',";
    }
    return "names = names or {" + names
        + "}\n  return wrk.format('GET', '/scim/v2/Users?filter=userName%20eq%20%22' .. names[count % 1000 + 1] .. "
          "'%22')";
}

void reads()
{
    section(QStringLiteral("G11: a page of 100 of %1 users").arg(kSome));
    const Service service(kSome);
    const auto nginx = ServerProcess::nginx(fetched(service, kPage));
    const auto pages = putInTurn({service.load(getting(kPage)), {nginx.get(), getting("/page"), {}, 1},
        service.load(getting(kPage), 8), {nginx.get(), getting("/page"), {}, 8}});
    reportRate("rollcalld, 1 connection", pages.at(0));
    reportRate("nginx, the same bytes", pages.at(1));
    reportRatio("rollcalld over nginx", pages.at(0), pages.at(1), 0.2);
    report(QStringLiteral("p99"), pages.at(0).p99, QStringLiteral("ms"), 5);
    reportRate("rollcalld, 8 connections", pages.at(2));
    reportRate("nginx", pages.at(3));

    section(QStringLiteral("G12: one user, by id and by a filter"));
    const QByteArray byId
        = "return wrk.format('GET', '/scim/v2/Users/person-' .. (count * 7919 % " + QByteArray::number(kSome) + "))";
    const QByteArray byName = gettingByName();
    for (const int connections : {1, 8}) {
        const auto ones = putInTurn({service.load(byId, connections), service.load(byName, connections),
            {service.server.get(), getting("/healthz"), {}, connections}});
        std::printf("  %d connections\n", connections);
        reportRate("by id", ones.at(0));
        reportRate("by user name", ones.at(1));
        reportRate("an empty answer (/healthz)", ones.at(2));
        reportRatio("by id over an empty answer", ones.at(0), ones.at(2), 0.5);
        reportRatio("by user name over an empty answer", ones.at(1), ones.at(2), 0.5);
    }
}

void anywhere()
{
    section(QStringLiteral("G13: a page of 100 of %1 users, anywhere").arg(peopleCount()));
    const Service service(peopleCount());
    const QByteArray random = "return wrk.format('GET', '" + kPage + "&startIndex=' .. math.random(1, "
        + QByteArray::number(peopleCount() - 100) + "))";
    const auto results = putInTurn({service.load(getting(kPage)), service.load(random)});
    reportRate("startIndex=1", results.at(0));
    reportRate("startIndex at random", results.at(1));
    report(QStringLiteral("time at random over time of the first"), results.at(0).perSecond / results.at(1).perSecond,
        QStringLiteral("times"), 2);
}

double peakWith(int count)
{
    const Service service(count);
    static_cast<void>(put(service.load(getting(kPage + "&startIndex=" + QByteArray::number(count / 2)), 8)));
    static_cast<void>(put(service.load(getting("/scim/v2/Users/person-1"), 8)));
    return service.server->peakMegabytes();
}

void memory()
{
    section(QStringLiteral("Memory: the most that rollcalld had at a time (VmHWM), pages over 8 connections"));
    const double some = peakWith(kSome);
    const double many = peakWith(peopleCount());
    report(QStringLiteral("%1 users").arg(kSome), some, QStringLiteral("MB"));
    report(QStringLiteral("%1 users").arg(peopleCount()), many, QStringLiteral("MB"));
    report(QStringLiteral("many over some"), many / some, QStringLiteral("times"), 1.5);
}

/// A write of 8 kB at the end of a file and its flush: what a commit can't do without.
double flushesPerSecond()
{
    QTemporaryFile file(BenchCache::folder() + QStringLiteral("/flush"));
    if (!file.open())
        qFatal("no file to flush");
    const QByteArray block(8 * 1024, 'x');
    QElapsedTimer timer;
    timer.start();
    int flushes = 0;
    for (; timer.elapsed() < 1000; ++flushes) {
        if (::write(file.handle(), block.constData(), static_cast<size_t>(block.size())) < 0
            || ::fdatasync(file.handle()) != 0)
            qFatal("no flush");
    }
    return flushes * 1e9 / static_cast<double>(timer.nsecsElapsed());
}

void writes()
{
    section(QStringLiteral("G14: creating users, each on the disk when it is answered"));
    const Service service(kSome);
    const ServicePeople otherPeople(kSome, QStringLiteral("each"));
    const QByteArray otherToken = otherPeople.addToken().reveal();
    const auto each = ServerProcess::committingEach(otherPeople.location());
    const QByteArray create
        = R"(return wrk.format('POST', '/scim/v2/Users', nil, '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],)"
          R"("userName":"new' .. count .. '@example.com","externalId":"ext-' .. count .. '","displayName":"New ' .. count .. '",)"
          R"("name":{"givenName":"New","familyName":"Person"},"active":true,"title":"Engineer",)"
          R"("emails":[{"value":"new' .. count .. '@example.com","type":"work","primary":true}]}'))";
    QVector<double> flushes;
    for (int i = 0; i < 3; ++i)
        flushes.append(flushesPerSecond());
    std::sort(flushes.begin(), flushes.end());
    const auto results = putInTurn({service.load(create), service.load(create, 8), service.load(create, 64),
        {each.get(), create, otherToken, 64}});
    report(QStringLiteral("8 kB written and flushed"), flushes.at(1), QStringLiteral("1/s"));
    reportRate("1 connection", results.at(0));
    reportAtLeast(QStringLiteral("creations over flushes"), results.at(0).perSecond / flushes.at(1),
        QStringLiteral("times"), 0.4);
    reportRate("8 connections", results.at(1));
    reportRate("64 connections", results.at(2));
    report(QStringLiteral("p99"), results.at(2).p99, QStringLiteral("ms"));
    reportRate("64 connections, a commit for each", results.at(3));
    reportRatio("shared commits over a commit for each", results.at(2), results.at(3), 2.5);
}

void sort()
{
    section(QStringLiteral("Sorting %1 users").arg(peopleCount()));
    const Service service(peopleCount());
    for (const QByteArray by : {"userName", "title"}) {
        Times times;
        times.time([&] { fetched(service, kPage + "&sortBy=" + by); });
        reportTimes(QStringLiteral("by ") + QString::fromLatin1(by), times, {}, {});
    }
}

void run()
{
    const std::pair<const char *, void (*)()> sections[] = {{"layer", layer}, {"reads", reads}, {"anywhere", anywhere},
        {"memory", memory}, {"writes", writes}, {"sort", sort}};
    for (const auto &[name, work] : sections) {
        if (wanted(name))
            work();
    }
}

} // namespace

} // namespace rollcall::bench

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--serve-committing-each"))
        return rollcall::bench::serveCommittingEach(arguments.value(2));
    rollcall::bench::run();
    return 0;
}
