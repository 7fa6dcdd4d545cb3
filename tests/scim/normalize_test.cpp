// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/normalize.h"

#include "scim/patch_cases.h"
#include "scim/schema_uris.h"
#include "support/files.h"

namespace rollcall::scim
{

namespace
{

using namespace cases;

Normalized normalized(const char *body, const SchemaRegistry &registry = users(), const PatchOptions &options = kEntra)
{
    const Outcome<Normalized> outcome = normalize(json(body), registry, options);
    EXPECT_TRUE(outcome.ok()) << (outcome.ok() ? "" : qPrintable(outcome.error().detail));
    return outcome.ok() ? *outcome : Normalized();
}

QString refused(const char *body, const PatchOptions &options = kEntra)
{
    const Outcome<Normalized> outcome = normalize(json(body), users(), options);
    EXPECT_FALSE(outcome.ok()) << body;
    return outcome.ok() ? QString() : outcome.error().scimType;
}

/// A recorded body in NAME.in.json and what is to be stored in NAME.out.json.
class Recorded : public testing::TestWithParam<const char *>
{
};

} // namespace

TEST_P(Recorded, BecomesWhatIsStored)
{
    const QString name = QStringLiteral("scim/") + QLatin1String(GetParam());
    const QJsonObject in = json(test::readFile(test::dataPath(name + QStringLiteral(".in.json"))).constData());
    const QJsonObject expected = json(test::readFile(test::dataPath(name + QStringLiteral(".out.json"))).constData());
    const bool isGroup = name.contains(QLatin1String("group"));
    const Outcome<Normalized> outcome = normalize(in, isGroup ? groups() : users(), kEntra);
    ASSERT_TRUE(outcome.ok()) << qPrintable(outcome.error().detail);
    EXPECT_EQ(outcome->resource, expected.value(u"resource").toObject());
    EXPECT_EQ(QJsonArray::fromStringList(outcome->ignored), expected.value(u"ignored").toArray());
    EXPECT_EQ(QJsonArray::fromStringList(outcome->blanks), expected.value(u"blanks").toArray());
    const Outcome<Normalized> again = normalize(outcome->resource, isGroup ? groups() : users(), kEntra);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->resource, outcome->resource);
}

INSTANTIATE_TEST_SUITE_P(Bodies, Recorded,
    testing::Values("entra_create_user", "entra_create_user_with_nulls", "entra_create_group", "okta_create_user",
        "dotted_and_qualified_keys"),
    [](const auto &test) { return std::string(test.param); });

TEST(Normalize, DropsWhatIsReadOnly)
{
    const Normalized result = normalized(R"({"userName":"u","id":"1","meta":{"version":"9"},"groups":[{"value":"g"}],
        "urn:ietf:params:scim:schemas:extension:rollcall:2.0:User":{"state":"disabled"},"manager":{"value":"m","displayName":"M"}})");
    EXPECT_EQ(withoutSchemas(result.resource),
        json(
            R"({"userName":"u","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"value":"m"}}})"));
    EXPECT_EQ(result.ignored, QStringList());
}

TEST(Normalize, KeepsOnePrimary)
{
    EXPECT_EQ(withoutSchemas(normalized(
                  R"({"emails":[{"value":"a"},{"value":"b","primary":true},{"value":"c","primary":"True"}]})")
                                 .resource),
        json(R"({"emails":[{"value":"a"},{"value":"b","primary":true},{"value":"c","primary":false}]})"));
    EXPECT_EQ(
        refused(
            R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"emails":[{"value":"b","primary":true},{"value":"c","primary":true}]})",
            kRfc),
        QStringLiteral("invalidValue"));
}

TEST(Normalize, KeepsAValueOnce)
{
    EXPECT_EQ(
        withoutSchemas(normalized(R"({"members":[{"value":"a"},{"value":"b"},{"value":"a"}]})", groups()).resource),
        json(R"({"members":[{"value":"a"},{"value":"b"}]})"));
}

TEST(Normalize, KeepsValuesAsTheyCame)
{
    const char *body
        = R"({"userName":"ＢJensen@X.com ","phoneNumbers":[{"value":"+1 (425) 555-0100 x7"}],"title":"  ","displayName":"<b>𠮷</b>"})";
    EXPECT_EQ(withoutSchemas(normalized(body).resource), json(body));
}

TEST(Normalize, RebuildsSchemas)
{
    const Normalized result
        = normalized(R"({"schemas":["urn:x","urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"u",
        "urn:ietf:params:scim:schemas:extension:ivanti:2.0:User":{"CUSTATTR1":"x"},
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":null}})");
    EXPECT_EQ(result.resource.value(u"schemas").toArray(), (QJsonArray{QString(kUserSchema), QString(kIvantiSchema)}));
    EXPECT_EQ(result.resource.value(kIvantiSchema).toObject(), json(R"({"custAttr1":"x"})"));
    EXPECT_FALSE(result.resource.contains(kEnterpriseSchema));
}

TEST(Normalize, NeedsTheSchemaByTheRfcOnly)
{
    EXPECT_EQ(refused(R"({"userName":"u"})", kRfc), QStringLiteral("invalidSyntax"));
    EXPECT_EQ(refused(R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"userName":"u"})", kRfc),
        QStringLiteral("invalidSyntax"));
    EXPECT_TRUE(
        normalize(json(R"({"schemas":["URN:ietf:params:scim:schemas:core:2.0:user"],"userName":"u"})"), users(), kRfc)
            .ok());
    EXPECT_TRUE(normalize(json(R"({"userName":"u"})"), users(), kEntra).ok());
}

TEST(Normalize, RefusesWhatIsOfTheWrongType)
{
    for (const char *body : {R"({"userName":{}, "title":{"a":1}})", R"({"active":"perhaps"})",
             R"({"active":[]  ,"name":"x"})", R"({"name":["a","b"]})", R"({"emails":[[{"value":"a"},{"value":"b"}]]})",
             R"({"emails":5,"addresses":"x"})", R"({"title":["a","b"]})"})
        EXPECT_EQ(refused(body), QStringLiteral("invalidValue")) << body;
    EXPECT_EQ(refused(R"({"userName":"a","username":"b"})"), QStringLiteral("invalidSyntax"));
}

TEST(Normalize, ForgetsNoPassword)
{
    EXPECT_EQ(normalized(R"({"password":"p"})").resource.value(u"password").toString(), QStringLiteral("p"));
}

TEST(CheckRequired, NamesWhatIsMissing)
{
    EXPECT_TRUE(checkRequired(json(R"({"userName":"u"})"), users()).ok());
    EXPECT_TRUE(checkRequired(json(R"({"displayName":"g"})"), groups()).ok());
    for (const char *body : {"{}", R"({"userName":""})", R"({"userName":null})"}) {
        const Outcome<void> outcome = checkRequired(json(body), users());
        ASSERT_FALSE(outcome.ok());
        EXPECT_EQ(outcome.error().scimType, QStringLiteral("invalidValue"));
        EXPECT_TRUE(outcome.error().detail.contains(QStringLiteral("userName")));
    }
}

TEST(Normalize, AStringInPlaceOfAnObjectIsReadLikeTheObjectsValue)
{
    const auto body = [](const char *more) {
        return normalize(json((QByteArray(R"({"userName":"u",)") + more + '}').constData()), users(), kEntra);
    };
    EXPECT_TRUE(body(R"("emails":["a@b"],"manager":"m","x509Certificates":["MTIz"])").ok());
    for (const char *more : {R"("emails":["a\u0000"])", R"("manager":"\u0000")", R"("phoneNumbers":"1\u0000")",
             R"("x509Certificates":["no base64!"])"}) {
        const auto outcome = body(more);
        ASSERT_FALSE(outcome.ok()) << more;
        EXPECT_EQ(outcome.error().scimType, QStringLiteral("invalidValue")) << more;
    }
}

} // namespace rollcall::scim
