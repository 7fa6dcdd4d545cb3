// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/link.h"

#include "support/printers.h"

namespace rollcall::test
{
namespace
{

using ui::Link;
using ui::parseLink;

TEST(Link, LeadsToAPageAUserOrAGroup)
{
    EXPECT_EQ(parseLink(QStringLiteral("rollcall:users")), (Link{Link::Kind::Page, QStringLiteral("users")}));
    EXPECT_EQ(parseLink(QStringLiteral("rollcall:user/2819c223-7f76")),
        (Link{Link::Kind::User, QStringLiteral("2819c223-7f76")}));
    EXPECT_EQ(parseLink(QStringLiteral("rollcall:group/g1")), (Link{Link::Kind::Group, QStringLiteral("g1")}));
}

TEST(Link, IsUnderstoodAsBrowsersWriteIt)
{
    EXPECT_EQ(parseLink(QStringLiteral("ROLLCALL://user/u1/")), (Link{Link::Kind::User, QStringLiteral("u1")}));
    EXPECT_EQ(
        parseLink(QStringLiteral("rollcall:///User-Groups")), (Link{Link::Kind::Page, QStringLiteral("user-groups")}));
    EXPECT_EQ(parseLink(QStringLiteral("rollcall:user/a%2Fb%20c")), (Link{Link::Kind::User, QStringLiteral("a/b c")}));
}

TEST(Link, MayCarryAFilterForItsPage)
{
    EXPECT_EQ(parseLink(QStringLiteral("rollcall:users?filter=dept%3A%22R%26D/x%22")),
        (Link{Link::Kind::Page, QStringLiteral("users"), QStringLiteral("dept:\"R&D/x\"")}));
    EXPECT_EQ(parseLink(QStringLiteral("rollcall:users?else=1")), (Link{Link::Kind::Page, QStringLiteral("users")}));
}

TEST(Link, IsNothingElse)
{
    for (const char *text : {"", "users", "rollcall:", "rollcall://", "https://example.com/user/1", "rollcall:admin/1",
             "rollcallx:users", "javascript:rollcall:users"})
        EXPECT_EQ(parseLink(QString::fromLatin1(text)), std::nullopt) << text;
    EXPECT_EQ(parseLink(QStringLiteral("rollcall:user/") + QString(5000, u'x')), std::nullopt);
}

} // namespace
} // namespace rollcall::test
