// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/group_record.h"
#include "cache/user_record.h"
#include "support/printers.h"

namespace rollcall::cache
{

using test::isOk;

namespace
{

scim::Resource resource(const QByteArray &json)
{
    auto parsed = scim::Resource::parse(json);
    EXPECT_TRUE(isOk(parsed));
    return parsed.valueOr({});
}

UserRow user(const QByteArray &attributes)
{
    return readUser(resource(R"({"id":"1",)" + attributes + "}"));
}

} // namespace

TEST(UserRecord, ReadsWhatListsShow)
{
    const UserRow row = readUser(resource(R"({"id":"42","externalId":"x-1","userName":"ada@example.com",
        "displayName":"Ada Lovelace","active":true,"emails":[{"value":"ada@example.com","type":"work","primary":true}],
        "meta":{"lastModified":"2026-01-02T03:04:05.678Z"},
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Engines"},
        "urn:ietf:params:scim:schemas:extension:rollcall:2.0:User":{"source":"ldap","state":"disabled",
            "syncState":"indirect","managedAppleId":"ada@appleid.example.com","inviteStatus":"pending"}})"));
    EXPECT_EQ(row,
        (UserRow{0, QStringLiteral("42"), QStringLiteral("Ada Lovelace"), QStringLiteral("ada@example.com"),
            QStringLiteral("ada@example.com"), QStringLiteral("Engines"), QStringLiteral("ada@appleid.example.com"),
            QStringLiteral("x-1"), rules::Source::Ldap, rules::UserState::Disabled, rules::SyncState::Indirect,
            rules::InviteStatus::Pending, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC)}));
}

TEST(UserRecord, IsContentWithNothing)
{
    const UserRow row = readUser(resource(R"({"id":"1"})"));
    UserRow expected;
    expected.id = QStringLiteral("1");
    EXPECT_EQ(row, expected);
    EXPECT_FALSE(row.lastModified.isValid());
}

TEST(UserRecord, MakesANameOfWhatThereIs)
{
    EXPECT_EQ(user(R"("name":{"formatted":"Dr. Ada","givenName":"Ada"})").displayName, QStringLiteral("Dr. Ada"));
    EXPECT_EQ(user(R"("displayName":" ","name":{"givenName":"Ada","familyName":"Byron"})").displayName,
        QStringLiteral("Ada Byron"));
    EXPECT_EQ(user(R"("name":{"familyName":"Byron"})").displayName, QStringLiteral("Byron"));
    EXPECT_EQ(user(R"("userName":"ada")").displayName, QString());
}

TEST(UserRecord, PrefersThePrimaryThenTheWorkAddress)
{
    EXPECT_EQ(
        user(R"("emails":[{"value":"a","type":"work"},{"value":"b","primary":true}])").email, QStringLiteral("b"));
    EXPECT_EQ(user(R"("emails":[{"value":"a","type":"home"},{"value":"b","type":"Work"}])").email, QStringLiteral("b"));
    EXPECT_EQ(user(R"("emails":[{"value":"a"},{"value":"b"}])").email, QStringLiteral("a"));
    EXPECT_EQ(user(R"("emails":[{"value":"","primary":true},{"value":"b"},{"value":"c","primary":"True"}])").email,
        QStringLiteral("c"));
    EXPECT_EQ(user(R"("emails":"a@example.com")").email, QString());
}

TEST(UserRecord, ReadsTheStateFromActiveWhereThereIsNoExtension)
{
    EXPECT_EQ(user(R"("active":false)").state, rules::UserState::Disabled);
    EXPECT_EQ(user(R"("active":"False")").state, rules::UserState::Disabled);
    EXPECT_EQ(user(R"("active":true)").state, rules::UserState::Active);
    EXPECT_EQ(user(R"("active":17)").state, rules::UserState::Active);
}

TEST(UserRecord, FindsAttributesInAnyCase)
{
    EXPECT_EQ(user(R"("DisplayName":"Ada","Active":false)").displayName, QStringLiteral("Ada"));
    EXPECT_EQ(user(R"("DisplayName":"Ada","Active":false)").state, rules::UserState::Disabled);
}

TEST(UserRecord, WordsThatItDoesNotKnowAreAsIfMissing)
{
    const UserRow row = user(
        R"("urn:ietf:params:scim:schemas:extension:rollcall:2.0:User":{"source":"moon","state":7,"inviteStatus":"lost"})");
    EXPECT_EQ(row.source, std::nullopt);
    EXPECT_EQ(row.state, rules::UserState::Active);
    EXPECT_EQ(row.inviteStatus, rules::InviteStatus::NotInvited);
}

TEST(GroupRecord, ReadsTheMembersOnce)
{
    const GroupRecord record = readGroup(resource(R"({"id":"g","displayName":"Staff","externalId":"e","members":[
        {"value":"1","display":"Ada"},{"value":"2"},{"value":"1"},{"display":"nobody"},{"value":""},"text"],
        "urn:ietf:params:scim:schemas:extension:rollcall:2.0:Group":{"source":"scim-entra-id"}})"));
    EXPECT_EQ(record.row,
        (GroupRow{
            0, QStringLiteral("g"), QStringLiteral("Staff"), QStringLiteral("e"), rules::Source::ScimEntraId, 2, {}}));
    EXPECT_TRUE(record.members.contains(QStringLiteral("1")));
    EXPECT_TRUE(record.members.contains(QStringLiteral("2")));
}

TEST(GroupRecord, IsContentWithNothing)
{
    GroupRow expected;
    expected.id = QStringLiteral("g");
    EXPECT_EQ(readGroup(resource(R"({"id":"g","members":null})")).row, expected);
}

TEST(GroupRecordTest, TakesTheCountOfAGroupThatDoesNotListItsMembers)
{
    const auto resource = scim::Resource::parse(
        R"({"schemas":[],"id":"g1","displayName":"All Users","urn:ietf:params:scim:schemas:extension:rollcall:2.0:Group":{"source":"local","builtIn":true,"memberCount":48210}})");
    ASSERT_TRUE(resource.ok());
    const GroupRecord record = readGroup(*resource);
    EXPECT_EQ(record.row.memberCount, 48'210);
    EXPECT_TRUE(record.members.isEmpty());
}

} // namespace rollcall::cache
