// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/projection.h"

#include "scim/patch_cases.h"

namespace rollcall::scim
{

namespace
{

using namespace cases;

constexpr const char *kUser = R"({"schemas":["s"],"id":"1","userName":"u","password":"secret","title":"T",
    "name":{"givenName":"A","familyName":"B"},"emails":[{"type":"work","value":"a"},{"type":"home","value":"b"}],
    "meta":{"version":"1","created":"c"},"unknown":5,
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"D","manager":{"value":"m","displayName":"M"}},
    "urn:ietf:params:scim:schemas:extension:ivanti:2.0:User":{"custAttr1":"x"}})";

QJsonObject projected(QStringView attributes, QStringView excluded, const char *resource = kUser,
    const SchemaRegistry &registry = users())
{
    const Outcome<AttributeSelection> selection = AttributeSelection::parse(attributes, excluded);
    EXPECT_TRUE(selection.ok());
    return project(json(resource), *selection, registry);
}

#define ENTERPRISE "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"

} // namespace

TEST(Projection, WithoutASelectionHidesOnlyWhatIsNeverReturned)
{
    QJsonObject expected = json(kUser);
    expected.remove(QStringLiteral("password"));
    EXPECT_EQ(projected({}, {}), expected);
    EXPECT_EQ(projected(u" , ", u","), expected);
}

TEST(Projection, OfChosenAttributes)
{
    EXPECT_EQ(projected(u"userName", {}), json(R"({"schemas":["s"],"id":"1","userName":"u"})"));
    EXPECT_EQ(projected(u"USERNAME , title", {}), json(R"({"schemas":["s"],"id":"1","userName":"u","title":"T"})"));
    EXPECT_EQ(projected(u"id", {}), json(R"({"schemas":["s"],"id":"1"})"));
    EXPECT_EQ(projected(u"nothing", {}), json(R"({"schemas":["s"],"id":"1"})"));
    EXPECT_EQ(projected(u"password", {}), json(R"({"schemas":["s"],"id":"1"})"));
    EXPECT_EQ(projected(u"name.givenName,emails.value,meta.version", {}),
        json(
            R"({"schemas":["s"],"id":"1","name":{"givenName":"A"},"emails":[{"value":"a"},{"value":"b"}],"meta":{"version":"1"}})"));
    EXPECT_EQ(projected(u"urn:ietf:params:scim:schemas:core:2.0:User:title", {}),
        json(R"({"schemas":["s"],"id":"1","title":"T"})"));
    EXPECT_EQ(projected(u"" ENTERPRISE u":department", {}),
        json(R"({"schemas":["s"],"id":"1",")" ENTERPRISE R"(":{"department":"D"}})"));
    EXPECT_EQ(projected(u"" ENTERPRISE u":manager.value", {}),
        json(R"({"schemas":["s"],"id":"1",")" ENTERPRISE R"(":{"manager":{"value":"m"}}})"));
    EXPECT_EQ(projected(u"" ENTERPRISE, {}),
        json(R"({"schemas":["s"],"id":"1",")" ENTERPRISE
             R"(":{"department":"D","manager":{"value":"m","displayName":"M"}}})"));
}

TEST(Projection, OfAllButExcludedAttributes)
{
    QJsonObject expected = json(kUser);
    for (const char *name : {"password", "title", "emails"})
        expected.remove(QLatin1String(name));
    expected.insert(QStringLiteral("name"), json(R"({"familyName":"B"})"));
    expected.insert(QStringLiteral(ENTERPRISE), json(R"({"department":"D"})"));
    EXPECT_EQ(projected({}, u"title,EMAILS,name.givenName,manager,nothing"), expected);
    EXPECT_FALSE(projected({}, u"" ENTERPRISE).contains(QStringLiteral(ENTERPRISE)));
    EXPECT_TRUE(projected({}, u"id,schemas").contains(QStringLiteral("id")));
    EXPECT_TRUE(projected({}, u"id,schemas").contains(QStringLiteral("schemas")));
}

TEST(Projection, OfAGroupWithoutItsMembers)
{
    const char *group = R"({"id":"1","displayName":"G","members":[{"value":"a","display":"A"}]})";
    EXPECT_EQ(projected({}, u"members", group, groups()), json(R"({"id":"1","displayName":"G"})"));
    EXPECT_EQ(projected(u"members.value", {}, group, groups()), json(R"({"id":"1","members":[{"value":"a"}]})"));
}

TEST(AttributeSelection, RefusesBothListsAndWhatIsNoName)
{
    const Outcome<AttributeSelection> both = AttributeSelection::parse(u"title", u"emails");
    ASSERT_FALSE(both.ok());
    EXPECT_EQ(both.error().scimType, QStringLiteral("invalidValue"));
    const Outcome<AttributeSelection> odd = AttributeSelection::parse(u"emails[type eq \"work\"]", {});
    ASSERT_FALSE(odd.ok());
    EXPECT_EQ(odd.error().scimType, QStringLiteral("invalidPath"));
    EXPECT_FALSE(AttributeSelection::parse({}, u"a..b").ok());
    EXPECT_TRUE(AttributeSelection::parse({}, {})->isEmpty());
}

} // namespace rollcall::scim
