// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/removal_brake.h"
#include "sync/sync_fixture.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace rollcall::sync
{

using Engine = SyncTest;

TEST_F(Engine, TheFirstRunBringsEverything)
{
    service.putUsers(250);
    service.put("Groups", "g1", "Ventes");
    service.put("Groups", "g2", "営業");
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(*summary, (SyncSummary{250, 2, 252, 0, 0, true}));
    EXPECT_TRUE(mirrorsTheService());
    EXPECT_EQ(lastCompleteSync(), clock.now());
}

TEST_F(Engine, ASecondRunWithNothingNewSaysSo)
{
    service.putUsers(250);
    ASSERT_TRUE(sync().ok());
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(*summary, (SyncSummary{250, 0, 0, 0, 0, true}));
    EXPECT_EQ(service.readsById(), 0);
}

TEST_F(Engine, TwoOfOneUserNameAreBothThere)
{
    service.putRaw("Users", "a", R"({"id":"a","userName":"ana@contoso.com","displayName":"Ana"})");
    service.putRaw("Users", "b", R"({"id":"b","userName":"ANA@contoso.com","displayName":"Ana"})");
    ASSERT_TRUE(isOk(sync()));
    EXPECT_TRUE(mirrorsTheService());
    EXPECT_EQ(waitFor(cache->users({.text = QStringLiteral("ana@contoso.com")})).value().rids.size(), 2);
}

TEST_F(Engine, ChangesAdditionsAndDeletionsArrive)
{
    service.putUsers(250);
    service.put("Groups", "g1", "Ventes");
    ASSERT_TRUE(sync().ok());
    service.put("Users", "u7", "Ada L.");
    service.put("Users", "new", "New Person");
    service.remove("Users", "u8");
    service.remove("Users", "u249");
    service.remove("Groups", "g1");
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(*summary, (SyncSummary{249, 0, 1, 1, 3, true}));
    EXPECT_TRUE(mirrorsTheService());
    EXPECT_EQ(service.readsById(), 3) << "each deletion is confirmed, once";
}

TEST_F(Engine, AnEmptyServiceIsMirroredToo)
{
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(*summary, (SyncSummary{0, 0, 0, 0, 0, true}));
}

TEST_F(Engine, WhoIsNotListedButThereStays)
{
    service.putUsers(50);
    ASSERT_TRUE(sync().ok());
    service.put("Users", "u3", "Renamed, and hidden");
    service.hide("Users", "u3");
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->removed, 0);
    EXPECT_TRUE(mirrorsTheService()) << "with what the service says of them now";
}

TEST_F(Engine, OnlyA404RemovesAnybody)
{
    const QVector<ScriptedAnswer> answers{ScriptedAnswer::http(403, "{}"), ScriptedAnswer::http(500, "{}"),
        ScriptedAnswer::http(404, "<html>", "text/html"), ScriptedAnswer::http(200, "{}"),
        ScriptedAnswer::http(200, "<html>", "text/html"), ScriptedAnswer::nothing(ScriptedAnswer::End::Close)};
    service.putUsers(50);
    ASSERT_TRUE(sync().ok());
    service.remove("Users", "u3");
    for (const ScriptedAnswer &answer : answers) {
        service.bend([answer](const ReceivedRequest &request, int) {
            return request.path().endsWith("/u3") ? std::optional(answer) : std::nullopt;
        });
        const auto summary = sync();
        ASSERT_TRUE(isOk(summary));
        EXPECT_EQ(summary->removed, 0);
        EXPECT_FALSE(summary->complete) << "it can't be told whether they are gone";
        EXPECT_TRUE(cachedUsers().contains("u3"));
    }
    service.bend({});
    EXPECT_EQ(sync()->removed, 1);
}

TEST_F(Engine, ATokenRevokedWhileDeletionsAreConfirmedRemovesNobody)
{
    service.putUsers(50);
    ASSERT_TRUE(sync().ok());
    service.remove("Users", "u3");
    service.bend([](const ReceivedRequest &request, int) {
        return request.path().endsWith("/u3") ? std::optional(ScriptedAnswer::http(401, "{}")) : std::nullopt;
    });
    EXPECT_EQ(sync().error().code, ErrorCode::Unauthorized);
    EXPECT_EQ(cachedUsers().size(), 50);
}

TEST_F(Engine, VeryManyRemovalsAreStoppedUntilSomebodyWasAsked)
{
    service.putUsers(400);
    ASSERT_TRUE(sync().ok());
    const QDateTime before = lastCompleteSync();
    clock.advance(std::chrono::hours(1));
    for (int i = 0; i < 21; ++i)
        service.remove("Users", "u" + QByteArray::number(i));
    const Error error = sync().error();
    EXPECT_EQ(error.code, ErrorCode::MassRemovalStopped);
    EXPECT_EQ(error.line, 21);
    EXPECT_EQ(error.subject, QStringLiteral("User"));
    EXPECT_EQ(cachedUsers().size(), 400);
    EXPECT_EQ(service.readsById(), 0) << "nor is the service asked for each of them";
    EXPECT_EQ(lastCompleteSync(), before);

    const auto allowed = sync(MassRemoval::Allow);
    ASSERT_TRUE(isOk(allowed));
    EXPECT_EQ(allowed->removed, 21);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Engine, HowManyAreVeryManyMayBeSetBetweenTwoRuns)
{
    service.putUsers(400);
    const auto synchronizer = engine();
    ASSERT_TRUE(isOk(test::await(synchronizer->run({}, {}))));
    for (int i = 0; i < 21; ++i)
        service.remove("Users", "u" + QByteArray::number(i));
    EXPECT_EQ(test::await(synchronizer->run({}, {})).error().code, ErrorCode::MassRemovalStopped);
    synchronizer->setRemovalLimit(removalLimitOf({.removalFloor = 20, .removalPercent = 10}));
    EXPECT_TRUE(isOk(test::await(synchronizer->run({}, {}))));
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Engine, AnEmptyAnswerOfAFullServiceEmptiesNothing)
{
    service.putUsers(100);
    ASSERT_TRUE(sync().ok());
    service.bend([](const ReceivedRequest &request, int) {
        return isList(request, "Users")
            ? std::optional(ScriptedAnswer::http(200, R"({"totalResults":0,"startIndex":1,"Resources":[]})"))
            : std::nullopt;
    });
    EXPECT_EQ(sync().error().code, ErrorCode::MassRemovalStopped);
    EXPECT_EQ(cachedUsers().size(), 100);
}

TEST_F(Engine, AListingThatIsEmptyOnceHidesNothingNew)
{
    service.putUsers(10);
    service.put("Groups", "g1", "Ventes");
    ASSERT_TRUE(sync().ok());
    service.put("Groups", "g2", "New");
    bool wasEmpty = false;
    service.bend([&wasEmpty](const ReceivedRequest &request, int) {
        if (!isList(request, "Groups") || std::exchange(wasEmpty, true))
            return std::optional<ScriptedAnswer>();
        return std::optional(ScriptedAnswer::http(200, R"({"totalResults":0,"startIndex":1,"Resources":[]})"));
    });
    ASSERT_TRUE(isOk(sync()));
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Engine, GroupsThatCanNotBeListedCostNoUsers)
{
    service.putUsers(50);
    ASSERT_TRUE(sync().ok());
    service.remove("Users", "u3");
    service.bend([](const ReceivedRequest &request, int) {
        return isList(request, "Groups") ? std::optional(ScriptedAnswer::http(403, "{}")) : std::nullopt;
    });
    EXPECT_EQ(sync().error().code, ErrorCode::Forbidden);
    EXPECT_EQ(cachedUsers().size(), 50);
}

TEST_F(Engine, SixPagesAreInFlight)
{
    options.pageSize = 10;
    service.putUsers(200);
    service.bend([](const ReceivedRequest &, int) -> std::optional<ScriptedAnswer> {
        QThread::msleep(1); // one thread serves all: what waits, waits in flight
        return std::nullopt;
    });
    ASSERT_TRUE(isOk(sync()));
    int connections = 0;
    for (const ReceivedRequest &request : service.server().requests())
        connections = std::max(connections, request.connection);
    EXPECT_EQ(connections, 6);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Engine, ReportsHowFarItIsAndWhatHasChanged)
{
    service.putUsers(250);
    service.put("Groups", "g1", "Ventes");
    QVector<SyncProgress> progress;
    cache::ChangeSet changes;
    const auto running = engine();
    const auto run = [&] {
        return test::await(running->run([&](const SyncProgress &now) { progress.append(now); },
            [&](const cache::ChangeSet &some) {
                changes.users += some.users;
                changes.groups += some.groups;
            }));
    };
    ASSERT_TRUE(isOk(run()));
    ASSERT_GE(progress.size(), 4);
    for (qsizetype i = 1; i < progress.size(); ++i) {
        if (progress.at(i).type == progress.at(i - 1).type) {
            EXPECT_GE(progress.at(i).done, progress.at(i - 1).done);
        }
    }
    EXPECT_EQ(progress.first().total, 250);
    EXPECT_EQ(progress.last().type, scim::ResourceType::Group);
    EXPECT_EQ(changes.users.size(), 250);
    EXPECT_EQ(changes.groups, QVector<QString>{QStringLiteral("g1")});

    changes = {};
    service.put("Users", "u1", "Changed");
    service.remove("Users", "u2");
    ASSERT_TRUE(isOk(run()));
    std::sort(changes.users.begin(), changes.users.end());
    EXPECT_EQ(changes.users, (QVector<QString>{QStringLiteral("u1"), QStringLiteral("u2")}));
}

TEST_F(Engine, CancelEndsAtOnceAndKeepsWhatCame)
{
    service.putUsers(500);
    ASSERT_TRUE(isOk(sync()));
    service.clear("Users");
    service.putUsers(300);
    service.put("Users", "new", "New");
    std::atomic_bool listingGroups = false; // which never come
    service.bend([&listingGroups](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
        if (!isList(request, "Groups"))
            return std::nullopt;
        listingGroups = true;
        return ScriptedAnswer::nothing(ScriptedAnswer::End::Silence);
    });
    const auto running = engine();
    const auto run = running->run({}, {});
    ASSERT_TRUE(test::waitUntil([&listingGroups] { return listingGroups.load(); }));
    QElapsedTimer timer;
    timer.start();
    running->cancel();
    EXPECT_EQ(test::await(run).error().code, ErrorCode::Cancelled);
    EXPECT_LT(timer.elapsed(), 2'000);
    EXPECT_EQ(cachedUsers().size(), 501) << "the new one came, nobody was removed";
    service.bend({});
    ASSERT_TRUE(isOk(sync(MassRemoval::Allow)));
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Engine, DestructionCancels)
{
    service.bend([](const ReceivedRequest &, int) {
        return std::optional(ScriptedAnswer::nothing(ScriptedAnswer::End::Silence));
    });
    QFuture<Result<SyncSummary>> run;
    {
        const auto running = engine();
        run = running->run({}, {});
        ASSERT_TRUE(test::waitUntil([this] { return !service.server().requests().isEmpty(); }));
    }
    EXPECT_EQ(test::await(run).error().code, ErrorCode::Cancelled);
}

TEST_F(Engine, NeitherAServiceThatIsNotThereNorACacheThatIsBusyChangesAnything)
{
    service.putUsers(10);
    ASSERT_TRUE(sync().ok());
    const auto nobody = net::Endpoint::fromUrl(QUrl(QStringLiteral("http://127.0.0.1:1")), Secret("k")).value();
    SyncEngine lost(*cache, net::ScimClient(transport, nobody), options);
    EXPECT_EQ(test::await(lost.run({}, {})).error().code, ErrorCode::ConnectionRefused);
    EXPECT_TRUE(mirrorsTheService());
}

TEST(SyncSummary, IsWhatScriptsRead)
{
    EXPECT_EQ((SyncSummary{3, 2, 1, 4, 5, true}).toJson(),
        (QJsonObject{{QStringLiteral("users"), 3}, {QStringLiteral("groups"), 2}, {QStringLiteral("added"), 1},
            {QStringLiteral("changed"), 4}, {QStringLiteral("removed"), 5}, {QStringLiteral("complete"), true},
            {QStringLiteral("means"), QStringLiteral("full-listing")}}));
}

} // namespace rollcall::sync
