// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/filter.h"
#include "scim/json.h"
#include "scim/schema_registry.h"
#include "support/printers.h"

namespace rollcall::scim
{

namespace
{

const SchemaRegistry &users()
{
    static const SchemaRegistry registry = SchemaRegistry::forUsers({QStringLiteral("custAttr1")});
    return registry;
}

QJsonObject barbara()
{
    return *parseObject(R"({
        "id": "2819c223", "externalId": "Bj-1", "userName": "BJensen@Example.com", "active": true, "title": "Straße ｶﾅ",
        "name": {"familyName": "O'Malley", "givenName": "Barbara"}, "nickName": "", "roles": [],
        "emails": [{"value": "b@work.example", "type": "work", "primary": true}, {"value": "b@home.example", "type": "home"}],
        "phoneNumbers": [{"type": "fax"}],
        "x509Certificates": [{"value": "QUJD"}],
        "meta": {"lastModified": "2026-01-02T03:04:05.1234567Z", "created": "2025-12-31T23:00:00-01:00"},
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "R&D", "manager": {"value": "m1"}},
        "urn:ietf:params:scim:schemas:extension:ivanti:2.0:User": {"custAttr1": "Blue"}})");
}

bool holds(QStringView text)
{
    const Outcome<Filter> filter = Filter::parse(text);
    EXPECT_TRUE(filter.ok()) << qPrintable(text.toString());
    return filter.ok() && matches(*filter, barbara(), users());
}

class FilterHolds : public testing::TestWithParam<const char16_t *>
{
};

class FilterFails : public testing::TestWithParam<const char16_t *>
{
};

class FilterInvalid : public testing::TestWithParam<const char16_t *>
{
};

class FilterValid : public testing::TestWithParam<const char16_t *>
{
};

} // namespace

TEST_P(FilterHolds, ForBarbara)
{
    EXPECT_TRUE(holds(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Cases, FilterHolds,
    testing::Values(u"userName eq \"bjensen@EXAMPLE.com\"", u"USERNAME sw \"BJEN\"", u"userName co \"@example\"",
        u"userName ew \".COM\"", u"userName ne \"other\"", u"id eq \"2819c223\"", u"externalId eq \"Bj-1\"",
        u"active eq true", u"active eq \"True\"", u"active ne false", u"title eq \"STRASSE カナ\"", u"title pr",
        u"emails pr", u"name pr", u"name.familyName eq \"o'malley\"", u"name.familyName gt \"A\"",
        u"name.familyName lt \"z\"", u"name.familyName ge \"o'malley\"", u"name.familyName le \"O'MALLEY\"",
        u"emails eq \"b@home.example\"", u"emails.value co \"home\"", u"emails.type eq \"work\"",
        u"emails[type eq \"work\" and value ew \"work.example\"]",
        u"emails[type eq \"work\"].value eq \"B@Work.Example\"", u"emails[primary eq true]",
        u"emails[primary eq \"True\"]", u"emails[not (primary eq true)]", u"emails[type eq \"other\"] or title pr",
        u"emails.value ne \"b@work.example\"", u"phoneNumbers pr", u"nickName ne \"x\"", u"nickName eq null",
        u"displayName eq null", u"title ne null", u"not (displayName pr)", u"displayName ne \"x\"",
        u"manager eq \"m1\"", u"department eq \"r&d\"",
        u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq \"m1\"",
        u"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr1 eq \"blue\"",
        u"urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"bj\"",
        u"meta.lastModified gt \"2026-01-02T03:04:05Z\"", u"meta.lastModified ge \"2026-01-02T03:04:05.123Z\"",
        u"meta.lastModified le \"2026-01-02T04:04:05.1234567+01:00\"", u"meta.created eq \"2026-01-01T00:00:00Z\"",
        u"meta.lastModified sw \"2026-01\"", u"meta.lastModified gt \"2026-01-02T03:04:05.123456Z\"",
        u"meta.lastModified eq \"2026-01-02T03:04:05.12345670Z\"", u"unknown ne \"x\"",
        u"id eq \"2819c223\" and manager eq \"m1\"", u"title eq \"x\" or title pr and active eq true",
        u"name[familyName eq \"o'malley\"]", u"x509Certificates.value eq \"QUJD\""));

TEST_P(FilterFails, ForBarbara)
{
    EXPECT_FALSE(holds(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Cases, FilterFails,
    testing::Values(u"userName eq \"bjensen\"", u"userName eq \"\"", u"id eq \"2819C223\"", u"externalId eq \"bj-1\"",
        u"active eq false", u"nickName pr", u"roles pr", u"displayName pr", u"displayName eq \"x\"",
        u"displayName gt \"\"", u"unknown eq \"x\"", u"unknown pr", u"name eq \"x\"", u"phoneNumbers eq \"x\"",
        u"phoneNumbers.value pr", u"emails[type eq \"work\" and value co \"home\"]",
        u"emails[type eq \"work\"].value eq \"b@home.example\"", u"emails[value eq \"nobody\"]",
        u"roles[value eq \"x\"]", u"meta.lastModified gt \"2999-01-01T00:00:00Z\"",
        u"meta.lastModified lt \"1970-01-01T00:00:00Z\"", u"meta.lastModified le \"2026-01-02T03:04:05.123Z\"",
        u"meta.lastModified eq \"2026-01-02T03:04:05.123Z\"", u"not (title pr)", u"title pr and displayName pr",
        u"title eq null", u"nickName ne null", u"x509Certificates.value eq \"qujd\"", u"manager eq \"m2\"",
        u"title co \"%\"", u"title co \"_\"",
        u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:userName pr"));

TEST_P(FilterValid, CanBeAsked)
{
    const Outcome<Filter> filter = Filter::parse(QStringView(GetParam()));
    ASSERT_TRUE(filter.ok());
    const Outcome<void> outcome = validate(*filter, users());
    EXPECT_TRUE(outcome.ok()) << (outcome.ok() ? "" : qPrintable(outcome.error().detail));
}

INSTANTIATE_TEST_SUITE_P(Cases, FilterValid,
    testing::Values(u"userName eq \"x\"", u"manager eq \"x\"", u"emails co \"x\"", u"name pr", u"active eq \"FALSE\"",
        u"active eq null", u"meta.lastModified ge \"0001-01-03T00:00:00.0000000Z\"", u"schemas eq \"urn:x\"",
        u"meta.created sw \"2026\"", u"emails[type eq \"work\" and primary eq true]", u"groups eq \"g\"",
        u"not (title pr or emails[value pr])",
        u"urn:ietf:params:scim:schemas:extension:rollcall:2.0:User:source eq \"ldap\""));

TEST_P(FilterInvalid, IsRefused)
{
    const Outcome<Filter> filter = Filter::parse(QStringView(GetParam()));
    ASSERT_TRUE(filter.ok());
    const Outcome<void> outcome = validate(*filter, users());
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().status, 400);
    EXPECT_EQ(outcome.error().scimType, QStringLiteral("invalidFilter"));
}

INSTANTIATE_TEST_SUITE_P(Cases, FilterInvalid,
    testing::Values(u"unknown eq \"x\"", u"unknown pr", u"name.unknown pr", u"title pr and unknown pr",
        u"not (unknown pr)", u"emails[unknown eq \"x\"]", u"emails[userName eq \"x\"]", u"unknown[value eq \"x\"]",
        u"userName[value eq \"x\"]", u"active gt true", u"active le \"true\"", u"active co \"t\"",
        u"active eq \"maybe\"", u"active eq 1", u"userName eq 1", u"userName eq true", u"userName gt null",
        u"name eq \"x\"", u"addresses eq \"x\"", u"x509Certificates.value gt \"QQ==\"", u"x509Certificates co \"QQ==\"",
        u"meta.lastModified gt \"yesterday\"", u"meta.lastModified eq 5", u"password eq \"x\"", u"password sw \"x\"",
        u"password pr", u"members pr", u"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr2 eq \"x\"",
        u"urn:unknown:1.0:X:title pr"));

TEST(FilterMatch, ReadsForeignSpellingsOfNames)
{
    const QJsonObject foreign = *parseObject(R"({"UserName": "x", "Emails": [{"Value": "a@b", "Type": "work"}],
        "URN:ietf:params:scim:schemas:extension:enterprise:2.0:user": {"Department": "D"}})");
    for (const char16_t *text :
        {u"userName eq \"x\"", u"emails[type eq \"work\"].value eq \"a@b\"", u"department eq \"d\""})
        EXPECT_TRUE(matches(*Filter::parse(QStringView(text)), foreign, users()))
            << qPrintable(QString::fromUtf16(text));
}

TEST(FilterMatch, FindsAMemberOfAGroup)
{
    const SchemaRegistry groups = SchemaRegistry::forGroups();
    const QJsonObject group
        = *parseObject(R"({"id": "G", "displayName": "Sales", "members": [{"value": "u1"}, {"value": "u2"}]})");
    EXPECT_TRUE(matches(*Filter::parse(u"id eq \"G\" and members eq \"u2\""), group, groups));
    EXPECT_FALSE(matches(*Filter::parse(u"id eq \"G\" and members eq \"u3\""), group, groups));
    EXPECT_TRUE(validate(*Filter::parse(u"members[value eq \"u2\"]"), groups).ok());
}

} // namespace rollcall::scim
