// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sync_fixture.h"

namespace rollcall::sync
{

namespace
{

using cache::SyncMeans;

/// A service without a change feed, whose users say when they were modified.
class ByLastModified : public SyncTest
{
protected:
    void SetUp() override
    {
        SyncTest::SetUp();
        options.now = [this] { return clock.now(); };
        for (int i = 0; i < 300; ++i)
            put("u" + QByteArray::number(i), "Person");
        service.put("Groups", "g1", "Ventes");
        ASSERT_EQ(sync()->means, SyncMeans::FullListing);
    }

    void put(const QByteArray &id, const QByteArray &name)
    {
        clock.advance(std::chrono::minutes(1));
        service.putModified("Users", id, name, clock.now());
    }

    /// A full listing that sees lastModified move.
    void prove()
    {
        put("u0", "Renamed " + QByteArray::number(service.requests()));
        const auto summary = sync();
        ASSERT_TRUE(isOk(summary));
        ASSERT_EQ(summary->means, SyncMeans::FullListing);
    }

    int usersListed(const std::function<void()> &run)
    {
        const qsizetype before = service.server().requests().size();
        run();
        int listed = 0;
        for (const ReceivedRequest &request : service.server().requests().mid(before))
            listed += isList(request, "Users") ? 1 : 0;
        return listed;
    }
};

} // namespace

TEST_F(ByLastModified, IsUsedOnceItWasSeenToMove)
{
    EXPECT_EQ(sync()->means, SyncMeans::FullListing) << "nothing changed: nothing is proved";
    prove();
    clock.advance(std::chrono::hours(1));
    put("u7", "Ada");
    put("new", "New");
    service.put("Groups", "g1", "Achats");
    service.put("Groups", "g2", "Ventes");
    EXPECT_LE(usersListed([this] {
        const auto summary = sync();
        ASSERT_TRUE(isOk(summary));
        EXPECT_EQ(*summary, (SyncSummary{301, 2, 2, 2, 0, true, SyncMeans::LastModified}));
    }),
        4);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(ByLastModified, WhoIsGoneIsNoticedAndLookedFor)
{
    prove();
    service.remove("Users", "u9");
    put("new", "As many as before");
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->means, SyncMeans::FullListing);
    EXPECT_EQ(summary->removed, 1);
    EXPECT_TRUE(mirrorsTheService());
    EXPECT_EQ(sync()->means, SyncMeans::LastModified);
}

TEST_F(ByLastModified, AGroupThatIsGoneIsRemoved)
{
    prove();
    service.remove("Groups", "g1");
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->means, SyncMeans::LastModified);
    EXPECT_EQ(summary->removed, 1);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(ByLastModified, OneThatStandsStillIsNotTrustedAgain)
{
    prove();
    const QDateTime old = clock.now().addDays(-1);
    service.putModified("Users", "u5", "Changed, but says otherwise", old);
    clock.advance(std::chrono::hours(25));
    EXPECT_EQ(sync()->means, SyncMeans::FullListing) << "now and then everything is listed";
    EXPECT_TRUE(mirrorsTheService());
    EXPECT_EQ(sync()->means, SyncMeans::FullListing);
}

TEST_F(ByLastModified, AClockThatIsBehindIsAllowedFor)
{
    prove();
    service.putModified("Users", "late", "Stamped before, there after", clock.now().addSecs(-200));
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->means, SyncMeans::LastModified);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(ByLastModified, AServiceThatIgnoresOrRefusesTheFilterIsListed)
{
    prove();
    put("u7", "Ada");
    service.setPaging({.filters = false});
    EXPECT_EQ(sync()->means, SyncMeans::FullListing);
    EXPECT_TRUE(mirrorsTheService());
    service.setPaging({});
    for (const ScriptedAnswer &answer : {ScriptedAnswer::http(400, R"({"scimType":"invalidFilter"})"),
             ScriptedAnswer::http(501, "{}"), ScriptedAnswer::http(200, R"({"totalResults":0,"Resources":[]})")}) {
        put("u7", "Ada " + QByteArray::number(service.requests()));
        service.bend([answer](const ReceivedRequest &request, int) {
            return request.parameter(QStringLiteral("filter")).isEmpty() ? std::nullopt : std::optional(answer);
        });
        EXPECT_EQ(sync()->means, SyncMeans::FullListing);
        EXPECT_TRUE(mirrorsTheService());
    }
}

TEST_F(ByLastModified, AServiceWithoutTotalsOrWithATimeFarAheadIsListed)
{
    prove();
    service.setPaging({.totals = false});
    const auto withoutTotals = sync();
    ASSERT_TRUE(isOk(withoutTotals));
    EXPECT_EQ(withoutTotals->means, SyncMeans::FullListing);
    service.setPaging({});
    service.putModified("Users", "u8", "From the year 2999", QDateTime(QDate(2999, 1, 1), QTime(0, 0), Qt::UTC));
    ASSERT_TRUE(sync().ok());
    put("u7", "Ada");
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(summary->means, SyncMeans::FullListing);
    EXPECT_TRUE(mirrorsTheService());
}

namespace
{

/// The same, and it sends ids alone if it is asked for no more.
class ByIds : public ByLastModified
{
protected:
    void SetUp() override
    {
        ByLastModified::SetUp();
        prove();
        service.setPaging({.attributes = true});
    }

    /// The means of a run, and how many of its pages held whole users.
    SyncMeans run(int &wholePages)
    {
        const qsizetype before = service.server().requests().size();
        const auto summary = sync();
        EXPECT_TRUE(isOk(summary) && summary->complete);
        wholePages = 0;
        for (const ReceivedRequest &request : service.server().requests().mid(before)) {
            const bool isWhole = isList(request, "Users") && request.parameter(QStringLiteral("filter")).isEmpty()
                && request.parameter(QStringLiteral("attributes")).isEmpty();
            wholePages += isWhole && request.parameter(QStringLiteral("count")).toInt() > 2 ? 1 : 0;
        }
        return summary.ok() ? summary->means : SyncMeans::FullListing;
    }
};

} // namespace

TEST_F(ByIds, WhoIsGoneIsFoundWithoutListingAnybodyWhole)
{
    service.remove("Users", "u9");
    put("new", "As many as before, but for one");
    service.remove("Users", "u10");
    int wholePages = 0;
    EXPECT_EQ(run(wholePages), SyncMeans::AllIds);
    EXPECT_EQ(wholePages, 0);
    EXPECT_TRUE(mirrorsTheService());
    EXPECT_EQ(service.readsById(), 2) << "each is confirmed";
    EXPECT_EQ(run(wholePages), SyncMeans::LastModified);
}

TEST_F(ByIds, OnceTheyAreProvedAllIdsAreListedNowAndThen)
{
    int wholePages = 0;
    clock.advance(std::chrono::hours(7));
    EXPECT_EQ(run(wholePages), SyncMeans::LastModified) << "it may send everything";
    service.remove("Users", "u9");
    EXPECT_EQ(run(wholePages), SyncMeans::AllIds);
    clock.advance(std::chrono::hours(5));
    EXPECT_EQ(run(wholePages), SyncMeans::LastModified);
    clock.advance(std::chrono::hours(2));
    service.remove("Users", "u10");
    service.putModified("Users", "old", "As many as before, and says that it was there", clock.now().addDays(-2));
    EXPECT_EQ(run(wholePages), SyncMeans::AllIds);
    EXPECT_EQ(wholePages, 0);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(ByIds, OnceADayEverythingIsListed)
{
    const QDateTime old = clock.now().addDays(-2);
    service.putModified("Users", "u5", "Changed, but says otherwise", old);
    int wholePages = 0;
    clock.advance(std::chrono::hours(23));
    EXPECT_EQ(run(wholePages), SyncMeans::LastModified);
    clock.advance(std::chrono::hours(2));
    EXPECT_EQ(run(wholePages), SyncMeans::FullListing);
    EXPECT_GT(wholePages, 0);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(ByIds, WhoSendsMoreThanIdsIsListedWhole)
{
    service.setPaging({.attributes = false});
    service.putModified("Users", "u5", "Changed, but says otherwise", clock.now().addDays(-1));
    service.remove("Users", "u9");
    int wholePages = 0;
    EXPECT_EQ(run(wholePages), SyncMeans::FullListing);
    EXPECT_TRUE(mirrorsTheService()) << "which repairs, too";
}

TEST_F(ByIds, WhoCameWhileIdsWereListedIsFetched)
{
    service.remove("Users", "u9");
    service.bend([this](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
        const bool isFirst = request.parameter(QStringLiteral("startIndex")).toInt() == 1;
        if (isFirst && !request.parameter(QStringLiteral("attributes")).isEmpty())
            put("late", "Came just then");
        return std::nullopt;
    });
    int wholePages = 0;
    EXPECT_EQ(run(wholePages), SyncMeans::AllIds);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(ByIds, AServiceThatSaysNoTotalsIsSweptEachTime)
{
    service.setPaging({.totals = false, .attributes = true});
    service.remove("Users", "u9");
    int wholePages = 0;
    EXPECT_EQ(run(wholePages), SyncMeans::AllIds);
    EXPECT_EQ(wholePages, 0);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(ByIds, VeryManyRemovalsAreStoppedUntilSomebodyWasAsked)
{
    for (int i = 100; i < 150; ++i)
        service.remove("Users", "u" + QByteArray::number(i));
    EXPECT_EQ(sync().error().code, ErrorCode::MassRemovalStopped);
    EXPECT_EQ(cachedUsers().size(), 300);
    const auto allowed = sync(MassRemoval::Allow);
    ASSERT_TRUE(isOk(allowed));
    EXPECT_EQ(allowed->removed, 50);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(ByIds, IdsThatCanNotBeListedAreNoReasonToRemoveAnybody)
{
    service.bend([](const ReceivedRequest &request, int) {
        const bool isSweep = !request.parameter(QStringLiteral("attributes")).isEmpty();
        return isSweep ? std::optional(ScriptedAnswer::http(200,
                   R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0,)"
                   R"("Resources":[]})"))
                       : std::nullopt;
    });
    for (const MassRemoval massRemoval : {MassRemoval::Stop, MassRemoval::Allow}) {
        service.remove("Users", massRemoval == MassRemoval::Stop ? "u9" : "u10");
        const auto summary = sync(massRemoval);
        ASSERT_TRUE(isOk(summary));
        EXPECT_EQ(summary->means, SyncMeans::FullListing);
        EXPECT_EQ(summary->removed, 1);
        EXPECT_TRUE(mirrorsTheService());
    }
}

} // namespace rollcall::sync
