// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sync_fixture.h"

namespace rollcall::sync
{

namespace
{

int startOf(const ReceivedRequest &request)
{
    return request.parameter(QStringLiteral("startIndex")).toInt();
}

/// A service without a change feed, with a thousand people, of whose first listing some six hundred came.
class Resumed : public SyncTest
{
protected:
    void SetUp() override
    {
        SyncTest::SetUp();
        service.putUsers(1000);
        service.put("Groups", "g1", "Ventes");
        service.put("Groups", "g2", "Achats");
    }

    void cutOff()
    {
        service.bend([](const ReceivedRequest &request, int) {
            const bool isLate
                = startOf(request) > 600 || request.parameter(QStringLiteral("cursor")).mid(1).toInt() > 600;
            return isLate ? std::optional(ScriptedAnswer::http(400, "{}")) : std::nullopt;
        });
        EXPECT_FALSE(sync().ok());
        m_came = static_cast<int>(cachedUsers().size());
        ASSERT_GE(m_came, 500);
        ASSERT_LT(m_came, 800);
        service.bend({});
    }

    /// The pages of users that `run` asks for.
    template <typename Run> QVector<ReceivedRequest> pagesOf(Run run)
    {
        const qsizetype before = service.server().requests().size();
        run();
        QVector<ReceivedRequest> pages;
        for (const ReceivedRequest &request : service.server().requests().mid(before)) {
            if (isList(request, "Users"))
                pages.append(request);
        }
        return pages;
    }

    void expectOpen(const Result<SyncSummary> &summary)
    {
        ASSERT_TRUE(isOk(summary));
        EXPECT_FALSE(summary->complete) << "of what had come nobody knows what became of it";
        EXPECT_EQ(summary->removed, 0);
        EXPECT_FALSE(lastCompleteSync().isValid());
    }

    void expectWholeNext(int removed = 0)
    {
        const auto summary = sync();
        ASSERT_TRUE(isOk(summary));
        EXPECT_TRUE(summary->complete);
        EXPECT_EQ(summary->removed, removed);
        EXPECT_TRUE(mirrorsTheService());
        EXPECT_TRUE(lastCompleteSync().isValid());
    }

    int m_came = 0;
};

} // namespace

TEST_F(Resumed, GoesOnWhereItWas)
{
    cutOff();
    const QVector<ReceivedRequest> pages = pagesOf([this] { expectOpen(sync()); });
    ASSERT_FALSE(pages.isEmpty());
    for (const ReceivedRequest &page : pages)
        EXPECT_GT(startOf(page), m_came - 20) << "what came is not listed again";
    EXPECT_LE(pages.size(), 6) << "of eleven";
    EXPECT_TRUE(mirrorsTheService()) << "nothing had changed";
    expectWholeNext();
}

TEST_F(Resumed, GoesOnAfterEachOfSeveralBreaks)
{
    options.inFlight = 1;
    for (const int reached : {200, 500, 800}) {
        service.bend([reached](const ReceivedRequest &request, int) {
            return startOf(request) > reached ? std::optional(ScriptedAnswer::http(503, "{}")) : std::nullopt;
        });
        EXPECT_FALSE(sync().ok());
        EXPECT_GE(cachedUsers().size(), reached);
        EXPECT_LT(cachedUsers().size(), reached + 200);
    }
    service.bend({});
    EXPECT_LE(pagesOf([this] { expectOpen(sync()); }).size(), 3);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Resumed, GroupsThatWereCutOffCostNoSecondListingOfUsers)
{
    service.bend([](const ReceivedRequest &request, int) {
        return isList(request, "Groups") ? std::optional(ScriptedAnswer::http(400, "{}")) : std::nullopt;
    });
    EXPECT_FALSE(sync().ok());
    service.bend({});
    EXPECT_EQ(pagesOf([this] { expectOpen(sync()); }).size(), 1);
    EXPECT_TRUE(mirrorsTheService());
    expectWholeNext();
}

TEST_F(Resumed, WhatChangedMeanwhileAmongThoseThatHadComeIsSeenByTheNext)
{
    cutOff();
    service.put("Users", "u7", "Renamed since");
    service.remove("Users", "u8");
    service.remove("Users", "u9");
    service.put("Users", "new", "Came since");
    EXPECT_LE(pagesOf([this] { expectOpen(sync()); }).size(), 6) << "rows that moved a little are found";
    EXPECT_EQ(cachedUsers().size(), 1001) << "everybody new is there, and nobody is removed unproved";
    expectWholeNext(2);
}

TEST_F(Resumed, AListThatIsAnotherOneNowIsReadFromItsBeginning)
{
    cutOff();
    for (int i = 0; i < 50; ++i)
        service.remove("Users", "u" + QByteArray::number(i));
    const QVector<ReceivedRequest> pages = pagesOf([this] { EXPECT_TRUE(sync(MassRemoval::Allow)->complete); });
    EXPECT_EQ(startOf(pages.value(1)), 1);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Resumed, WhoIsMissingByTheServicesCountIsLookedForFromTheBeginning)
{
    cutOff();
    service.setPaging({.totalsOff = 1});
    const QVector<ReceivedRequest> pages = pagesOf([this] { EXPECT_TRUE(isOk(sync())); });
    EXPECT_EQ(std::count_if(pages.begin(), pages.end(), [](const auto &page) { return startOf(page) == 1; }), 2)
        << "twice the same";
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Resumed, AServiceThatHeedsNoStartIndexIsNotTakenForOneThatHasNoMore)
{
    cutOff();
    for (const FakeScimService::Paging paging : {FakeScimService::Paging{.totals = false, .firstPageForever = true},
             FakeScimService::Paging{.cap = 40, .totals = false, .firstPageForever = true}}) {
        service.setPaging(paging);
        const auto summary = sync();
        EXPECT_FALSE(summary.ok()) << "an incomplete listing costs nobody, and says so";
        EXPECT_GE(cachedUsers().size(), m_came);
    }
    service.setPaging({});
    expectOpen(sync());
    expectWholeNext();
}

TEST_F(Resumed, ByCursorsItGoesOnWithANewOne)
{
    service.setPaging({.cursors = true});
    cutOff();
    const QVector<ReceivedRequest> pages = pagesOf([this] { expectOpen(sync()); });
    EXPECT_LE(pages.size(), 6);
    EXPECT_FALSE(pages.last().parameter(QStringLiteral("cursor")).isEmpty());
    EXPECT_TRUE(mirrorsTheService());
    expectWholeNext();
}

TEST_F(Resumed, ACursorThatIsRefusedMeansFromTheBeginning)
{
    service.setPaging({.cursors = true});
    cutOff();
    std::atomic_int refused = 0;
    service.bend([&refused](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
        if (request.parameter(QStringLiteral("cursor")).isEmpty() || refused++ > 0)
            return std::nullopt;
        return ScriptedAnswer::http(400, R"({"scimType":"expiredCursor","status":"400"})");
    });
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_TRUE(summary->complete);
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(Resumed, ItIsNoWitnessForTheTimesOfTheService)
{
    options.now = [this] { return clock.now(); };
    service.clear("Users");
    for (int i = 0; i < 1000; ++i)
        service.putModified("Users", "u" + QByteArray::number(i), "Person", clock.now());
    cutOff();
    clock.advance(std::chrono::hours(1));
    service.putModified("Users", "u" + QByteArray::number(m_came - 2), "Renamed", clock.now());
    expectOpen(sync());
    EXPECT_EQ(sync()->means, cache::SyncMeans::FullListing);
    EXPECT_TRUE(mirrorsTheService());
}

} // namespace rollcall::sync
