// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_fixture.h"

#include "scim/schema_uris.h"

namespace rollcall::cache
{

class CacheDetails : public CacheTest
{
protected:
    [[nodiscard]] UserDetails user(const QString &id)
    {
        auto details = waitFor(m_cache->user(id));
        EXPECT_TRUE(isOk(details));
        return details.valueOr({});
    }
    [[nodiscard]] GroupDetails group(const QString &id)
    {
        auto details = waitFor(m_cache->group(id));
        EXPECT_TRUE(isOk(details));
        return details.valueOr({});
    }
};

TEST_F(CacheDetails, KeepTheBytesAsTheyCame)
{
    const QByteArray bytes(
        R"( {"id" : "ada", "n":9007199254740993, "x":1.0, "userName":"\u0041da", "z":[ ], "Z":"é" } )");
    const auto resource = scim::Resource::parse(bytes);
    ASSERT_TRUE(isOk(resource));
    sync({*resource});
    reopen();
    EXPECT_EQ(user(QStringLiteral("ada")).resource.json(), bytes);
    EXPECT_EQ(user(QStringLiteral("ada")).row.userName, QStringLiteral("Ada"));
}

TEST_F(CacheDetails, NameTheGroupsOfAUserInOrder)
{
    sync({someUser(QStringLiteral("ada"), QStringLiteral("Ada"))},
        {someGroup(QStringLiteral("1"), QStringLiteral("Team 10"), {QStringLiteral("ada")}),
            someGroup(QStringLiteral("2"), QStringLiteral("Team 2"), {QStringLiteral("ada"), QStringLiteral("x")}),
            someGroup(QStringLiteral("3"), QStringLiteral("Others"), {QStringLiteral("x")})});
    const QVector<GroupRow> groups = user(QStringLiteral("ada")).groups;
    ASSERT_EQ(groups.size(), 2);
    EXPECT_EQ(groups.at(0).id, QStringLiteral("2"));
    EXPECT_EQ(groups.at(0).memberCount, 2);
    EXPECT_EQ(groups.at(1).id, QStringLiteral("1"));
}

TEST_F(CacheDetails, MarkWhatIsOddAboutARowWhereItIsAskedFor)
{
    const QJsonObject adopted{{QStringLiteral("source"), QStringLiteral("scim-entra-id")},
        {QStringLiteral("ldapAttributes"),
            QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("userOU")},
                {QStringLiteral("value"), QStringLiteral("Sales")},
                {QStringLiteral("frozenSince"), QStringLiteral("2026-01-05T08:00:00Z")}}}}};
    sync({someUser(QStringLiteral("ada"), QStringLiteral("Ada"), {{QString(scim::kRollcallSchema), adopted}}),
             someUser(QStringLiteral("bob"), QStringLiteral("Bob"), {{QStringLiteral("active"), false}})},
        {someGroup(QStringLiteral("1"), QStringLiteral("Équipe"), {QStringLiteral("ada"), QStringLiteral("bob")}),
            someGroup(QStringLiteral("2"), QStringLiteral("ÉQUIPE"), {QStringLiteral("bob")}),
            someGroup(QStringLiteral("3"), QStringLiteral("Other"), {QStringLiteral("ada")})});
    const auto users = waitFor(m_cache->userRows(
        {user(QStringLiteral("ada")).row.rid, user(QStringLiteral("bob")).row.rid}, {}, RowMarks::Read));
    ASSERT_TRUE(isOk(users));
    EXPECT_TRUE(users->at(0).hasFrozenValues);
    EXPECT_EQ(users->at(0).groupsOfDisabled, 0) << "she is active";
    EXPECT_FALSE(users->at(1).hasFrozenValues);
    EXPECT_EQ(users->at(1).groupsOfDisabled, 2);
    const QVector<quint32> rids{
        group(QStringLiteral("1")).row.rid, group(QStringLiteral("2")).row.rid, group(QStringLiteral("3")).row.rid};
    const auto groups = waitFor(m_cache->groupRows(rids, RowMarks::Read));
    ASSERT_TRUE(isOk(groups));
    EXPECT_TRUE(groups->at(0).sharesName);
    EXPECT_TRUE(groups->at(1).sharesName);
    EXPECT_FALSE(groups->at(2).sharesName);
    EXPECT_EQ(groups->at(0).disabledMembers, 1);
    EXPECT_EQ(groups->at(2).disabledMembers, 0);
    EXPECT_FALSE(waitFor(m_cache->groupRows(rids)).valueOr({}).value(0).sharesName) << "nobody asked";
}

TEST_F(CacheDetails, TellTheIdsOfRowsThatAreStillThere)
{
    sync({someUser(QStringLiteral("ada"), QStringLiteral("Ada")),
        someUser(QStringLiteral("zoe"), QStringLiteral("Zoe"))});
    const quint32 ada = user(QStringLiteral("ada")).row.rid;
    const quint32 zoe = user(QStringLiteral("zoe")).row.rid;
    const auto ids = waitFor(m_cache->ids(scim::ResourceType::User, {zoe, 4'000'000, ada}));
    ASSERT_TRUE(isOk(ids));
    EXPECT_EQ(*ids, (QVector<QString>{QStringLiteral("zoe"), QStringLiteral("ada")}));
    EXPECT_EQ(waitFor(m_cache->ids(scim::ResourceType::Group, {ada})).valueOr({QStringLiteral("failed")}).size(), 0);
}

TEST_F(CacheDetails, KeepMembersThatAreNotKnown)
{
    const auto staff = scim::Resource::parse(R"({"id":"g","displayName":"Staff","members":[
        {"value":"ghost","display":"A Ghost"},{"value":"zoe"},{"value":"ada","display":"old name"}]})");
    ASSERT_TRUE(isOk(staff));
    sync({someUser(QStringLiteral("zoe"), QStringLiteral("Zoe"), {{QStringLiteral("active"), false}}),
             someUser(QStringLiteral("ada"), QStringLiteral("Ada"))},
        {*staff});

    EXPECT_EQ(group(QStringLiteral("g")).members,
        (QVector<MemberRow>{{QStringLiteral("ada"), QStringLiteral("Ada"), QStringLiteral("ada@example.com"),
                                rules::UserState::Active, true},
            {QStringLiteral("zoe"), QStringLiteral("Zoe"), QStringLiteral("zoe@example.com"),
                rules::UserState::Disabled, true},
            {QStringLiteral("ghost"), QStringLiteral("A Ghost"), {}, rules::UserState::Active, false}}));
    EXPECT_EQ(group(QStringLiteral("g")).row.memberCount, 3);
}

TEST_F(CacheDetails, KnowAMemberThatComesLater)
{
    sync({}, {someGroup(QStringLiteral("g"), QStringLiteral("Staff"), {QStringLiteral("ada")})});
    EXPECT_FALSE(group(QStringLiteral("g")).members.at(0).known);
    sync({someUser(QStringLiteral("ada"), QStringLiteral("Ada"))},
        {someGroup(QStringLiteral("g"), QStringLiteral("Staff"), {QStringLiteral("ada")})});
    EXPECT_TRUE(group(QStringLiteral("g")).members.at(0).known);
    EXPECT_EQ(user(QStringLiteral("ada")).groups.size(), 1);
}

TEST_F(CacheDetails, FollowAMembershipThatEnds)
{
    const auto ada = someUser(QStringLiteral("ada"), QStringLiteral("Ada"));
    sync({ada},
        {someGroup(QStringLiteral("g"), QStringLiteral("Staff"), {QStringLiteral("ada"), QStringLiteral("zoe")})});
    sync({ada}, {someGroup(QStringLiteral("g"), QStringLiteral("Staff"), {QStringLiteral("zoe")})});
    EXPECT_TRUE(user(QStringLiteral("ada")).groups.isEmpty());
    EXPECT_EQ(group(QStringLiteral("g")).members.size(), 1);
    sync({ada}, {});
    EXPECT_EQ(waitFor(m_cache->group(QStringLiteral("g"))).error().code, ErrorCode::NotFound);
}

TEST_F(CacheDetails, SayWhenItWasSeenLast)
{
    const auto ada = someUser(QStringLiteral("ada"), QStringLiteral("Ada"));
    sync({ada});
    EXPECT_EQ(user(QStringLiteral("ada")).seenAt, m_clock.now());
    m_clock.advance(std::chrono::hours(1));
    sync({ada});
    EXPECT_EQ(user(QStringLiteral("ada")).seenAt, m_clock.now()) << "a sync that finds it unchanged has seen it";
    m_clock.advance(std::chrono::hours(1));
    store(begin(), {someUser(QStringLiteral("ada"), QStringLiteral("Ada Lovelace"))});
    EXPECT_EQ(user(QStringLiteral("ada")).seenAt, m_clock.now());
}

TEST_F(CacheDetails, AreNotFoundForWhatIsNotThere)
{
    for (const QString &id : {QString(), QStringLiteral("nobody"), QStringLiteral("' OR 1=1 --")}) {
        EXPECT_EQ(waitFor(m_cache->user(id)).error().code, ErrorCode::NotFound);
        EXPECT_EQ(waitFor(m_cache->group(id)).error().code, ErrorCode::NotFound);
    }
}

} // namespace rollcall::cache
