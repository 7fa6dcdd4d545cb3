// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sync_fixture.h"

#include "storage/database.h"

#include <algorithm>

namespace rollcall::sync
{

namespace
{

class Feed : public SyncTest
{
protected:
    void SetUp() override
    {
        SyncTest::SetUp();
        service.putUsers(300);
        service.put("Groups", "g1", "Ventes");
        service.openFeed();
    }

    /// How many requests `sync()` takes.
    int requestsOf(const std::function<void()> &run)
    {
        const int before = service.requests();
        run();
        return service.requests() - before;
    }

    static bool isFeed(const ReceivedRequest &request) { return request.path() == "/admin/v1/changes"; }
};

} // namespace

TEST_F(Feed, NothingChangedCostsOneRequest)
{
    const auto first = sync();
    ASSERT_TRUE(isOk(first));
    EXPECT_EQ(first->means, cache::SyncMeans::FullListing);
    clock.advance(std::chrono::minutes(5));
    EXPECT_EQ(requestsOf([this] {
        const auto second = sync();
        ASSERT_TRUE(isOk(second));
        EXPECT_EQ(*second, (SyncSummary{300, 1, 0, 0, 0, true, cache::SyncMeans::ChangeFeed}));
    }),
        1);
    EXPECT_EQ(lastCompleteSync(), clock.now());
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Feed, OnlyWhatChangedIsFetched)
{
    ASSERT_TRUE(sync().ok());
    service.put("Users", "u7", "Ada L.");
    service.put("Users", "u7", "Ada Lovelace");
    service.put("Users", "new", "New Person");
    service.put("Users", "guest", "Came and went");
    service.remove("Users", "guest");
    service.remove("Users", "u8");
    service.putRaw("Groups", "g1", R"({"id":"g1","displayName":"Ventes","members":[{"value":"new"},{"value":"u7"}]})");
    EXPECT_EQ(requestsOf([this] {
        const auto summary = sync();
        ASSERT_TRUE(isOk(summary));
        EXPECT_EQ(*summary, (SyncSummary{300, 1, 1, 2, 1, true, cache::SyncMeans::ChangeFeed}));
    }),
        6);
    EXPECT_TRUE(mirrorsTheService());
    EXPECT_EQ(waitFor(cache->user(QStringLiteral("new")))->groups.size(), 1);
}

TEST_F(Feed, WhatChangesWhileEverythingIsListedIsNotMissed)
{
    service.bend([this](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
        if (isList(request, "Groups"))
            service.put("Users", "u7", "Changed behind the reader");
        return std::nullopt;
    });
    ASSERT_TRUE(isOk(sync()));
    EXPECT_FALSE(mirrorsTheService());
    service.bend({});
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->means, cache::SyncMeans::ChangeFeed);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Feed, AFeedInSeveralPartsIsReadToItsEnd)
{
    service.openFeed(7);
    ASSERT_TRUE(sync().ok());
    for (int i = 0; i < 50; ++i)
        service.put("Users", "u" + QByteArray::number(i), "Renamed");
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->changed, 50);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Feed, AnExpiredCursorListsEverythingAndFollowsTheNewFeed)
{
    ASSERT_TRUE(sync().ok());
    service.remove("Users", "u8");
    service.openFeed();
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->means, cache::SyncMeans::FullListing);
    EXPECT_EQ(summary->removed, 1);
    EXPECT_TRUE(mirrorsTheService());
    EXPECT_EQ(sync()->means, cache::SyncMeans::ChangeFeed);
}

TEST_F(Feed, WhatIsNoFeedAnyMoreIsNotBelieved)
{
    const QVector<ScriptedAnswer> answers{ScriptedAnswer::http(200, "<html>", "text/html"),
        ScriptedAnswer::http(200, "{}"), ScriptedAnswer::http(200, R"({"next":"","more":false,"changes":[]})"),
        ScriptedAnswer::http(200, R"({"next":"1.9","more":false,"changes":[{"type":"User"}]})"),
        ScriptedAnswer::http(200, R"({"next":"1.9","more":false,"changes":[{"type":"Device","id":"d"}]})"),
        ScriptedAnswer::http(200, R"({"next":"1.302","changes":[]})"), ScriptedAnswer::http(404, "{}"),
        ScriptedAnswer::http(403, "{}"), ScriptedAnswer::http(500, "{}"), ScriptedAnswer::http(302, "")};
    for (const ScriptedAnswer &answer : answers) {
        service.bend({});
        ASSERT_TRUE(isOk(sync()));
        service.put("Users", "u7", "Renamed " + QByteArray::number(service.requests()));
        service.bend([answer](const ReceivedRequest &request, int) {
            return isFeed(request) ? std::optional(answer) : std::nullopt;
        });
        const auto summary = sync();
        ASSERT_TRUE(isOk(summary));
        EXPECT_EQ(summary->means, cache::SyncMeans::FullListing);
        EXPECT_TRUE(mirrorsTheService());
    }
}

TEST_F(Feed, AResourceThatCanNotBeReadIsLookedForInTheListing)
{
    ASSERT_TRUE(sync().ok());
    service.put("Users", "u7", "Renamed");
    service.bend([](const ReceivedRequest &request, int) {
        return request.path().endsWith("/u7") ? std::optional(ScriptedAnswer::http(500, "{}")) : std::nullopt;
    });
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->means, cache::SyncMeans::FullListing);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Feed, AChangeThatCouldNotBeFetchedIsFetchedByTheNextRun)
{
    ASSERT_TRUE(sync().ok());
    const QDateTime before = lastCompleteSync();
    clock.advance(std::chrono::hours(1));
    service.put("Users", "u7", "Renamed");
    service.remove("Users", "u9");
    service.bend([](const ReceivedRequest &request, int) {
        return request.path().endsWith("/u7") ? std::optional(ScriptedAnswer::nothing(ScriptedAnswer::End::Close))
                                              : std::nullopt;
    });
    EXPECT_EQ(sync().error().code, ErrorCode::ConnectionLost);
    EXPECT_EQ(lastCompleteSync(), before);
    EXPECT_TRUE(cachedUsers().contains("u9")) << "a run that is not complete removes nothing";
    service.bend({});
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->means, cache::SyncMeans::ChangeFeed);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Feed, ATokenRevokedInTheMiddleStopsTheRun)
{
    ASSERT_TRUE(sync().ok());
    service.put("Users", "u7", "Renamed");
    service.bend([](const ReceivedRequest &request, int) {
        return isFeed(request) ? std::nullopt : std::optional(ScriptedAnswer::http(401, "{}"));
    });
    EXPECT_EQ(sync().error().code, ErrorCode::Unauthorized);
    EXPECT_EQ(cachedUsers().size(), 300);
}

TEST_F(Feed, VeryManyRemovalsAreStoppedUntilSomebodyWasAsked)
{
    ASSERT_TRUE(sync().ok());
    for (int i = 0; i < 30; ++i)
        service.remove("Users", "u" + QByteArray::number(i));
    const Error error = sync().error();
    EXPECT_EQ(error.code, ErrorCode::MassRemovalStopped);
    EXPECT_EQ(error.line, 30);
    EXPECT_EQ(cachedUsers().size(), 300);
    const auto allowed = sync(MassRemoval::Allow);
    ASSERT_TRUE(isOk(allowed));
    EXPECT_EQ(*allowed, (SyncSummary{270, 1, 0, 0, 30, true, cache::SyncMeans::ChangeFeed}));
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Feed, WhatIsToldToBeGoneButIsThereStays)
{
    ASSERT_TRUE(sync().ok());
    service.bend([](const ReceivedRequest &request, int) {
        return isFeed(request) ? std::optional(ScriptedAnswer::http(
                   200, R"({"next":"1.301","more":false,"changes":[{"type":"User","id":"u7","removed":true}]})"))
                               : std::nullopt;
    });
    EXPECT_EQ(sync()->removed, 0);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Feed, VeryManyChangesAreListedRatherThanFetchedOneByOne)
{
    options.fetchFloor = 20;
    ASSERT_TRUE(sync().ok());
    for (int i = 0; i < 30; ++i)
        service.put("Users", "u" + QByteArray::number(i), "Renamed");
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->means, cache::SyncMeans::FullListing);
    EXPECT_EQ(summary->changed, 30);
    EXPECT_EQ(service.readsById(), 0);
    EXPECT_EQ(sync()->means, cache::SyncMeans::ChangeFeed);
}

TEST_F(Feed, AFeedThatStandsStillEndsTheReading)
{
    ASSERT_TRUE(sync().ok());
    service.bend([](const ReceivedRequest &request, int) {
        return isFeed(request) ? std::optional(ScriptedAnswer::http(200,
                   R"({"next":")" + request.parameter(QStringLiteral("since")).toUtf8()
                       + R"(","more":true,"changes":[]})"))
                               : std::nullopt;
    });
    EXPECT_EQ(sync()->means, cache::SyncMeans::FullListing);
}

TEST_F(Feed, DamagedCopiesAreFetchedAgainToo)
{
    ASSERT_TRUE(sync().ok());
    cache.reset();
    {
        auto database = storage::Database::open(
            storage::DatabaseLocation::sqlite(folder.filePath(QStringLiteral("cache.sqlite"))), {.durable = false});
        ASSERT_TRUE(isOk(database));
        ASSERT_TRUE(isOk((*database)->executeScript(
            QStringLiteral("UPDATE user_json SET json = x'7b7d' WHERE rid = (SELECT rid FROM user WHERE id = 'u5');"
                           "UPDATE user SET digest = x'00' WHERE id = 'u5';"
                           "UPDATE user_group SET digest = x'00';"))));
    }
    SyncTest::SetUp();
    EXPECT_EQ(test::await(cache->state())->toFetch, 2);
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->means, cache::SyncMeans::ChangeFeed);
    EXPECT_EQ(service.readsById(), 2);
    EXPECT_TRUE(mirrorsTheService());
    EXPECT_EQ(test::await(cache->state())->toFetch, 0);
}

TEST_F(Feed, AFirstListingThatWasCutOffGoesOnWhereItWas)
{
    service.bend([](const ReceivedRequest &request, int) {
        const bool isLate = isList(request, "Users") && request.parameter(QStringLiteral("startIndex")).toInt() > 150;
        return isLate ? std::optional(ScriptedAnswer::http(400, "{}")) : std::nullopt;
    });
    EXPECT_FALSE(sync().ok());
    const auto came = cachedUsers().size();
    ASSERT_GT(came, 100);
    ASSERT_LT(came, 300);

    service.put("Users", "u7", "Renamed since");
    service.remove("Users", "u299");
    QVector<int> starts;
    service.bend([&starts](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
        if (isList(request, "Users"))
            starts.append(request.parameter(QStringLiteral("startIndex")).toInt());
        return std::nullopt;
    });
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->users, 299);
    ASSERT_FALSE(starts.isEmpty());
    EXPECT_EQ(*std::min_element(starts.begin(), starts.end()), came) << "what came is not listed again";
    EXPECT_TRUE(mirrorsTheService());
    EXPECT_EQ(sync()->means, cache::SyncMeans::ChangeFeed);
}

TEST_F(Feed, AFirstListingThatWasCutOffBeginsAnewWhereItWouldNotBeSure)
{
    service.bend([](const ReceivedRequest &request, int) {
        const bool isLate = isList(request, "Users") && request.parameter(QStringLiteral("startIndex")).toInt() > 150;
        return isLate ? std::optional(ScriptedAnswer::http(400, "{}")) : std::nullopt;
    });
    EXPECT_FALSE(sync().ok());
    service.bend({});
    service.remove("Users", "u7"); // the rest has moved
    ASSERT_TRUE(isOk(sync()));
    EXPECT_TRUE(mirrorsTheService());
}

} // namespace rollcall::sync
