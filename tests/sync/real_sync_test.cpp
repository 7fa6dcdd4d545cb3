// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache.h"
#include "sync/daemon_commands.h"
#include "sync/embedded_service.h"
#include "sync/sample_company.h"
#include "sync/sync_engine.h"

#include "support/await.h"
#include "support/printers.h"
#include "sync/small_company.h"

#include <QMap>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>

// The engine against the real service: what is there is what is in the cache, to the byte.
namespace rollcall::sync
{
namespace
{

using scim::ResourceType;
using test::isOk;
using State = QMap<QString, QByteArray>;

class RealSync : public testing::Test
{
protected:
    RealSync()
    {
        EmbeddedOptions embedded;
        embedded.program = QStringLiteral(ROLLCALLD);
        embedded.dataFolder = data.path();
        embedded.firstRestartDelay = std::chrono::milliseconds(5);
        service = std::make_unique<EmbeddedService>(embedded);
        databasePath = embedded.database();
        test::writeSmallCompany(sample.path(), 300);
        company = std::make_unique<SampleCompany>(SampleCompanyOptions{.program = embedded.program,
            .dataFolder = embedded.dataFolder,
            .database = embedded.database(),
            .sampleFolder = sample.path()});
        options.pageSize = 20;
        options.retry.attempts = 2;
        options.retry.firstDelay = std::chrono::milliseconds(1);
    }

    void SetUp() override
    {
        auto opened = cache::Cache::open(data.filePath(QStringLiteral("cache.sqlite")), clock);
        ASSERT_TRUE(isOk(opened));
        cache = std::move(*opened);
        const auto started = test::await(service->start());
        ASSERT_TRUE(isOk(started));
        endpoint = *started;
        ASSERT_TRUE(isOk(test::await(company->fill(endpoint, {}), 120'000)));
    }

    [[nodiscard]] Result<SyncSummary> sync(const Synchronizer::ProgressCallback &onProgress = {})
    {
        SyncEngine engine(*cache, net::ScimClient(transport, endpoint), options);
        return test::await(engine.run(onProgress, {}), 60'000);
    }

    [[nodiscard]] State served(ResourceType type)
    {
        net::ListQuery everything;
        everything.count = 1000;
        const auto list = test::await(net::ScimClient(transport, endpoint).list(type, everything));
        EXPECT_TRUE(isOk(list));
        State state;
        for (const scim::Resource &resource : list.valueOr({}).resources)
            state.insert(resource.id(), withoutAddress(resource.json()));
        return state;
    }

    [[nodiscard]] State cached(ResourceType type) const
    {
        const auto listing = type == ResourceType::User ? waitFor(cache->users({})) : waitFor(cache->groups({}));
        State state;
        const auto all = waitFor(cache->json(type, listing.valueOr({}).rids));
        EXPECT_TRUE(isOk(all));
        for (const QByteArray &json : all.valueOr({}))
            state.insert(scim::Resource::parse(json).value().id(), withoutAddress(json));
        return state;
    }

    /// Another start has another port, which is in every `meta.location`.
    [[nodiscard]] static QByteArray withoutAddress(QByteArray json)
    {
        for (qsizetype at = json.indexOf("http://127.0.0.1:"); at >= 0; at = json.indexOf("http://127.0.0.1:")) {
            const qsizetype end = json.indexOf('/', at + 7);
            json.remove(at, end - at);
        }
        return json;
    }

    /// The next sync has to list everything.
    void forgetTheFeed()
    {
        const auto run = test::await(cache->beginRun(cache::RunScope::Parts));
        ASSERT_TRUE(isOk(run));
        ASSERT_TRUE(isOk(test::await(cache->finishRun(*run, {}))));
    }

    void expectMirror()
    {
        EXPECT_EQ(cached(ResourceType::User), served(ResourceType::User));
        EXPECT_EQ(cached(ResourceType::Group), served(ResourceType::Group));
    }

    QTemporaryDir data;
    QTemporaryDir sample;
    SystemClock clock;
    SyncOptions options;
    QString databasePath;
    std::unique_ptr<EmbeddedService> service;
    std::unique_ptr<SampleCompany> company;
    std::unique_ptr<cache::Cache> cache;
    net::Endpoint endpoint;
    net::HttpTransport transport;
};

} // namespace

TEST_F(RealSync, BringsExactlyWhatTheServiceHas)
{
    const auto first = sync();
    ASSERT_TRUE(isOk(first));
    EXPECT_EQ(first->users, 299) << "300 people less two who may not come in, and one who is Local only";
    EXPECT_EQ(first->groups, served(ResourceType::Group).size());
    EXPECT_EQ(first->added, first->users + first->groups);
    expectMirror();
    const auto second = sync();
    ASSERT_TRUE(isOk(second));
    EXPECT_EQ(second->added + second->changed + second->removed, 0);
}

TEST_F(RealSync, FollowsTheChangeFeed)
{
    ASSERT_TRUE(isOk(sync()));
    QStringList ids; // Of the token's own: whoever is Local is taken over by a change, and has a longer history.
    const auto users = served(ResourceType::User);
    for (auto user = users.begin(); user != users.end(); ++user) {
        if (QString::fromUtf8(*user).contains(QLatin1String("\"scim-entra-id\"")))
            ids.append(user.key());
    }
    ASSERT_GE(ids.size(), 2);
    const DaemonCommands daemon(
        QStringLiteral(ROLLCALLD), databasePath, std::chrono::milliseconds(60'000), std::stop_token());
    const auto token = daemon.addToken(QStringLiteral("Directory"));
    ASSERT_TRUE(isOk(token));
    const net::ScimClient client(transport, {endpoint.scimBase, endpoint.adminBase, *token});
    QJsonObject user = scim::Resource::parse(served(ResourceType::User).value(ids.at(0))).value().object();
    user.insert(QStringLiteral("title"), QStringLiteral("部長"));
    ASSERT_TRUE(isOk(test::await(client.replace(ResourceType::User, ids.at(0), user))));
    ASSERT_TRUE(isOk(test::await(client.remove(ResourceType::User, ids.at(1)))));

    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->means, cache::SyncMeans::ChangeFeed);
    EXPECT_GE(summary->changed, 1);
    EXPECT_LT(summary->changed, 50) << "the user, and groups that lose a member";
    expectMirror();
    const auto history = test::await(cache->history(ids.at(0)));
    ASSERT_TRUE(isOk(history));
    ASSERT_EQ(history->changes.size(), 1);
    EXPECT_EQ(history->changes.first().field, QStringLiteral("title"));
    EXPECT_EQ(history->changes.first().after, QStringLiteral("部長"));

    const auto again = sync();
    ASSERT_TRUE(isOk(again));
    EXPECT_EQ(again->means, cache::SyncMeans::ChangeFeed);
    EXPECT_EQ(again->added + again->changed + again->removed, 0);
}

TEST_F(RealSync, AServiceThatIsKilledInTheMiddleCostsNothing)
{
    ASSERT_TRUE(isOk(sync()));
    const State before = cached(ResourceType::User);
    forgetTheFeed();
    QSignalSpy restarted(service.get(), &EmbeddedService::restarted);
    const qint64 victim = service->processId();
    const auto killed = sync([victim](const SyncProgress &progress) {
        if (progress.done > 50)
            kill(static_cast<pid_t>(victim), SIGKILL);
    });
    ASSERT_FALSE(killed.ok());
    EXPECT_EQ(cached(ResourceType::User), before);
    ASSERT_TRUE(test::waitUntil([&restarted] { return !restarted.isEmpty(); }));
    endpoint = restarted.last().first().value<net::Endpoint>();
    ASSERT_TRUE(isOk(sync()));
    expectMirror();
}

} // namespace rollcall::sync
