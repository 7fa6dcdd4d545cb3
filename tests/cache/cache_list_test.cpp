// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_fixture.h"

namespace rollcall::cache
{

namespace
{

QJsonObject enterprise(const QString &department)
{
    return {{QString(scim::kEnterpriseSchema), QJsonObject{{QStringLiteral("department"), department}}}};
}

QJsonObject extension(const QJsonObject &values)
{
    return {{QString(scim::kRollcallSchema), values}};
}

QJsonObject modified(const QString &time)
{
    return {{QStringLiteral("meta"), QJsonObject{{QStringLiteral("lastModified"), time}}}};
}

} // namespace

class CacheList : public CacheTest
{
};

TEST_F(CacheList, IsEmptyAtFirst)
{
    EXPECT_TRUE(list().rids.isEmpty());
    EXPECT_EQ(list().total, 0);
    EXPECT_TRUE(groupIds().isEmpty());
    const CacheState now = state();
    EXPECT_FALSE(now.lastCompleteSync.isValid());
    EXPECT_FALSE(now.lastChange.isValid());
    EXPECT_EQ(now.users, 0);
}

TEST_F(CacheList, ShowsWhatTheServiceSent)
{
    QJsonObject more = extension({{QStringLiteral("source"), QStringLiteral("entra-user-source")},
        {QStringLiteral("state"), QStringLiteral("disabled")}, {QStringLiteral("syncState"), QStringLiteral("direct")},
        {QStringLiteral("managedAppleId"), QStringLiteral("ada@appleid.example.com")},
        {QStringLiteral("inviteStatus"), QStringLiteral("expired")}});
    more.insert(QStringLiteral("externalId"), QStringLiteral("x-1"));
    more.insert(
        QString(scim::kEnterpriseSchema), QJsonObject{{QStringLiteral("department"), QStringLiteral("Engines")}});
    more.insert(QStringLiteral("emails"),
        QJsonArray{QJsonObject{{QStringLiteral("value"), QStringLiteral("ada@mail.example.com")}}});
    more.insert(QStringLiteral("meta"),
        QJsonObject{{QStringLiteral("lastModified"), QStringLiteral("2026-01-02T03:04:05.678Z")}});
    sync({someUser(QStringLiteral("ada"), QStringLiteral("Ada Lovelace"), more)});

    const QVector<UserRow> found = rows();
    ASSERT_EQ(found.size(), 1);
    UserRow expected{0, QStringLiteral("ada"), QStringLiteral("Ada Lovelace"), QStringLiteral("ada@example.com"),
        QStringLiteral("ada@mail.example.com"), QStringLiteral("Engines"), QStringLiteral("ada@appleid.example.com"),
        QStringLiteral("x-1"), rules::Source::EntraIdUserSource, rules::UserState::Disabled, rules::SyncState::Direct,
        rules::InviteStatus::Expired, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC)};
    expected.rid = found.front().rid;
    EXPECT_EQ(found.front(), expected);
}

TEST_F(CacheList, SearchesNameUserNameEmailAndExternalId)
{
    sync({someUser(QStringLiteral("1"), QStringLiteral("Ada Lovelace"),
              {{QStringLiteral("userName"), QStringLiteral("al@corp.example")}}),
        someUser(QStringLiteral("2"), QStringLiteral("Grace Hopper"),
            {{QStringLiteral("emails"),
                QJsonArray{QJsonObject{{QStringLiteral("value"), QStringLiteral("navy@example.com")}}}}}),
        someUser(QStringLiteral("3"), QStringLiteral("Alan Turing"),
            {{QStringLiteral("externalId"), QStringLiteral("EXT-77")}}),
        someUser(QStringLiteral("4"), QString::fromUtf8("髙橋 花子"))});

    EXPECT_EQ(search(QStringLiteral("LOVE")), QStringList{QStringLiteral("1")});
    EXPECT_EQ(search(QStringLiteral("al@corp")), QStringList{QStringLiteral("1")});
    EXPECT_EQ(search(QStringLiteral("navy")), QStringList{QStringLiteral("2")});
    EXPECT_EQ(search(QStringLiteral("ext-77 alan")), QStringList{QStringLiteral("3")});
    EXPECT_EQ(search(QString::fromUtf8("高")), QStringList{QStringLiteral("4")});
    EXPECT_EQ(search(QString::fromUtf8("高橋花子")), QStringList{QStringLiteral("4")});
    EXPECT_TRUE(search(QStringLiteral("nobody")).isEmpty());
    EXPECT_EQ(list({.text = QStringLiteral("nobody")}).total, 4);
    EXPECT_EQ(list({.text = QStringLiteral("  ")}).rids.size(), 4);
}

TEST_F(CacheList, WildcardsAndQuotesAreJustCharacters)
{
    sync({someUser(QStringLiteral("1"), QStringLiteral("100% O'Neil_\"x\"\\")),
        someUser(QStringLiteral("2"), QStringLiteral("Ada"))});
    for (const QString &text :
        {QStringLiteral("%"), QStringLiteral("_"), QStringLiteral("'"), QStringLiteral("\""), QStringLiteral("\\")})
        EXPECT_EQ(search(text), QStringList{QStringLiteral("1")}) << text.toStdString();
    EXPECT_TRUE(search(QStringLiteral("' OR 1=1 --")).isEmpty());
}

TEST_F(CacheList, SortsByEveryUserColumnBothWays)
{
    QJsonObject first = extension({{QStringLiteral("source"), QStringLiteral("ldap")},
        {QStringLiteral("state"), QStringLiteral("active")}, {QStringLiteral("syncState"), QStringLiteral("direct")},
        {QStringLiteral("managedAppleId"), QStringLiteral("a@appleid.x")},
        {QStringLiteral("inviteStatus"), QStringLiteral("completed")}});
    first.insert(QStringLiteral("userName"), QStringLiteral("a"));
    first.insert(QStringLiteral("emails"), QJsonArray{QJsonObject{{QStringLiteral("value"), QStringLiteral("a@x")}}});
    first.insert(QString(scim::kEnterpriseSchema), QJsonObject{{QStringLiteral("department"), QStringLiteral("Art")}});
    first.insert(
        QStringLiteral("meta"), QJsonObject{{QStringLiteral("lastModified"), QStringLiteral("2026-01-01T00:00:00Z")}});
    QJsonObject second = extension({{QStringLiteral("source"), QStringLiteral("local")},
        {QStringLiteral("state"), QStringLiteral("disabled")}, {QStringLiteral("syncState"), QStringLiteral("none")},
        {QStringLiteral("managedAppleId"), QStringLiteral("b@appleid.x")},
        {QStringLiteral("inviteStatus"), QStringLiteral("pending")}});
    second.insert(QStringLiteral("userName"), QStringLiteral("B"));
    second.insert(QStringLiteral("emails"), QJsonArray{QJsonObject{{QStringLiteral("value"), QStringLiteral("B@x")}}});
    second.insert(QString(scim::kEnterpriseSchema), QJsonObject{{QStringLiteral("department"), QStringLiteral("Zoo")}});
    second.insert(QStringLiteral("meta"),
        QJsonObject{{QStringLiteral("lastModified"), QStringLiteral("2026-01-02T00:00:00+09:00")}});
    sync({someUser(QStringLiteral("2"), QStringLiteral("Beta"), second),
        someUser(QStringLiteral("1"), QStringLiteral("alpha"), first)});

    for (int column = 0; column <= static_cast<int>(UserColumn::LastModified); ++column) {
        const auto sortBy = static_cast<UserColumn>(column);
        EXPECT_EQ(ids({{}, sortBy, Qt::AscendingOrder}), (QStringList{QStringLiteral("1"), QStringLiteral("2")}))
            << column;
        EXPECT_EQ(ids({{}, sortBy, Qt::DescendingOrder}), (QStringList{QStringLiteral("2"), QStringLiteral("1")}))
            << column;
    }
}

TEST_F(CacheList, PutsBlankValuesLastAndEqualOnesByName)
{
    sync({someUser(QStringLiteral("c"), QStringLiteral("C"), enterprise(QStringLiteral("Sales"))),
        someUser(QStringLiteral("d"), QStringLiteral("D")), someUser(QStringLiteral("b"), QStringLiteral("B")),
        someUser(QStringLiteral("a"), QStringLiteral("A"), enterprise(QStringLiteral("Sales"))),
        someUser(QStringLiteral("e"), QStringLiteral("E"), enterprise(QStringLiteral("Art")))});
    const auto inOrder = [this](Qt::SortOrder order) {
        return ids({{}, UserColumn::Department, order}).join(QString());
    };
    EXPECT_EQ(inOrder(Qt::AscendingOrder), QStringLiteral("eacbd"));
    EXPECT_EQ(inOrder(Qt::DescendingOrder), QStringLiteral("acebd"));
}

TEST_F(CacheList, SortsUsersWithoutATimeLast)
{
    sync({someUser(QStringLiteral("1"), QStringLiteral("A")),
        someUser(QStringLiteral("2"), QStringLiteral("B"), modified(QStringLiteral("2026-01-01T00:00:00Z"))),
        someUser(QStringLiteral("3"), QStringLiteral("C"), modified(QStringLiteral("not a time")))});
    EXPECT_EQ(ids({{}, UserColumn::LastModified, Qt::DescendingOrder}),
        (QStringList{QStringLiteral("2"), QStringLiteral("1"), QStringLiteral("3")}));
}

TEST_F(CacheList, SortsNamesByTheAlphabetAskedFor)
{
    sync({someUser(QStringLiteral("o"), QString::fromUtf8("Ö")), someUser(QStringLiteral("z"), QStringLiteral("Z")),
        someUser(QStringLiteral("a"), QStringLiteral("A"))});
    m_cache->setLocale(QLocale(QLocale::German));
    EXPECT_EQ(ids().join(QString()), QStringLiteral("aoz"));
    m_cache->setLocale(QLocale(QLocale::Swedish));
    EXPECT_EQ(ids().join(QString()), QStringLiteral("azo"));
}

TEST_F(CacheList, FetchesRowsOneForOne)
{
    sync(manyUsers(3));
    const QVector<quint32> rids = list().rids;
    const auto found = waitFor(m_cache->userRows({rids.at(2), 4'000'000'000U, rids.at(0), rids.at(2)}));
    ASSERT_TRUE(isOk(found));
    ASSERT_EQ(found->size(), 4);
    EXPECT_EQ(found->at(0).id, QStringLiteral("u2"));
    EXPECT_EQ(found->at(0).rid, rids.at(2));
    EXPECT_EQ(found->at(1), UserRow());
    EXPECT_EQ(found->at(2).id, QStringLiteral("u0"));
    EXPECT_EQ(found->at(3).id, QStringLiteral("u2"));
}

TEST_F(CacheList, NeverGivesARowNumberAgain)
{
    sync(manyUsers(3));
    const QVector<quint32> before = list().rids;
    sync({});
    sync(manyUsers(3));
    for (const quint32 rid : list().rids)
        EXPECT_FALSE(before.contains(rid));
}

TEST_F(CacheList, GivesTheBytesOfRows)
{
    const QVector<scim::Resource> users = manyUsers(2);
    sync(users);
    QVector<quint32> rids = list().rids;
    rids.append(4'000'000'000U);
    const auto bytes = waitFor(m_cache->json(ResourceType::User, rids));
    ASSERT_TRUE(isOk(bytes));
    EXPECT_EQ(*bytes, (QVector<QByteArray>{users.at(0).json(), users.at(1).json(), {}}));
}

TEST_F(CacheList, SearchesAndSortsGroups)
{
    sync({},
        {someGroup(QStringLiteral("s"), QStringLiteral("Sales"), {QStringLiteral("1")}),
            someGroup(QStringLiteral("a"), QString::fromUtf8("Équipe Art"),
                {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}),
            someGroup(QStringLiteral("e"), QStringLiteral("Empty"))});
    EXPECT_EQ(groupIds().join(QString()), QStringLiteral("eas"));
    EXPECT_EQ(groupIds({{}, GroupColumn::MemberCount, Qt::AscendingOrder}).join(QString()), QStringLiteral("esa"));
    EXPECT_EQ(groupIds({{}, GroupColumn::MemberCount, Qt::DescendingOrder}).join(QString()), QStringLiteral("ase"));
    EXPECT_EQ(groupIds({.text = QStringLiteral("equipe")}).join(QString()), QStringLiteral("a"));
}

TEST_F(CacheList, AsksGroupsForWhatTheyHaveAndTellsWhatTheyHaveNot)
{
    sync({someUser(QStringLiteral("1"), QStringLiteral("Ada")),
             someUser(QStringLiteral("2"), QStringLiteral("Bob"), {{QStringLiteral("active"), false}})},
        {someGroup(QStringLiteral("a"), QStringLiteral("Sales"), {QStringLiteral("1")}),
            someGroup(QStringLiteral("b"), QStringLiteral("SALES"), {QStringLiteral("1"), QStringLiteral("2")}),
            someGroup(QStringLiteral("c"), QStringLiteral("Sales Europe"))});
    const auto found = [this](const char *text) {
        QStringList ids = groupIds({.text = QLatin1String(text)});
        ids.sort();
        return ids.join(QString());
    };
    EXPECT_EQ(found("has:duplicate"), QStringLiteral("ab"));
    EXPECT_EQ(found("-has:duplicate"), QStringLiteral("c"));
    EXPECT_EQ(found("has:disabled"), QStringLiteral("b"));
    EXPECT_EQ(found("-has:member"), QStringLiteral("c"));
    EXPECT_EQ(found("group:europe"), QStringLiteral("c"));
    EXPECT_EQ(found("group:\"sales\""), QStringLiteral("ab")) << "in quotes it is the whole name";
    EXPECT_EQ(found("state:disabled has:email custAttr1:x -has:member"), QStringLiteral("c"));
    const auto listing
        = waitFor(m_cache->groups({.text = QStringLiteral("state:disabled has:email custAttr1:x sales")}));
    ASSERT_TRUE(isOk(listing));
    EXPECT_EQ(listing->inapplicable,
        QStringList({QStringLiteral("state:"), QStringLiteral("has:email"), QStringLiteral("custAttr1:")}));
    EXPECT_EQ(
        waitFor(m_cache->groups({.text = QStringLiteral("has:Member source:local")}))->inapplicable, QStringList());
}

TEST_F(CacheList, FindsTheUserThatPeopleMean)
{
    const QJsonObject upper{{QStringLiteral("userName"), QStringLiteral("ADA@example.com")},
        {QStringLiteral("externalId"), QStringLiteral("Ext-9")}};
    sync({someUser(QStringLiteral("ada"), QStringLiteral("Ada")),
        someUser(QStringLiteral("id-2"), QStringLiteral("Other Ada"), upper)});
    const auto found = [this](const char *text) {
        return waitFor(m_cache->findUser(QString::fromUtf8(text))).valueOr({}).value_or(QStringLiteral("nobody"));
    };
    EXPECT_EQ(found("ada@example.com"), QStringLiteral("ada"));
    EXPECT_EQ(found("ADA@example.com"), QStringLiteral("id-2"));
    EXPECT_EQ(found(" ext-9 "), QStringLiteral("id-2"));
    EXPECT_EQ(found("id-2"), QStringLiteral("id-2"));
    EXPECT_EQ(found("Ada"), QStringLiteral("nobody")) << "a display name is no key";
    EXPECT_EQ(found(""), QStringLiteral("nobody"));
}

TEST_F(CacheList, HoldsAWholeCompany)
{
    sync(manyUsers(2500));
    EXPECT_EQ(list().total, 2500);
    EXPECT_EQ(ids().at(1234), QStringLiteral("u1234"));
    EXPECT_EQ(ids({.order = Qt::DescendingOrder}).front(), QStringLiteral("u2499"));
    EXPECT_EQ(search(QStringLiteral("person 123")).size(), 13); // 123, 1123, 2123, 1230 … 1239
    EXPECT_EQ(state().users, 2500);
}

} // namespace rollcall::cache
