// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/patch_cases.h"

// The requests are those of Entra's provisioning service, to the letter.
namespace rollcall::scim
{

namespace
{

using namespace cases;

struct Case {
    const char *name;
    const char *before;
    const char *operations;
    const char *after;
};

void PrintTo(const Case &c, std::ostream *out)
{
    *out << c.name;
}

class EntraUserPatch : public testing::TestWithParam<Case>
{
};

class EntraGroupPatch : public testing::TestWithParam<Case>
{
};

std::string caseName(const testing::TestParamInfo<Case> &info)
{
    return info.param.name;
}

void check(const Case &c, const SchemaRegistry &registry)
{
    const Outcome<PatchResult> result = patched(c.before, c.operations, registry, kEntra);
    ASSERT_TRUE(result.ok()) << qPrintable(result.error().detail);
    EXPECT_EQ(withoutSchemas(result->resource), json(c.after));
    EXPECT_EQ(result->changed, json(c.before) != json(c.after));
    EXPECT_EQ(result->ignored, QStringList());
    // Entra repeats itself: the second time nothing changes.
    const Outcome<PatchResult> again = applyPatch(result->resource, *request(c.operations), registry, kEntra);
    ASSERT_TRUE(again.ok());
    EXPECT_FALSE(again->changed);
    EXPECT_EQ(again->resource, result->resource);
}

} // namespace

TEST_P(EntraUserPatch, IsUnderstood)
{
    check(GetParam(), users());
}

#define ENTERPRISE "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
#define IVANTI "urn:ietf:params:scim:schemas:extension:ivanti:2.0:User"

INSTANTIATE_TEST_SUITE_P(Recorded, EntraUserPatch,
    testing::Values(
        Case{"ReplaceByPath",
            R"({"displayName":"Old","emails":[{"type":"work","value":"o@x","primary":true}],"name":{"givenName":"A","familyName":"B"}})",
            R"({"op":"Replace","path":"displayName","value":"Pvlo"},
               {"op":"Replace","path":"emails[type eq \"work\"].value","value":"T@test.microsoft.com"},
               {"op":"Replace","path":"name.givenName","value":"Gtfd"},{"op":"Replace","path":"externalId","value":"Eqpj"},
               {"op":"Replace","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber","value":"Eqpj"})",
            R"({"displayName":"Pvlo","externalId":"Eqpj","emails":[{"type":"work","value":"T@test.microsoft.com","primary":true}],
                "name":{"givenName":"Gtfd","familyName":"B"},")" ENTERPRISE R"(":{"employeeNumber":"Eqpj"}})"},
        Case{"PathlessWithDottedAndQualifiedKeys", R"({"displayName":"Old"})",
            R"({"op":"replace","path":"emails[type eq \"work\"].value","value":"T@test.microsoft.com"},
               {"op":"replace","value":{"displayName":"Bjfe","name.givenName":"Kkom","name.familyName":"Unua",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber":"Aklq"}})",
            R"({"displayName":"Bjfe","emails":[{"type":"work","value":"T@test.microsoft.com"}],
                "name":{"givenName":"Kkom","familyName":"Unua"},")" ENTERPRISE R"(":{"employeeNumber":"Aklq"}})"},
        Case{"PathlessAddWithDottedKeys", R"({})",
            R"({"op":"Add","value":{"name.formatted":"A B","name.givenName":"A","active":"True"}})",
            R"({"active":true,"name":{"formatted":"A B","givenName":"A"}})"},
        Case{"PathlessWithContainer", R"({"title":"T"})",
            R"({"op":"replace","value":{")" ENTERPRISE R"(":{"department":"D","manager.value":"m"},")" IVANTI
            R"(":{"custAttr1":"x"}}})",
            R"({"title":"T",")" ENTERPRISE R"(":{"department":"D","manager":{"value":"m"}},")" IVANTI
            R"(":{"custAttr1":"x"}})"},
        Case{"PathlessWithCoreUrnPrefix", R"({})",
            R"({"op":"replace","value":{"urn:ietf:params:scim:schemas:core:2.0:User:title":"T","urn:ietf:params:scim:schemas:core:2.0:User":{"nickName":"N"}}})",
            R"({"title":"T","nickName":"N"})"},
        Case{"PathlessWithSelectingKey", R"({})",
            R"({"op":"replace","value":{"emails[type eq \"work\"].value":"a@b"}})",
            R"({"emails":[{"type":"work","value":"a@b"}]})"},
        Case{"AddSingleValue", R"({})", R"({"op":"Add","path":"nickName","value":"Babs"})", R"({"nickName":"Babs"})"},
        Case{"AddCreatesTypedEntry", R"({"phoneNumbers":[{"type":"work","value":"1"}]})",
            R"({"op":"Add","path":"phoneNumbers[type eq \"mobile\"].value","value":"+1 425"})",
            R"({"phoneNumbers":[{"type":"work","value":"1"},{"type":"mobile","value":"+1 425"}]})"},
        Case{"ReplaceCreatesTypedEntry", R"({})",
            R"({"op":"Replace","path":"phoneNumbers[type eq \"fax\"].value","value":"5"})",
            R"({"phoneNumbers":[{"type":"fax","value":"5"}]})"},
        Case{"CapitalisedSubAttribute", R"({"emails":[{"type":"other","value":"a@b"}]})",
            R"({"op":"Replace","path":"emails[type eq \"other\"].Value","value":"c@d"},
               {"op":"Add","path":"addresses[type eq \"other\"].Formatted","value":"Street 1"})",
            R"({"emails":[{"type":"other","value":"c@d"}],"addresses":[{"type":"other","formatted":"Street 1"}]})"},
        Case{"AddressParts", R"({})",
            R"({"op":"Add","path":"addresses[type eq \"work\"].streetAddress","value":"S"},
               {"op":"Add","path":"addresses[type eq \"work\"].locality","value":"L"},
               {"op":"Add","path":"addresses[type eq \"work\"].country","value":"Germany"})",
            R"({"addresses":[{"type":"work","streetAddress":"S","locality":"L","country":"Germany"}]})"},
        Case{"DisableByString", R"({"active":true})", R"({"op":"Replace","path":"active","value":"False"})",
            R"({"active":false})"},
        Case{"DisableByBoolean", R"({"active":true})", R"({"op":"replace","path":"active","value":false})",
            R"({"active":false})"},
        Case{"RestoreByString", R"({"active":false})", R"({"op":"Replace","path":"active","value":"True"})",
            R"({"active":true})"},
        Case{"DisableByArrayOfOne", R"({"active":true})", R"({"op":"Replace","path":"active","value":["False"]})",
            R"({"active":false})"},
        Case{"ManagerAsArray", R"({})",
            R"({"op":"Add","path":"manager","value":[{"$ref":"http://x/scim/Users/M","value":"M"}]})",
            R"({")" ENTERPRISE R"(":{"manager":{"value":"M","$ref":"http://x/scim/Users/M"}}})"},
        Case{"ManagerAsString", R"({})", R"({"op":"Add","path":")" ENTERPRISE R"(:manager","value":"M"})",
            R"({")" ENTERPRISE R"(":{"manager":{"value":"M"}}})"},
        Case{"ManagerAsObject", R"({")" ENTERPRISE R"(":{"department":"D"}})",
            R"({"op":"Replace","path":")" ENTERPRISE R"(:manager","value":{"value":"M"}})",
            R"({")" ENTERPRISE R"(":{"department":"D","manager":{"value":"M"}}})"},
        Case{"ManagerAfterADot", R"({})", R"({"op":"replace","path":")" ENTERPRISE R"(.manager","value":"M"})",
            R"({")" ENTERPRISE R"(":{"manager":{"value":"M"}}})"},
        Case{"ManagerChangesAndItsNameGoes",
            R"({")" ENTERPRISE R"(":{"manager":{"value":"M","displayName":"Old","$ref":"../Users/M"}}})",
            R"({"op":"Replace","path":")" ENTERPRISE R"(:manager","value":"N"})",
            R"({")" ENTERPRISE R"(":{"manager":{"value":"N"}}})"},
        Case{"SameManagerKeepsItsName", R"({")" ENTERPRISE R"(":{"manager":{"value":"M","displayName":"Same"}}})",
            R"({"op":"Replace","path":")" ENTERPRISE R"(:manager","value":"M"})",
            R"({")" ENTERPRISE R"(":{"manager":{"value":"M","displayName":"Same"}}})"},
        Case{"ManagerRemovedByBlank", R"({"title":"T",")" ENTERPRISE R"(":{"manager":{"value":"M"}}})",
            R"({"op":"Replace","path":")" ENTERPRISE R"(:manager","value":""})", R"({"title":"T"})"},
        Case{"ManagerRemovedByItsBlankValue",
            R"({"title":"T",")" ENTERPRISE R"(":{"manager":{"value":"M","displayName":"N","$ref":"x"}}})",
            R"({"op":"Replace","path":")" ENTERPRISE R"(:manager.value","value":""})", R"({"title":"T"})"},
        Case{"ManagerRemovedByAnEmptyArray", R"({"title":"T",")" ENTERPRISE R"(":{"manager":{"value":"M"}}})",
            R"({"op":"Replace","path":"manager","value":[{"value":""}]})", R"({"title":"T"})"},
        Case{"ManagerRemoved", R"({")" ENTERPRISE R"(":{"department":"D","manager":{"value":"M"}}})",
            R"({"op":"Remove","path":"manager"})", R"({")" ENTERPRISE R"(":{"department":"D"}})"},
        Case{"SingleRoleByPrimaryString", R"({})",
            R"({"op":"Add","path":"roles[primary eq \"True\"].value","value":"admin"},
               {"op":"Add","path":"roles[primary eq \"True\"].display","value":"Admin"},
               {"op":"Replace","path":"roles[primary eq \"True\"].type","value":"app"})",
            R"({"roles":[{"primary":true,"value":"admin","display":"Admin","type":"app"}]})"},
        Case{"SingleRoleInAnyOrder", R"({})",
            R"({"op":"Add","path":"roles[primary eq \"True\"].type","value":"app"},
               {"op":"Add","path":"roles[primary eq \"True\"].value","value":"admin"})",
            R"({"roles":[{"primary":true,"value":"admin","type":"app"}]})"},
        Case{"TypesWithoutValuesAreNoValues", R"({"emails":[{"type":"work","value":"a@b"}]})",
            R"({"op":"Replace","path":"emails","value":[{"type":"work","value":null}]},
               {"op":"Add","path":"emails","value":[{"type":"home","value":""}]},
               {"op":"Add","path":"phoneNumbers[type eq \"work\"].primary","value":"True"}, {"op":"Replace","path":"roles","value":[{"type":"x"}]})",
            R"({"emails":[{"type":"work","value":"a@b"}]})"},
        Case{"RolesAsJsonInStrings", R"({})",
            R"({"op":"Add","path":"roles","value":[{"value":"{\"id\":\"1\",\"value\":\"25\",\"displayName\":\"Role1234\"}"}]})",
            R"({"roles":[{"value":"{\"id\":\"1\",\"value\":\"25\",\"displayName\":\"Role1234\"}"}]})"},
        Case{"RolesReplaced", R"({"roles":[{"value":"old","primary":true}]})",
            R"({"op":"replace","path":"roles","value":[{"primary":false,"type":"WindowsAzureActiveDirectoryRole","display":"User","value":"User"},
                {"primary":"True","value":"Second"}]})",
            R"({"roles":[{"primary":false,"type":"WindowsAzureActiveDirectoryRole","display":"User","value":"User"},
                {"primary":true,"value":"Second"}]})"},
        Case{"CustomAttribute", R"({})", R"({"op":"Add","path":")" IVANTI R"(:custAttr1","value":"blue"})",
            R"({")" IVANTI R"(":{"custAttr1":"blue"}})"},
        Case{"CustomAttributeFromNumber", R"({})", R"({"op":"Add","path":")" IVANTI R"(:CUSTATTR1","value":12345})",
            R"({")" IVANTI R"(":{"custAttr1":"12345"}})"},
        Case{"RemoveWithTheOldValue",
            R"({"title":"T","emails":[{"type":"work","value":"a@b"},{"type":"home","value":"c@d"}]})",
            R"({"op":"Remove","path":"title","value":"T"},{"op":"Remove","path":"emails[type eq \"work\"].value","value":"a@b"})",
            R"({"emails":[{"type":"home","value":"c@d"}]})"},
        Case{"RemoveWithAnotherValueLeavesItAlone", R"({"title":"T","emails":[{"type":"work","value":"a@b"}]})",
            R"({"op":"Remove","path":"title","value":"U"},{"op":"Remove","path":"emails[type eq \"work\"].value","value":"x@y"})",
            R"({"title":"T","emails":[{"type":"work","value":"a@b"}]})"},
        Case{"BlanksKeepTheOldValue",
            R"({"title":"T","active":true,"name":{"givenName":"A"},"emails":[{"type":"work","value":"a@b"}]})",
            R"({"op":"Replace","path":"title","value":""},{"op":"Replace","path":"active","value":null},
               {"op":"Replace","path":"name.givenName","value":""},{"op":"Replace","path":"emails[type eq \"work\"].value","value":""},
               {"op":"Replace","path":"emails","value":[]},{"op":"Replace","path":"userName","value":""},
               {"op":"Replace","path":"manager","value":null},{"op":"Add","path":"phoneNumbers[type eq \"work\"].value","value":""})",
            R"({"title":"T","active":true,"name":{"givenName":"A"},"emails":[{"type":"work","value":"a@b"}]})"},
        Case{"NullsBesideValues", R"({"name":{"givenName":"A","familyName":"B"}})",
            R"({"op":"Replace","path":"name","value":{"givenName":"C","familyName":"","middleName":null}})",
            R"({"name":{"givenName":"C","familyName":"B"}})"},
        Case{"EchoOfReadOnly", R"({"id":"1","meta":{"resourceType":"User","version":"W/\"1\""},"displayName":"A"})",
            R"({"op":"replace","value":{"id":"1","meta":{"resourceType":"User"},"schemas":["x"],"displayName":"B"}})",
            R"({"id":"1","meta":{"resourceType":"User","version":"W/\"1\""},"displayName":"B"})"},
        Case{"NewPrimaryTakesItFromTheOld",
            R"({"emails":[{"type":"work","value":"a","primary":true},{"type":"home","value":"b"}]})",
            R"({"op":"Replace","path":"emails[type eq \"home\"].primary","value":"True"})",
            R"({"emails":[{"type":"work","value":"a","primary":false},{"type":"home","value":"b","primary":true}]})"},
        Case{"AddOfWhatIsThere", R"({"emails":[{"type":"work","value":"A@b","primary":true}],"title":"T"})",
            R"({"op":"Add","path":"emails","value":[{"type":"work","value":"A@b","primary":true}]},{"op":"Add","path":"title","value":"T"})",
            R"({"emails":[{"type":"work","value":"A@b","primary":true}],"title":"T"})"}),
    caseName);

TEST_P(EntraGroupPatch, IsUnderstood)
{
    check(GetParam(), groups());
}

INSTANTIATE_TEST_SUITE_P(Recorded, EntraGroupPatch,
    testing::Values(Case{"Rename", R"({"displayName":"Old"})", R"({"op":"Replace","path":"displayName","value":"New"})",
                        R"({"displayName":"New"})"},
        Case{"AddFirstMember", R"({"displayName":"G"})",
            R"({"op":"Add","path":"members","value":[{"$ref":null,"value":"f648f8d5ea4e4cd38e9c"}]})",
            R"({"displayName":"G","members":[{"value":"f648f8d5ea4e4cd38e9c"}]})"},
        Case{"AddSeveralSomeThere", R"({"members":[{"value":"a"}]})",
            R"({"op":"Add","path":"members","value":[{"$ref":null,"value":"a"},{"value":"b"},{"value":"b"},{"value":"c"}]})",
            R"({"members":[{"value":"a"},{"value":"b"},{"value":"c"}]})"},
        Case{"AddWithoutPath", R"({})", R"({"op":"Add","value":{"members":[{"value":"a"}]}})",
            R"({"members":[{"value":"a"}]})"},
        Case{"AddOneAsString", R"({})", R"({"op":"Add","path":"members","value":"a"})",
            R"({"members":[{"value":"a"}]})"},
        Case{"LegacyRemove", R"({"members":[{"value":"a"},{"value":"b"},{"value":"c"}]})",
            R"({"op":"Remove","path":"members","value":[{"$ref":null,"value":"b"}]})",
            R"({"members":[{"value":"a"},{"value":"c"}]})"},
        Case{"LegacyRemoveOfAStranger", R"({"members":[{"value":"a"}]})",
            R"({"op":"Remove","path":"members","value":[{"$ref":null,"value":"x"}]})",
            R"({"members":[{"value":"a"}]})"},
        Case{"LegacyRemoveOfNobodyEmptiesNothing", R"({"members":[{"value":"a"}]})",
            R"({"op":"Remove","path":"members","value":[]},{"op":"Remove","path":"members","value":[{"$ref":null,"value":null}]})",
            R"({"members":[{"value":"a"}]})"},
        Case{"RemoveBySelection", R"({"members":[{"value":"7f4bc1a3"},{"value":"b","type":"User"}]})",
            R"({"op":"remove","path":"members[value eq \"7f4bc1a3\"]"})",
            R"({"members":[{"value":"b","type":"User"}]})"},
        Case{"RemoveBySelectionOfAStranger", R"({"members":[{"value":"b"}]})",
            R"({"op":"remove","path":"members[value eq \"x\"]"})", R"({"members":[{"value":"b"}]})"},
        Case{"RemoveSeveralBySelection", R"({"members":[{"value":"a"},{"value":"b"},{"value":"c"}]})",
            R"({"op":"remove","path":"members[value eq \"a\" or value eq \"c\"]"})", R"({"members":[{"value":"b"}]})"},
        Case{"RemoveTheLast", R"({"displayName":"G","members":[{"value":"b"}]})",
            R"({"op":"remove","path":"members[value eq \"b\"]"})", R"({"displayName":"G"})"},
        Case{"RemoveWithoutValueEmpties", R"({"members":[{"value":"a"},{"value":"b"}]})",
            R"({"op":"Remove","path":"members"})", R"({})"},
        Case{"ReplaceAll", R"({"members":[{"value":"a"},{"value":"b"}]})",
            R"({"op":"Replace","path":"members","value":[{"value":"c"}]})", R"({"members":[{"value":"c"}]})"},
        Case{"ReplaceByNobodyEmpties", R"({"members":[{"value":"a"}]})",
            R"({"op":"Replace","path":"members","value":[]})", R"({})"},
        Case{"ReplaceByTheSameInAnotherOrder", R"({"members":[{"value":"a"},{"value":"b"}]})",
            R"({"op":"Replace","path":"members","value":[{"value":"b"},{"value":"a"}]})",
            R"({"members":[{"value":"a"},{"value":"b"}]})"},
        Case{"RemovedAndAddedAgain", R"({"members":[{"value":"a"},{"value":"b"}]})",
            R"({"op":"Remove","path":"members[value eq \"b\"]"},{"op":"Add","path":"members","value":[{"value":"b"}]})",
            R"({"members":[{"value":"a"},{"value":"b"}]})"}),
    caseName);

TEST(EntraPatch, SaysWhatItIgnored)
{
    const Outcome<PatchResult> result = patched(R"({"title":"T"})",
        R"({"op":"Add","path":"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:unknown","value":"x"},
           {"op":"Add","path":"favouriteColour","value":"x"},{"op":"Remove","path":"name.unknown"},
           {"op":"Add","path":"emails","value":[{"value":"a@b","verified":true}]},
           {"op":"replace","value":{"http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/User":{"a":1},"":1,
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0User":{"department":"D"}}})",
        users());
    ASSERT_TRUE(result.ok());
    EXPECT_EQ(result->ignored,
        (QStringList{QStringLiteral("urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:unknown"),
            QStringLiteral("favouriteColour"), QStringLiteral("name.unknown"), QStringLiteral("emails.verified"),
            QString(), QStringLiteral("http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/User"),
            QStringLiteral("urn:ietf:params:scim:schemas:extension:enterprise:2.0User")}));
    EXPECT_EQ(withoutSchemas(result->resource), json(R"({"title":"T","emails":[{"value":"a@b"}]})"));
}

TEST(EntraPatch, SaysWhichBlanksItIgnored)
{
    const Outcome<PatchResult> result = patched(R"({"title":"T"})",
        R"({"op":"Replace","path":"title","value":""},{"op":"Replace","path":"name","value":{"givenName":"A","familyName":""}})",
        users());
    ASSERT_TRUE(result.ok());
    EXPECT_EQ(result->blanks, (QStringList{QStringLiteral("title"), QStringLiteral("name.familyName")}));
}

TEST(EntraPatch, SchemasFollowTheExtensions)
{
    const char *before = R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"u"})";
    const Outcome<PatchResult> with = patched(before, R"({"op":"Add","path":"department","value":"D"})", users());
    ASSERT_TRUE(with.ok());
    EXPECT_EQ(with->resource.value(u"schemas").toArray(),
        (QJsonArray{QStringLiteral("urn:ietf:params:scim:schemas:core:2.0:User"), QStringLiteral(ENTERPRISE)}));
    const Outcome<PatchResult> without
        = applyPatch(with->resource, *request(R"({"op":"Remove","path":"department"})"), users());
    ASSERT_TRUE(without.ok());
    EXPECT_EQ(without->resource, json(before));
}

TEST(EntraPatch, ThousandsOfMembersTakeNoSquareOfThem)
{
    constexpr int kMembers = 20'000;
    QJsonArray members;
    for (int i = 0; i < kMembers; ++i)
        members.append(QJsonObject{{QStringLiteral("value"), QStringLiteral("member-%1").arg(i)}});
    const QJsonObject group{{QStringLiteral("displayName"), QStringLiteral("G")}, {QStringLiteral("members"), members}};
    PatchRequest removal;
    PatchOperation legacy{PatchOperation::Op::Remove, QStringLiteral("members"), QJsonArray(), true};
    QJsonArray listed;
    for (int i = 0; i < kMembers; i += 2) {
        removal.operations.append(
            {PatchOperation::Op::Remove, QStringLiteral("members[value eq \"member-%1\"]").arg(i), {}, false});
        listed.append(QJsonObject{{QStringLiteral("value"), QStringLiteral("member-%1").arg(i + 1)}});
    }
    legacy.value = listed;
    removal.operations.append(legacy);
    // Squared, this would be 400,000,000 comparisons: minutes instead of a fraction of a second.
    const Outcome<PatchResult> result = applyPatch(group, removal, groups());
    ASSERT_TRUE(result.ok());
    EXPECT_FALSE(result->resource.contains(QStringLiteral("members")));
    const Outcome<PatchResult> back = applyPatch(
        result->resource, {{{PatchOperation::Op::Add, QStringLiteral("members"), members, true}}}, groups());
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back->resource.value(u"members").toArray(), members);
}

} // namespace rollcall::scim
