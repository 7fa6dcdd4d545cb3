// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sync_fixture.h"

namespace rollcall::sync
{
namespace
{

using Paging = FakeScimService::Paging;

struct Service {
    const char *name;
    Paging paging;
};

Paging with(bool Paging::*quirk, bool value = true)
{
    Paging paging;
    paging.*quirk = value;
    return paging;
}

Paging capped(int cap, Paging paging = {})
{
    paging.cap = cap;
    return paging;
}

Paging totalsOff(qint64 by)
{
    Paging paging;
    paging.totalsOff = by;
    return paging;
}

Paging nothingSaid()
{
    Paging paging;
    paging.totals = paging.echoes = false;
    return paging;
}

class HoweverItPages : public SyncTest, public testing::WithParamInterface<Service>
{
};

class ThatDoesNotPage : public SyncTest
{
};

} // namespace

/// Sizes around the page's, and many pages; then a change of each kind.
TEST_P(HoweverItPages, TheCacheEqualsTheService)
{
    options.pageSize = 20;
    service.setPaging(GetParam().paging);
    for (int size : {0, 1, 2, 19, 20, 21, 40, 39, 137}) {
        service.clear("Users");
        service.putUsers(size);
        const auto summary = sync(MassRemoval::Allow);
        ASSERT_TRUE(isOk(summary)) << size;
        ASSERT_TRUE(mirrorsTheService()) << size;
    }
    service.remove("Users", "u0");
    service.remove("Users", "u77");
    service.put("Users", "u78", "Changed");
    service.put("Users", "new", "New");
    const auto summary = sync();
    ASSERT_TRUE(isOk(summary));
    EXPECT_EQ(*summary, (SyncSummary{136, 0, 1, 1, 2, true}));
    EXPECT_TRUE(mirrorsTheService());
}

INSTANTIATE_TEST_SUITE_P(Table, HoweverItPages,
    testing::Values(Service{"AsItShould", {}}, Service{"ThreeAtATime", capped(3)}, Service{"TwoAtATime", capped(2)},
        Service{"OneAtATime", capped(1)}, Service{"WithoutTotals", with(&Paging::totals, false)},
        Service{"WithoutTotalsThreeAtATime", capped(3, with(&Paging::totals, false))},
        Service{"WithoutEcho", with(&Paging::echoes, false)}, Service{"WithoutAWord", nothingSaid()},
        Service{"TotalsTooHigh", totalsOff(7)}, Service{"TotalsFarTooHigh", totalsOff(100'000)},
        Service{"TotalsTooLow", totalsOff(-7)}, Service{"TotalsAreThePages", with(&Paging::totalsArePage)},
        Service{"TotalsAreThePagesThreeAtATime", capped(3, with(&Paging::totalsArePage))},
        Service{"EverythingAtOnce", with(&Paging::pages, false)}, Service{"ABareArray", with(&Paging::bareArray)},
        Service{"ABareArrayOfThree", capped(3, with(&Paging::bareArray))},
        Service{"LastPageAgainPastTheEnd", with(&Paging::repeatsLastPage)}, Service{"ByCursor", with(&Paging::cursors)},
        Service{"ByCursorThreeAtATime", capped(3, with(&Paging::cursors))}),
    [](const auto &instance) { return std::string(instance.param.name); });

TEST_F(ThatDoesNotPage, AServiceThatNeverSendsMoreThanItsFirstPageIsNotBelieved)
{
    Paging paging = with(&Paging::firstPageForever);
    paging.echoes = false;
    service.setPaging(paging);
    service.putUsers(250);
    EXPECT_EQ(sync().error().code, ErrorCode::SyncIncomplete);
    EXPECT_FALSE(lastCompleteSync().isValid());
    EXPECT_EQ(cachedUsers().size(), 100) << "what came is kept";
}

TEST_F(ThatDoesNotPage, AServiceThatAnswersFromElsewhereThanAskedIsNotBelieved)
{
    service.setPaging(with(&Paging::firstPageForever)); // and says so: startIndex 1
    service.putUsers(250);
    EXPECT_EQ(sync().error().code, ErrorCode::ProtocolViolation);
    EXPECT_FALSE(lastCompleteSync().isValid());
}

TEST_F(ThatDoesNotPage, ACursorThatNeverEndsEndsTheWalk)
{
    service.putUsers(250);
    service.bend([](const ReceivedRequest &request, int number) -> std::optional<ScriptedAnswer> {
        if (!isList(request, "Users"))
            return std::nullopt;
        return ScriptedAnswer::http(200,
            R"({"totalResults":2,"Resources":[{"id":"a"},{"id":"b"}],"nextCursor":"c)" + QByteArray::number(number)
                + "\"}");
    });
    EXPECT_EQ(sync().error().code, ErrorCode::SyncIncomplete);
}

TEST_F(ThatDoesNotPage, ACursorThatHasExpiredMeansFromTheBeginning)
{
    service.setPaging(with(&Paging::cursors));
    service.putUsers(250);
    std::atomic_bool expired = false;
    service.bend([&expired](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
        if (expired || request.parameter(QStringLiteral("cursor")) != QLatin1String("c201"))
            return std::nullopt;
        expired = true;
        return ScriptedAnswer::http(400, R"({"status":"400","scimType":"expiredCursor","detail":"Too late."})");
    });
    ASSERT_TRUE(isOk(sync()));
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(ThatDoesNotPage, ACursorThatAlwaysExpiresRemovesNobody)
{
    service.setPaging(with(&Paging::cursors));
    service.putUsers(250);
    ASSERT_TRUE(isOk(sync()));
    service.bend([](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
        if (request.parameter(QStringLiteral("cursor")).isEmpty())
            return std::nullopt;
        return ScriptedAnswer::http(400, R"({"status":"400","scimType":"expiredCursor"})");
    });
    EXPECT_EQ(sync(MassRemoval::Allow).error().code, ErrorCode::SyncIncomplete);
    EXPECT_EQ(cachedUsers().size(), 250);
}

/// Something happens to the list before a certain one of its pages, once.
class Drift : public SyncTest, public testing::WithParamInterface<int>
{
protected:
    void duringTheRun(const std::function<void()> &change)
    {
        service.bend(
            [change, before = GetParam()](const ReceivedRequest &request, int number) -> std::optional<ScriptedAnswer> {
                if (number == before && isList(request, "Users"))
                    change();
                return std::nullopt;
            });
    }
};

TEST_P(Drift, NobodyStableIsMissedWhateverIsDeletedMeanwhile)
{
    options.pageSize = 20;
    service.putUsers(300);
    duringTheRun([this] {
        for (int i : {0, 5, 19, 20, 60, 61, 299})
            service.remove("Users", "u" + QByteArray::number(i));
    });
    ASSERT_TRUE(isOk(sync()));
    const State cached = cachedUsers();
    for (const auto &[id, json] : service.state("Users").toStdMap())
        EXPECT_EQ(cached.value(id), json);
    service.bend({});
    ASSERT_TRUE(isOk(sync()));
    EXPECT_TRUE(mirrorsTheService()) << "and the next run sees who went";
}

TEST_P(Drift, ADeletionAndACreationThatKeepTheTotalAreNoticed)
{
    options.pageSize = 20;
    service.putUsers(300);
    duringTheRun([this] {
        service.remove("Users", "u3");
        service.put("Users", "late", "Late");
    });
    ASSERT_TRUE(isOk(sync()));
    const State cached = cachedUsers();
    for (const auto &[id, json] : service.state("Users").toStdMap())
        EXPECT_EQ(cached.value(id), json) << id.toStdString();
}

TEST_P(Drift, ManyCreationsAreNoticed)
{
    options.pageSize = 20;
    service.putUsers(100);
    duringTheRun([this] { service.putUsers(150); });
    ASSERT_TRUE(isOk(sync()));
    service.bend({});
    ASSERT_TRUE(isOk(sync()));
    EXPECT_TRUE(mirrorsTheService());
}

INSTANTIATE_TEST_SUITE_P(BeforeRequest, Drift, testing::Values(1, 2, 3, 5, 8, 12, 16, 17, 18));

TEST_F(SyncTest, AListThatNeverHoldsStillIsIncompleteAndRemovesNobody)
{
    options.pageSize = 20;
    service.putUsers(200);
    ASSERT_TRUE(isOk(sync()));
    service.remove("Users", "u100");
    service.bend([this](const ReceivedRequest &request, int number) -> std::optional<ScriptedAnswer> {
        if (isList(request, "Users"))
            service.put("Users", "extra" + QByteArray::number(number), "Extra");
        return std::nullopt;
    });
    const Error error = sync().error();
    EXPECT_EQ(error.code, ErrorCode::SyncIncomplete);
    EXPECT_EQ(error.subject, QStringLiteral("User"));
    EXPECT_TRUE(cachedUsers().contains("u100"));
    EXPECT_GT(cachedUsers().size(), 200) << "what came is kept";
    service.bend({});
    ASSERT_TRUE(isOk(sync()));
    EXPECT_TRUE(mirrorsTheService());
}

TEST_F(SyncTest, APageThatComesTwiceIsNoticed)
{
    options.pageSize = 20;
    service.putUsers(200);
    std::atomic_bool done = false;
    service.bend([&done](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
        if (done || request.parameter(QStringLiteral("startIndex")) != QLatin1String("58"))
            return std::nullopt;
        done = true;
        QByteArrayList rows;
        for (int i = 38; i < 58; ++i)
            rows.append("{\"id\":\"u" + QByteArray::number(i) + "\",\"displayName\":\"Old\"}");
        return ScriptedAnswer::http(
            200, "{\"totalResults\":200,\"startIndex\":58,\"Resources\":[" + rows.join(',') + "]}");
    });
    ASSERT_TRUE(isOk(sync()));
    EXPECT_TRUE(mirrorsTheService());
}

using AListThatMoves = SyncTest;

TEST_F(AListThatMoves, IsReadByCursorsWhereTheyAreOffered)
{
    service.putUsers(300);
    int wanted = 0;
    service.bend([this, &wanted](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
        if (request.path() == "/scim/v2/ServiceProviderConfig")
            return ScriptedAnswer::http(200, R"({"pagination":{"cursor":true}})");
        if (!isList(request, "Users"))
            return std::nullopt;
        const bool byCursor = request.target.contains("cursor=");
        wanted += byCursor ? 1 : 0;
        FakeScimService::Paging paging;
        paging.cursors = byCursor;
        service.setPaging(paging);
        if (!byCursor) // the list shifts under who reads it by index
            service.remove("Users", "u" + QByteArray::number(request.parameter(QStringLiteral("startIndex")).toInt()));
        return std::nullopt;
    });
    ASSERT_TRUE(isOk(sync()));
    EXPECT_GT(wanted, 1);
    EXPECT_TRUE(mirrorsTheService());
}

} // namespace rollcall::sync
