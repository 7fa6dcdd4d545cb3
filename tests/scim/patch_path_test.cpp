// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/patch_path.h"

#include "support/printers.h"

namespace rollcall::scim
{

TEST(PatchPath, WithAndWithoutASelection)
{
    const Outcome<PatchPath> plain = PatchPath::parse(u" name.givenName ");
    ASSERT_TRUE(plain.ok());
    EXPECT_FALSE(plain->selection);
    EXPECT_EQ(plain->path.toString(), QStringLiteral("name.givenName"));

    const Outcome<PatchPath> selecting = PatchPath::parse(u"emails[type eq \"work\"].Value");
    ASSERT_TRUE(selecting.ok());
    EXPECT_EQ(selecting->path.toString(), QStringLiteral("emails.Value"));
    EXPECT_EQ(selecting->selection->toString(), QStringLiteral("emails[type eq \"work\"]"));

    const Outcome<PatchPath> whole = PatchPath::parse(u"members[value eq \"x\"]");
    ASSERT_TRUE(whole.ok());
    EXPECT_EQ(whole->path.toString(), QStringLiteral("members"));
}

TEST(PatchPath, BracketsInStringsAreText)
{
    const Outcome<PatchPath> path = PatchPath::parse(u"roles[value eq \"a]b\\\"].c[\"].display");
    ASSERT_TRUE(path.ok());
    EXPECT_EQ(path->path.subAttribute, QStringLiteral("display"));
    EXPECT_EQ(path->selection->children.front().value.toString(), QStringLiteral("a]b\"].c["));
}

TEST(PatchPath, WithAUrnBeforeTheSelection)
{
    const Outcome<PatchPath> path
        = PatchPath::parse(u"urn:ietf:params:scim:schemas:core:2.0:User:emails[type eq \"work\"].value");
    ASSERT_TRUE(path.ok());
    EXPECT_EQ(path->path.schema, QStringLiteral("urn:ietf:params:scim:schemas:core:2.0:User"));
    EXPECT_EQ(path->path.attribute, QStringLiteral("emails"));
    EXPECT_EQ(path->path.subAttribute, QStringLiteral("value"));
}

TEST(PatchPath, TakesABareWordInBrackets)
{
    const Outcome<PatchPath> path = PatchPath::parse(u"emails[type eq work].value");
    ASSERT_TRUE(path.ok());
    EXPECT_EQ(path->selection->children.front().value.toString(), QStringLiteral("work"));
}

TEST(PatchPath, Refuses)
{
    const auto refusal = [](const char16_t *text) {
        const Outcome<PatchPath> path = PatchPath::parse(QStringView(text));
        return path.ok() ? QString() : path.error().scimType;
    };
    for (const char16_t *text : {u"", u"[", u"]", u"a]", u"a[b eq \"c\"", u"a[b eq \"c]", u"a[b pr]x", u"a[b pr].",
             u"a[b pr].1", u"a[b pr].c.d", u"a[b pr][c pr]", u"a b", u"a pr and b[c pr]"})
        EXPECT_EQ(refusal(text), QStringLiteral("invalidPath")) << qPrintable(QString::fromUtf16(text));
    for (const char16_t *text : {u"[a pr]", u"a[]", u"a[b]", u"a[b xx \"c\"]", u"a.b[c pr]", u"a[(b pr]"})
        EXPECT_EQ(refusal(text), QStringLiteral("invalidFilter")) << qPrintable(QString::fromUtf16(text));
}

TEST(PatchPath, AJunctionIsNoPath)
{
    EXPECT_FALSE(PatchPath::parse(u"not (a[b pr]").ok());
    EXPECT_FALSE(PatchPath::parse(u"a pr or b[c pr]").ok());
}

} // namespace rollcall::scim
