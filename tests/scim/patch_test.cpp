// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/patch_cases.h"

namespace rollcall::scim
{

namespace
{

using namespace cases;

struct Refusal {
    const char *name;
    const char *operations;
    const char *scimType;
};

void PrintTo(const Refusal &c, std::ostream *out)
{
    *out << c.name;
}

class PatchRefused : public testing::TestWithParam<Refusal>
{
};

constexpr const char *kUser = R"({"id":"1","userName":"u","displayName":"D","active":true,"groups":[{"value":"g"}],
    "emails":[{"type":"work","value":"a@b"}],"meta":{"version":"1"}})";

} // namespace

TEST_P(PatchRefused, WithItsScimType)
{
    for (const PatchOptions &options : {kEntra, kEntraClearing, kRfc}) {
        const Outcome<PatchResult> result = patched(kUser, GetParam().operations, users(), options);
        ASSERT_FALSE(result.ok());
        EXPECT_EQ(result.error().status, 400);
        EXPECT_EQ(result.error().scimType, QLatin1String(GetParam().scimType));
        EXPECT_FALSE(result.error().detail.isEmpty());
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, PatchRefused,
    testing::Values( //
        Refusal{"UnknownOp", R"({"op":"merge","path":"title","value":"x"})", "invalidSyntax"},
        Refusal{"NoOp", R"({"path":"title","value":"x"})", "invalidSyntax"},
        Refusal{"OperationIsNoObject", R"("add")", "invalidSyntax"}, Refusal{"NoOperations", "", "invalidSyntax"},
        Refusal{"AddWithoutValue", R"({"op":"add","path":"title"})", "invalidValue"},
        Refusal{"ReplaceWithoutValue", R"({"op":"replace","path":"title"})", "invalidValue"},
        Refusal{"RemoveWithoutPath", R"({"op":"remove"})", "noTarget"},
        Refusal{"RemoveWithEmptyPath", R"({"op":"remove","path":"","value":"x"})", "noTarget"},
        Refusal{"PathIsNoString", R"({"op":"add","path":5,"value":"x"})", "invalidPath"},
        Refusal{"PathIsNone", R"({"op":"add","path":"a b","value":"x"})", "invalidPath"},
        Refusal{"PathEndsInDot", R"({"op":"add","path":"name.","value":"x"})", "invalidPath"},
        Refusal{"BracketIsOpen", R"({"op":"add","path":"emails[type eq \"work\"","value":"x"})", "invalidPath"},
        Refusal{
            "TextAfterBracket", R"({"op":"add","path":"emails[type eq \"work\"]value","value":"x"})", "invalidPath"},
        Refusal{"TwoSubAttributes", R"({"op":"add","path":"emails[type eq \"work\"].a.b","value":"x"})", "invalidPath"},
        Refusal{"SelectionOfASingleValue", R"({"op":"add","path":"name[givenName eq \"x\"].familyName","value":"x"})",
            "invalidPath"},
        Refusal{"FilterIsNone", R"({"op":"add","path":"emails[type is \"work\"].value","value":"x"})", "invalidFilter"},
        Refusal{"FilterIsEmpty", R"({"op":"add","path":"emails[].value","value":"x"})", "invalidFilter"},
        Refusal{"FilterNamesUnknown", R"({"op":"add","path":"emails[kind eq \"work\"].value","value":"x"})",
            "invalidFilter"},
        Refusal{"FilterOrdersBooleans", R"({"op":"remove","path":"emails[primary gt true]"})", "invalidFilter"},
        Refusal{"PathlessValueIsNoObject", R"({"op":"add","value":"x"})", "invalidValue"},
        Refusal{"PathlessValueIsArray", R"({"op":"add","value":[{"title":"x"}]})", "invalidValue"},
        Refusal{"ContainerIsNoObject",
            R"({"op":"add","value":{"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":"x"}})",
            "invalidValue"},
        Refusal{"SameKeyInTwoCases", R"({"op":"add","value":{"title":"x","TITLE":"y"}})", "invalidSyntax"},
        Refusal{"SameSubInTwoCases", R"({"op":"add","path":"name","value":{"givenName":"x","GIVENNAME":"y"}})",
            "invalidSyntax"},
        Refusal{"BooleanIsNone", R"({"op":"replace","path":"active","value":"maybe"})", "invalidValue"},
        Refusal{"BooleanIsNumber", R"({"op":"replace","path":"active","value":1})", "invalidValue"},
        Refusal{"StringIsObject", R"({"op":"replace","path":"title","value":{"a":1}})", "invalidValue"},
        Refusal{"StringIsArrayOfTwo", R"({"op":"replace","path":"title","value":["a","b"]})", "invalidValue"},
        Refusal{"StringHasNul", R"({"op":"replace","path":"title","value":"a\u0000b"})", "invalidValue"},
        Refusal{"ComplexIsString", R"({"op":"replace","path":"name","value":"x"})", "invalidValue"},
        Refusal{"AddressIsString", R"({"op":"add","path":"addresses","value":["x"]})", "invalidValue"},
        Refusal{"SubIsObject", R"({"op":"add","path":"emails","value":[{"value":{"a":"b"}}]})", "invalidValue"},
        Refusal{"CertificateIsNoBase64", R"({"op":"add","path":"x509Certificates","value":[{"value":"!!"}]})",
            "invalidValue"},
        Refusal{"ReadOnlyId", R"({"op":"replace","path":"id","value":"2"})", "mutability"},
        Refusal{"ReadOnlyMeta", R"({"op":"replace","path":"meta.version","value":"2"})", "mutability"},
        Refusal{"ReadOnlyGroups", R"({"op":"add","path":"groups","value":[{"value":"h"}]})", "mutability"},
        Refusal{"ReadOnlyGroupsRemoved", R"({"op":"remove","path":"groups[value eq \"g\"]"})", "mutability"},
        Refusal{"ReadOnlyWithoutPath", R"({"op":"replace","value":{"id":"2"}})", "mutability"},
        Refusal{"ReadOnlySub", R"({"op":"add","path":"manager.displayName","value":"x"})", "mutability"},
        Refusal{"ReadOnlyExtension",
            R"({"op":"add","path":"urn:ietf:params:scim:schemas:extension:rollcall:2.0:User:state","value":"disabled"})",
            "mutability"},
        Refusal{"RequiredRemoved", R"({"op":"remove","path":"userName"})", "mutability"},
        Refusal{"CreationNotToldByTheFilter", R"({"op":"add","path":"emails[type ne \"work\"].value","value":"x"})",
            "noTarget"},
        Refusal{"LateFailureUndoesAll",
            R"({"op":"add","path":"title","value":"x"},{"op":"replace","path":"id","value":"2"})", "mutability"}),
    [](const auto &test) { return std::string(test.param.name); });

TEST(PatchRequest, NeedsItsSchema)
{
    const QJsonArray operations{QJsonObject{
        {QStringLiteral("op"), QStringLiteral("remove")}, {QStringLiteral("path"), QStringLiteral("title")}}};
    const Outcome<PatchRequest> without = PatchRequest::parse({{QStringLiteral("Operations"), operations}});
    ASSERT_FALSE(without.ok());
    EXPECT_EQ(without.error().scimType, QStringLiteral("invalidSyntax"));
    const Outcome<PatchRequest> lowerCase = PatchRequest::parse(json(
        R"({"SCHEMAS":["URN:ietf:params:scim:api:messages:2.0:patchop"],"operations":[{"OP":"REMOVE","Path":"title"}]})"));
    ASSERT_TRUE(lowerCase.ok());
    EXPECT_EQ(lowerCase->operations.first().op, PatchOperation::Op::Remove);
    EXPECT_EQ(lowerCase->operations.first().path, QStringLiteral("title"));
}

TEST(PatchRequest, SurvivesItsOwnJson)
{
    const Outcome<PatchRequest> parsed
        = request(R"({"op":"Add","path":"title","value":null},{"op":"REPLACE","value":{"title":"x"}},
        {"op":"remove","path":"emails[type eq \"work\"]"})");
    ASSERT_TRUE(parsed.ok());
    EXPECT_TRUE(parsed->operations.first().hasValue);
    EXPECT_FALSE(parsed->operations.last().hasValue);
    const Outcome<PatchRequest> again = PatchRequest::parse(parsed->toJson());
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->operations, parsed->operations);
    EXPECT_EQ(parsed->toJson().value(u"Operations").toArray().at(1)[u"op"].toString(), QStringLiteral("replace"));
}

TEST(RfcPatch, ReplaceOfWhatDoesNotMatchHasNoTarget)
{
    const char *replace = R"({"op":"replace","path":"phoneNumbers[type eq \"work\"].value","value":"1"})";
    const Outcome<PatchResult> refused = patched(kUser, replace, users(), kRfc);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().scimType, QStringLiteral("noTarget"));
    const char *add = R"({"op":"add","path":"phoneNumbers[type eq \"work\"].value","value":"1"})";
    const Outcome<PatchResult> added = patched(kUser, add, users(), kRfc);
    ASSERT_TRUE(added.ok());
    EXPECT_EQ(added->resource.value(u"phoneNumbers").toArray().at(0)[u"type"].toString(), QStringLiteral("work"));
}

TEST(RfcPatch, BlanksClear)
{
    const Outcome<PatchResult> result
        = patched(R"({"userName":"u","title":"T","nickName":"N","name":{"givenName":"A","familyName":"B"},
        "emails":[{"type":"work","value":"a@b"}],"roles":[{"value":"r"}]})",
            R"({"op":"replace","path":"title","value":""},{"op":"replace","path":"nickName","value":null},
           {"op":"replace","path":"name","value":{"givenName":""}},{"op":"replace","path":"emails","value":[]},
           {"op":"add","path":"roles","value":[]})",
            users(), kRfc);
    ASSERT_TRUE(result.ok());
    EXPECT_EQ(withoutSchemas(result->resource),
        json(R"({"userName":"u","name":{"familyName":"B"},"roles":[{"value":"r"}]})"));
    EXPECT_EQ(result->blanks, QStringList());
    const Outcome<PatchResult> required
        = patched(kUser, R"({"op":"replace","path":"userName","value":""})", users(), kRfc);
    ASSERT_FALSE(required.ok());
    EXPECT_EQ(required.error().scimType, QStringLiteral("invalidValue"));
}

TEST(RfcPatch, TakesBooleansFromStringsButNothingElse)
{
    EXPECT_TRUE(patched(kUser, R"({"op":"replace","path":"active","value":"FALSE"})", users(), kRfc).ok());
    for (const char *operation :
        {R"({"op":"add","path":"manager","value":"m"})", R"({"op":"add","path":"title","value":5})",
            R"({"op":"add","path":"title","value":["T"]})", R"({"op":"add","path":"emails","value":["a@b"]})"}) {
        const Outcome<PatchResult> result = patched(kUser, operation, users(), kRfc);
        ASSERT_FALSE(result.ok()) << operation;
        EXPECT_EQ(result.error().scimType, QStringLiteral("invalidValue"));
    }
}

TEST(RfcPatch, SpellsSuggestedValuesAsTheSchemaDoes)
{
    const char *operation = R"({"op":"add","path":"emails","value":[{"type":"WORK","value":"A@b"}]})";
    EXPECT_EQ(withoutSchemas(patched("{}", operation, users(), kRfc)->resource),
        json(R"({"emails":[{"type":"work","value":"A@b"}]})"));
    EXPECT_EQ(withoutSchemas(patched("{}", operation, users(), kEntra)->resource),
        json(R"({"emails":[{"type":"WORK","value":"A@b"}]})"));
}

TEST(RfcPatch, TheIdMayBeSaidButNotChanged)
{
    const char *before = R"({"id":"7","title":"x"})";
    for (const PatchOptions &options : {kRfc, kEntra}) {
        EXPECT_TRUE(patched(before, R"({"op":"replace","value":{"id":"7","title":"y"}})", users(), options).ok());
        const auto changed = patched(before, R"({"op":"replace","value":{"id":"8","title":"y"}})", users(), options);
        ASSERT_FALSE(changed.ok());
        EXPECT_EQ(changed.error().scimType, QStringLiteral("mutability"));
    }
}

TEST(RfcPatch, ASelectedValueIsReplacedAsAWhole)
{
    const char *before = R"({"emails":[{"type":"work","value":"a","display":"d"},{"type":"home","value":"b"}]})";
    const char *operation = R"({"op":"replace","path":"emails[type eq \"work\"]","value":{"value":"c"}})";
    EXPECT_EQ(withoutSchemas(patched(before, operation, users(), kRfc)->resource),
        json(R"({"emails":[{"value":"c"},{"type":"home","value":"b"}]})"));
    EXPECT_EQ(withoutSchemas(patched(before, operation, users(), kEntra)->resource),
        json(R"({"emails":[{"type":"work","value":"c"},{"type":"home","value":"b"}]})"));
}

TEST(RfcPatch, RefusesTwoPrimariesAtOnce)
{
    const char *operation
        = R"({"op":"add","path":"emails","value":[{"value":"a","primary":true},{"value":"b","primary":true}]})";
    const Outcome<PatchResult> refused = patched(kUser, operation, users(), kRfc);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().scimType, QStringLiteral("invalidValue"));
    const Outcome<PatchResult> taken = patched("{}", operation, users(), kEntra);
    EXPECT_EQ(withoutSchemas(taken->resource),
        json(R"({"emails":[{"value":"a","primary":true},{"value":"b","primary":false}]})"));
}

TEST(Patch, SubAttributeOfAllValues)
{
    const char *before = R"({"emails":[{"value":"a","display":"x"},{"value":"b"}]})";
    EXPECT_EQ(
        withoutSchemas(patched(before, R"({"op":"replace","path":"emails.display","value":"y"})", users())->resource),
        json(R"({"emails":[{"value":"a","display":"y"},{"value":"b","display":"y"}]})"));
    EXPECT_EQ(withoutSchemas(patched(before, R"({"op":"remove","path":"emails.display"})", users())->resource),
        json(R"({"emails":[{"value":"a"},{"value":"b"}]})"));
    EXPECT_EQ(withoutSchemas(patched("{}", R"({"op":"add","path":"emails.value","value":"y"})", users())->resource),
        json(R"({"emails":[{"value":"y"}]})"));
}

TEST(Patch, WholeExtension)
{
    const char *enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    const QByteArray add
        = QByteArray(R"({"op":"add","path":")") + enterprise + R"(","value":{"department":"D","division":"E"}})";
    const Outcome<PatchResult> added = patched(R"({"title":"T"})", add, users(), kRfc);
    ASSERT_TRUE(added.ok());
    EXPECT_EQ(
        added->resource.value(QLatin1String(enterprise)).toObject(), json(R"({"department":"D","division":"E"})"));
    const QByteArray remove = QByteArray(R"({"op":"remove","path":")") + enterprise + R"("})";
    const Outcome<PatchResult> removed = applyPatch(added->resource, *request(remove), users(), kRfc);
    ASSERT_TRUE(removed.ok());
    EXPECT_EQ(withoutSchemas(removed->resource), json(R"({"title":"T"})"));
}

TEST(Patch, MembersKeepTheirIdentity)
{
    const char *before = R"({"displayName":"G","members":[{"value":"a","type":"User"}]})";
    const Outcome<PatchResult> changed
        = patched(before, R"({"op":"replace","path":"members[value eq \"a\"].value","value":"b"})", groups());
    ASSERT_FALSE(changed.ok());
    EXPECT_EQ(changed.error().scimType, QStringLiteral("mutability"));
    EXPECT_FALSE(patched(before, R"({"op":"remove","path":"members[value eq \"a\"].value"})", groups()).ok());
    const Outcome<PatchResult> same
        = patched(before, R"({"op":"replace","path":"members[value eq \"a\"].value","value":"a"})", groups());
    ASSERT_TRUE(same.ok());
    EXPECT_FALSE(same->changed);
    EXPECT_FALSE(patched(before, R"({"op":"remove","path":"displayName"})", groups()).ok());
}

TEST(Patch, AMemberIsAMemberOnceWhateverItsType)
{
    const char *before = R"({"members":[{"value":"a","type":"User"},{"value":"b"}]})";
    const Outcome<PatchResult> added
        = patched(before, R"({"op":"add","path":"members","value":[{"value":"a","type":"Group"}]})", groups());
    ASSERT_TRUE(added.ok());
    EXPECT_EQ(added->resource.value(u"members").toArray().size(), 2);
    const Outcome<PatchResult> removed
        = patched(before, R"({"op":"remove","path":"members","value":[{"type":"User"}]})", groups());
    ASSERT_TRUE(removed.ok());
    EXPECT_EQ(withoutSchemas(removed->resource), json(R"({"members":[{"value":"b"}]})"));
}

TEST(Patch, LimitsTheValuesOfAnAttribute)
{
    QJsonArray values;
    for (int i = 0; i < 1'001; ++i)
        values.append(QJsonObject{{QStringLiteral("value"), QStringLiteral("v%1").arg(i)}});
    const auto add = [&values](const char *path, const SchemaRegistry &registry) {
        return applyPatch({}, {{{PatchOperation::Op::Add, QLatin1String(path), values, true}}}, registry);
    };
    EXPECT_EQ(add("emails", users()).error().scimType, QStringLiteral("invalidValue"));
    EXPECT_TRUE(add("members", groups()).ok());
    values.removeLast();
    EXPECT_TRUE(add("emails", users()).ok());
}

TEST(Patch, UnchangedLeavesTheResourceAsItIs)
{
    const char *odd = R"({"schemas":["urn:x","urn:ietf:params:scim:schemas:core:2.0:User"],"title":"T","unknown":[1]})";
    const Outcome<PatchResult> result = patched(odd, R"({"op":"add","path":"title","value":"T"})", users());
    ASSERT_TRUE(result.ok());
    EXPECT_FALSE(result->changed);
    EXPECT_EQ(result->resource, json(odd));
}

TEST(Patch, OperationsSeeWhatEarlierOnesDid)
{
    const Outcome<PatchResult> result = patched("{}",
        R"({"op":"add","path":"emails","value":[{"type":"work","value":"a"}]},{"op":"replace","path":"emails[type eq \"work\"].value","value":"b"},
           {"op":"replace","path":"title","value":"1"},{"op":"replace","path":"title","value":"2"},
           {"op":"add","path":"department","value":"D"},{"op":"remove","path":"department"})",
        users());
    ASSERT_TRUE(result.ok());
    EXPECT_EQ(withoutSchemas(result->resource), json(R"({"emails":[{"type":"work","value":"b"}],"title":"2"})"));
}

TEST(Patch, ABlankInBracketsIsNotWrittenDown)
{
    for (const char *filter : {R"(type eq \"\")", R"(type eq null)", R"(type eq \"\" and display eq null)"}) {
        const QByteArray operation
            = QByteArray(R"({"op":"Add","path":"emails[)") + filter + R"(].value","value":"a@b"})";
        const Outcome<PatchResult> result = patched(R"({"userName":"u"})", operation.constData(), users(), kEntra);
        ASSERT_TRUE(result.ok()) << qPrintable(result.error().detail);
        EXPECT_EQ(withoutSchemas(result->resource), json(R"({"userName":"u","emails":[{"value":"a@b"}]})")) << filter;
    }
}

} // namespace rollcall::scim
