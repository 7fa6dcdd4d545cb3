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

} // namespace rollcall::sync
