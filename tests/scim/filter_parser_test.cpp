// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/filter.h"

#include "support/printers.h"

namespace rollcall::scim
{

namespace
{

Filter parsed(QStringView text, FilterDialect dialect = FilterDialect::Strict)
{
    const Outcome<Filter> filter = Filter::parse(text, dialect);
    EXPECT_TRUE(filter.ok()) << (filter.ok() ? "" : qPrintable(filter.error().detail));
    return filter.ok() ? *filter : Filter();
}

struct Shape {
    const char16_t *text;
    const char16_t *canonical;
};

class FilterShape : public testing::TestWithParam<Shape>
{
};

class FilterError : public testing::TestWithParam<const char16_t *>
{
};

} // namespace

TEST_P(FilterShape, ReadsAndWritesBack)
{
    const Filter filter = parsed(GetParam().text);
    EXPECT_EQ(filter.toString(), QString::fromUtf16(GetParam().canonical));
    EXPECT_EQ(parsed(filter.toString()), filter);
}

INSTANTIATE_TEST_SUITE_P(Grammar, FilterShape,
    testing::Values( //
        Shape{u"userName eq \"bjensen\"", u"userName eq \"bjensen\""},
        Shape{u"  userName   EQ  \"bjensen\"  ", u"userName eq \"bjensen\""}, Shape{u"title pr", u"title pr"},
        Shape{u"title PR", u"title pr"}, Shape{u"name.familyName co \"O'Malley\"", u"name.familyName co \"O'Malley\""},
        Shape{u"active eq true", u"active eq true"}, Shape{u"active ne false", u"active ne false"},
        Shape{u"title eq null", u"title eq null"}, Shape{u"age gt 18", u"age gt 18"},
        Shape{u"age le -1.5e3", u"age le -1500"}, Shape{u"big eq 9007199254740993", u"big eq 9007199254740993"},
        Shape{u"not (title pr)", u"not (title pr)"}, Shape{u"NOT(title pr)", u"not (title pr)"},
        Shape{u"not pr", u"not pr"}, // an attribute of that name
        Shape{u"a pr and b pr and c pr", u"a pr and b pr and c pr"},
        Shape{u"a pr or b pr and c pr", u"a pr or (b pr and c pr)"},
        Shape{u"a pr and b pr or c pr", u"(a pr and b pr) or c pr"},
        Shape{u"a pr and (b pr or c pr)", u"a pr and (b pr or c pr)"}, Shape{u"(a pr)and(b pr)", u"a pr and b pr"},
        Shape{u"not (a pr) and b pr", u"not (a pr) and b pr"}, Shape{u"not (a pr and b pr)", u"not (a pr and b pr)"},
        Shape{u"((a pr))", u"a pr"}, Shape{u"(a pr and b pr) and c pr", u"(a pr and b pr) and c pr"},
        Shape{u"emails[type eq \"work\" and value co \"@x\"]", u"emails[type eq \"work\" and value co \"@x\"]"},
        Shape{u"emails[not (type eq \"work\")]", u"emails[not (type eq \"work\")]"},
        Shape{u"emails[type eq \"work\"].value eq \"a@b\"", u"emails[type eq \"work\" and value eq \"a@b\"]"},
        Shape{u"emails[type eq \"work\"].Value pr", u"emails[type eq \"work\" and Value pr]"},
        Shape{u"emails[a pr or b pr].value eq \"x\"", u"emails[(a pr or b pr) and value eq \"x\"]"},
        Shape{u"userType eq \"Employee\" and (emails co \"x.com\" or emails.value co \"x.org\")",
            u"userType eq \"Employee\" and (emails co \"x.com\" or emails.value co \"x.org\")"},
        Shape{u"URN:ietf:params:scim:schemas:extension:enterprise:2.0:user:department eq \"R\"",
            u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"R\""},
        Shape{u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq \"1\"",
            u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq \"1\""},
        Shape{u"urn:x-y:a.b:2.0:User:some-attr.sub_x eq \"1\"", u"urn:x-y:a.b:2.0:User:some-attr.sub_x eq \"1\""},
        Shape{u"id eq \"G\" and members eq \"U\"", u"id eq \"G\" and members eq \"U\""},
        Shape{u"a eq \"\\\"q\\\\ \\/ \\u00e9\\ud842\\udfb7\"", u"a eq \"\\\"q\\\\ / é𠮷\""},
        Shape{u"a eq \"] ) and (\"", u"a eq \"] ) and (\""}, Shape{u"a eq \"\"", u"a eq \"\""},
        Shape{u"a eq \"\\n\"", u"a eq \"\\n\""}));

TEST_P(FilterError, IsInvalidFilter)
{
    const Outcome<Filter> filter = Filter::parse(QStringView(GetParam()));
    ASSERT_FALSE(filter.ok());
    EXPECT_EQ(filter.error().status, 400);
    EXPECT_EQ(filter.error().scimType, QStringLiteral("invalidFilter"));
    EXPECT_FALSE(filter.error().detail.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Refused, FilterError,
    testing::Values(u"", u"   ", u"userName", u"userName eq", u"userName xx \"a\"", u"eq \"a\"", u"userName eq \"a",
        u"(a pr", u"a pr)", u"a pr b pr", u"a pr and", u"and a pr", u"a pr and and b pr", u"not a pr", u"()",
        u"a eq bare", u"a eq True", u"a eq 'x'", u"a eq [1]", u"a eq {\"b\":1}", u"a eq 1,\"w\":2", u"a eq 01",
        u"a eq \"\\x\"", u"a eq \"\\ud842\"", u"a eq \"tab\there\"", u"emails[", u"emails[]",
        u"emails[type eq \"work\"", u"emails[type eq \"work\"]]", u"emails[type eq \"work\"].",
        u"emails[type eq \"work\"].value", u"emails[a[b pr]]", u"emails[name.x eq \"1\"]", u"emails.value[a pr]",
        u"emails [type pr]", u"1abc eq \"x\"", u"a..b eq \"x\"", u"a.b.c eq \"x\"", u"a. eq \"x\"", u".a eq \"x\"",
        u"a:b: eq \"x\"", u"urn:ietf:params:scim:schemas:core:2.0:User eq \"x\"", u"ä eq \"x\"",
        u"userName eq \"a\"b\"", u"userName eq \"a\" or", u"a pr;drop"));

TEST(FilterParser, TakesBareWordsOnlyWhenLenient)
{
    EXPECT_EQ(parsed(u"externalId eq jyoung", FilterDialect::Lenient).value, QJsonValue(QStringLiteral("jyoung")));
    EXPECT_EQ(parsed(u"(a eq b-c@d.e)", FilterDialect::Lenient).value, QJsonValue(QStringLiteral("b-c@d.e")));
    EXPECT_EQ(parsed(u"active eq True", FilterDialect::Lenient).value, QJsonValue(QStringLiteral("True")));
    EXPECT_EQ(parsed(u"active eq true", FilterDialect::Lenient).value, QJsonValue(true));
    EXPECT_EQ(parsed(u"a eq 12", FilterDialect::Lenient).value, QJsonValue(12));
    EXPECT_FALSE(Filter::parse(u"a eq \"x", FilterDialect::Lenient).ok());
    EXPECT_FALSE(Filter::parse(u"a eq ", FilterDialect::Lenient).ok());
    EXPECT_FALSE(Filter::parse(u"a eq b c", FilterDialect::Lenient).ok());
}

TEST(FilterParser, PrecedenceIsGroupingNotAndOr)
{
    const Filter filter = parsed(u"a pr or not (b pr) and c pr or d pr");
    ASSERT_EQ(filter.kind, Filter::Kind::Or);
    ASSERT_EQ(filter.children.size(), 3U);
    EXPECT_EQ(filter.children[1].kind, Filter::Kind::And);
    EXPECT_EQ(filter.children[1].children[0].kind, Filter::Kind::Not);
}

TEST(FilterParser, LimitsPartsNestingAndLength)
{
    QStringList terms;
    for (int i = 0; i < Filter::kMaxNodes - 1; ++i)
        terms.append(QStringLiteral("a pr"));
    EXPECT_TRUE(Filter::parse(terms.join(u" or ")).ok());
    terms.append(QStringLiteral("a pr"));
    EXPECT_FALSE(Filter::parse(terms.join(u" or ")).ok());

    const auto nested = [](int depth) {
        return QString(depth, QLatin1Char('(')) + QStringLiteral("a pr") + QString(depth, QLatin1Char(')'));
    };
    EXPECT_TRUE(Filter::parse(nested(Filter::kMaxNesting)).ok());
    EXPECT_FALSE(Filter::parse(nested(Filter::kMaxNesting + 1)).ok());
    EXPECT_FALSE(Filter::parse(QString(Filter::kMaxLength + 1, QLatin1Char('('))).ok());
    EXPECT_TRUE(Filter::parse(QStringLiteral("a pr") + QString(1000, QLatin1Char(' '))).ok());
}

TEST(FilterParser, RefusesTenThousandTermsAtOnce)
{
    QString text = QStringLiteral("a pr");
    for (int i = 0; i < 10'000; ++i)
        text += QStringLiteral(" or a pr");
    EXPECT_FALSE(Filter::parse(text).ok());
}

TEST(FilterParser, NamesThePlaceOfTheError)
{
    EXPECT_TRUE(Filter::parse(u"userName eq \"a\" xor b pr").error().detail.contains(QStringLiteral("character 17")));
}

TEST(Filter, EqualityDisregardsTheCaseOfNames)
{
    EXPECT_EQ(parsed(u"USERNAME eq \"a\""), parsed(u"userName eq \"a\""));
    EXPECT_FALSE(parsed(u"userName eq \"a\"") == parsed(u"userName eq \"A\""));
    EXPECT_FALSE(parsed(u"userName eq \"a\"") == parsed(u"userName ne \"a\""));
}

TEST(FilterParser, KnowsNoU0000)
{
    const QChar nul(0);
    for (const QString &text : {QStringLiteral("externalId eq a") + nul,
             QStringLiteral("user") + nul + QStringLiteral("Name pr"), QStringLiteral("userName eq \"a\\u0000\""),
             QStringLiteral("emails[value eq \"\\u0000\"]"), QStringLiteral("userName pr") + nul}) {
        for (const FilterDialect dialect : {FilterDialect::Strict, FilterDialect::Lenient}) {
            const Outcome<Filter> filter = Filter::parse(text, dialect);
            ASSERT_FALSE(filter.ok()) << qPrintable(text);
            EXPECT_EQ(filter.error().scimType, QStringLiteral("invalidFilter"));
            EXPECT_FALSE(filter.error().detail.contains(nul));
        }
    }
}

TEST(FilterParser, ANumberBeyond64BitsSurvivesItsOwnText)
{
    for (const char *text : {"userName eq 1e19", "userName eq -1e20", "userName eq 123456789012345680000.5"}) {
        const Outcome<Filter> filter = Filter::parse(QString::fromLatin1(text));
        ASSERT_TRUE(filter.ok()) << text;
        const Outcome<Filter> again = Filter::parse(filter->toString());
        ASSERT_TRUE(again.ok()) << qPrintable(filter->toString());
        EXPECT_EQ(*again, *filter);
    }
}

} // namespace rollcall::scim
