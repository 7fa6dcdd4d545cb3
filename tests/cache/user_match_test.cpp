// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/user_match.h"
#include "support/printers.h"

namespace rollcall::cache
{

namespace
{

UserRow row(const char *id, const char *userName, const char *email = "", const char *externalId = "")
{
    UserRow user;
    user.id = QString::fromUtf8(id);
    user.userName = QString::fromUtf8(userName);
    user.email = QString::fromUtf8(email);
    user.externalId = QString::fromUtf8(externalId);
    return user;
}

QString meant(const char *text, const QVector<UserRow> &candidates)
{
    const auto user = meantUser(QString::fromUtf8(text), candidates);
    return user ? user->id : QStringLiteral("nobody");
}

} // namespace

TEST(UserMatch, PrefersUserNameToEmailToExternalId)
{
    const QVector<UserRow> all{
        row("external", "x", "y", "ada"), row("email", "x", "ada", "y"), row("name", "ada", "x", "y")};
    EXPECT_EQ(meant("ada", all), QStringLiteral("name"));
    EXPECT_EQ(meant("ada", {all[0], all[1]}), QStringLiteral("email"));
    EXPECT_EQ(meant("ada", {all[0]}), QStringLiteral("external"));
}

TEST(UserMatch, DoesNotMindCaseUnlessItDecides)
{
    EXPECT_EQ(meant("ADA", {row("1", "ada")}), QStringLiteral("1"));
    EXPECT_EQ(meant("ADA", {row("1", "ada"), row("2", "ADA")}), QStringLiteral("2"));
    EXPECT_EQ(meant("ada", {row("1", "ada"), row("2", "ADA")}), QStringLiteral("1"));
}

TEST(UserMatch, NeedsTheWholeField)
{
    EXPECT_EQ(meant("ada", {row("1", "ada@example.com")}), QStringLiteral("nobody"));
    EXPECT_EQ(meant("ada", {}), QStringLiteral("nobody"));
}

} // namespace rollcall::cache
