// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/sort_key.h"

#include "scim/patch_cases.h"

#include <limits>

namespace rollcall::scim
{

namespace
{

using namespace cases;

std::optional<QByteArray> keyOf(const char *resource, QStringView path)
{
    return sortKey(json(resource), AttributePath::parse(path).value(), users());
}

struct Ordered {
    const char16_t *path;
    std::vector<const char *> resources; ///< Each before the next.
};

void PrintTo(const Ordered &ordered, std::ostream *out)
{
    *out << QString::fromUtf16(ordered.path).toStdString();
}

class SortKeys : public testing::TestWithParam<Ordered>
{
};

#define ENTERPRISE "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"

} // namespace

TEST_P(SortKeys, AreInTheOrderOfTheAttribute)
{
    std::optional<QByteArray> last;
    for (const char *resource : GetParam().resources) {
        const auto key = keyOf(resource, GetParam().path);
        ASSERT_TRUE(key) << resource;
        EXPECT_TRUE(!last || *last < *key) << resource;
        last = key;
    }
}

INSTANTIATE_TEST_SUITE_P(Cases, SortKeys,
    testing::Values(Ordered{u"userName", {R"({"userName":"ana"})", R"({"userName":"BO"})", R"({"userName":"chie"})"}},
        // By code points, as the databases compare: U+FF5E before U+1F600, which UTF-16 would put first.
        Ordered{u"externalId",
            {R"({"externalId":"B"})", R"({"externalId":"a"})", R"({"externalId":"\uff5e"})",
                R"({"externalId":"\ud83d\ude00"})"}},
        Ordered{u"active", {R"({"active":false})", R"({"active":true})"}},
        Ordered{u"meta.lastModified",
            {R"({"meta":{"lastModified":"1969-12-31T23:59:59.999Z"}})",
                R"({"meta":{"lastModified":"1970-01-01T00:00:00Z"}})",
                R"({"meta":{"lastModified":"2026-01-02T03:04:05+01:00"}})",
                R"({"meta":{"lastModified":"2026-01-02T03:04:05Z"}})"}},
        Ordered{u"emails",
            {R"({"emails":[{"value":"z"},{"value":"A","primary":true}]})",
                R"({"emails":[{"value":"b"},{"value":"a"}]})"}},
        Ordered{u"emails.type",
            {R"({"emails":[{"value":"z","type":"home"}]})",
                R"({"emails":[{"value":"z"},{"type":"work","primary":true}]})"}},
        Ordered{u"manager",
            {R"({")" ENTERPRISE R"(":{"manager":{"value":"1"}}})",
                R"({")" ENTERPRISE R"(":{"manager":{"value":"2"}}})"}},
        Ordered{u"" ENTERPRISE ":department",
            {R"({")" ENTERPRISE R"(":{"department":"IT"}})", R"({")" ENTERPRISE R"(":{"department":"sales"}})"}}));

TEST(SortKey, DoesNotRegardCaseWhereTheSchemaDoesNot)
{
    EXPECT_EQ(keyOf(R"({"userName":"ANA"})", u"userName"), keyOf(R"({"userName":"ana"})", u"username"));
    EXPECT_EQ(keyOf(R"({"title":"stra\u00dfe"})", u"title"), keyOf(R"({"title":"STRASSE"})", u"title"));
    EXPECT_NE(keyOf(R"({"externalId":"a"})", u"externalId"), keyOf(R"({"externalId":"A"})", u"externalId"));
}

TEST(SortKey, IsMissingWhereTheValueIs)
{
    for (const char *resource : {"{}", R"({"title":""})", R"({"title":null})", R"({"emails":[]})"}) {
        EXPECT_FALSE(keyOf(resource, u"title")) << resource;
        EXPECT_FALSE(keyOf(resource, u"emails")) << resource;
    }
    EXPECT_FALSE(keyOf(R"({"members":[{"value":"1"}]})", u"members"));
}

TEST(SortKey, OfAnIntegerLeadsBackToIt)
{
    for (const qint64 value :
        {std::numeric_limits<qint64>::min(), qint64(-1), qint64(0), qint64(1), std::numeric_limits<qint64>::max()})
        EXPECT_EQ(integerOf(sortKeyOf(value)), value);
    EXPECT_LT(sortKeyOf(-1), sortKeyOf(0));
    EXPECT_EQ(integerOf("short"), std::nullopt);
}

TEST(SortBy, IsRefusedWhereNothingCanBeSorted)
{
    for (const char16_t *path : {u"shoeSize", u"password", u"name", u"addresses", u"userName.value", u"members"}) {
        const auto valid = validateSortBy(AttributePath::parse(path).value(), users());
        ASSERT_FALSE(valid.ok()) << QString::fromUtf16(path).toStdString();
        EXPECT_EQ(valid.error().scimType, QStringLiteral("invalidValue"));
    }
    for (const char16_t *path : {u"userName", u"emails", u"name.familyName", u"meta.created", u"id", u"manager"})
        EXPECT_TRUE(validateSortBy(AttributePath::parse(path).value(), users()).ok());
}

} // namespace rollcall::scim
