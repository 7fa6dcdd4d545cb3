// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/attribute_path.h"

#include "scim/schema_uris.h"
#include "support/printers.h"

namespace rollcall::scim
{

namespace
{

struct Case {
    const char16_t *text;
    QLatin1String schema;
    const char16_t *attribute;
    const char16_t *subAttribute;
};

class PathCases : public testing::TestWithParam<Case>
{
};

class PathRefused : public testing::TestWithParam<const char16_t *>
{
};

} // namespace

TEST_P(PathCases, AreTakenApart)
{
    const Case &c = GetParam();
    const Outcome<AttributePath> path = AttributePath::parse(QStringView(c.text));
    ASSERT_TRUE(path.ok());
    EXPECT_EQ(path->schema, QString(c.schema));
    EXPECT_EQ(path->attribute, QString::fromUtf16(c.attribute));
    EXPECT_EQ(path->subAttribute, QString::fromUtf16(c.subAttribute));
    EXPECT_EQ(*AttributePath::parse(path->toString()), *path);
}

INSTANTIATE_TEST_SUITE_P(Spellings, PathCases,
    testing::Values(Case{u"userName", {}, u"userName", u""}, Case{u"name.givenName", {}, u"name", u"givenName"},
        Case{u"manager.$ref", {}, u"manager", u"$ref"}, Case{u"a-b_c1", {}, u"a-b_c1", u""},
        Case{u"urn:ietf:params:scim:schemas:core:2.0:User:name.familyName", kUserSchema, u"name", u"familyName"},
        Case{u"URN:IETF:PARAMS:SCIM:SCHEMAS:CORE:2.0:USER:userName", kUserSchema, u"userName", u""},
        Case{u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", kEnterpriseSchema, u"manager", u""},
        Case{u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager", kEnterpriseSchema, u"manager", u""},
        Case{u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager.value", kEnterpriseSchema, u"manager",
            u"value"},
        Case{u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName", kEnterpriseSchema,
            u"manager", u"displayName"},
        Case{u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", kEnterpriseSchema, u"", u""},
        Case{u"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr1", kIvantiSchema, u"custAttr1", u""},
        Case{u"urn:ietf:params:scim:schemas:extension:contoso-x.y:2.0:User:at-tr.sub",
            QLatin1String("urn:ietf:params:scim:schemas:extension:contoso-x.y:2.0:User"), u"at-tr", u"sub"},
        Case{u"urn:ietf:params:scim:schemas:extension:enterprise:2.0User:department",
            QLatin1String("urn:ietf:params:scim:schemas:extension:enterprise:2.0User"), u"department", u""},
        Case{u"urn:ietf:params:scim:schemas:core:2.0:UserX:a",
            QLatin1String("urn:ietf:params:scim:schemas:core:2.0:UserX"), u"a", u""}));

TEST_P(PathRefused, IsInvalidPath)
{
    const Outcome<AttributePath> path = AttributePath::parse(QStringView(GetParam()));
    ASSERT_FALSE(path.ok());
    EXPECT_EQ(path.error().scimType, QStringLiteral("invalidPath"));
}

INSTANTIATE_TEST_SUITE_P(Cases, PathRefused,
    testing::Values(u"", u" ", u".", u"a.", u".a", u"a..b", u"a.b.c", u"1a", u"_a", u"-a", u"$", u"$a", u"a b", u"a[b]",
        u"ä", u"a\"b", u"a/b", u"urn:x:", u"urn:x:1", u"urn:ietf:params:scim:schemas:core:2.0:User:",
        u"urn:ietf:params:scim:schemas:core:2.0:User.a.b.c",
        u"http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"));

TEST(AttributePath, ComparesWithoutCase)
{
    EXPECT_EQ(*AttributePath::parse(u"Name.GIVENNAME"), *AttributePath::parse(u"name.givenName"));
    EXPECT_FALSE(*AttributePath::parse(u"name.givenName") == *AttributePath::parse(u"name"));
    EXPECT_FALSE(
        *AttributePath::parse(u"name") == *AttributePath::parse(u"urn:ietf:params:scim:schemas:core:2.0:User:name"));
}

} // namespace rollcall::scim
