// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command_line.h"

#include "support/printers.h"

namespace rollcall::test
{
namespace
{

app::ParsedCommandLine parse(const QStringList &arguments)
{
    return app::parseCommandLine(QStringList(QStringLiteral("rollcall")) + arguments);
}

TEST(CommandLine, IsOptional)
{
    const auto parsed = parse({});
    ASSERT_TRUE(parsed.commandLine);
    EXPECT_FALSE(parsed.commandLine->sample);
    EXPECT_EQ(parsed.commandLine->linkForOther(), QString());
}

TEST(CommandLine, TakesWhatOthersScriptAgainst)
{
    const auto parsed = parse({QStringLiteral("rollcall:user/u1"), QStringLiteral("--profile"),
        QStringLiteral("Contoso"), QStringLiteral("--language"), QStringLiteral("fr"), QStringLiteral("--theme"),
        QStringLiteral("dark"), QStringLiteral("--sample"), QStringLiteral("--page"), QStringLiteral("user-groups"),
        QStringLiteral("--screenshots"), QStringLiteral("shots")});
    ASSERT_TRUE(parsed.commandLine) << parsed.text.toStdString();
    EXPECT_EQ(parsed.commandLine->link, QStringLiteral("rollcall:user/u1"));
    EXPECT_EQ(parsed.commandLine->profile, QStringLiteral("Contoso"));
    EXPECT_EQ(parsed.commandLine->language, QStringLiteral("fr"));
    EXPECT_EQ(parsed.commandLine->theme, settings::Theme::Dark);
    EXPECT_TRUE(parsed.commandLine->sample);
    EXPECT_EQ(parsed.commandLine->page, QStringLiteral("user-groups"));
    EXPECT_EQ(parsed.commandLine->screenshots, QStringLiteral("shots"));
}

TEST(CommandLine, APageIsHandedOverAsALink)
{
    EXPECT_EQ(parse({QStringLiteral("--page"), QStringLiteral("users")}).commandLine->linkForOther(),
        QStringLiteral("rollcall:users"));
    EXPECT_EQ(parse({QStringLiteral("rollcall:user/1"), QStringLiteral("--page"), QStringLiteral("users")})
                  .commandLine->linkForOther(),
        QStringLiteral("rollcall:user/1"));
}

class RefusedCommandLine : public testing::TestWithParam<QStringList>
{
};

TEST_P(RefusedCommandLine, SaysWhyAndEndsWithTwo)
{
    const auto parsed = parse(GetParam());
    EXPECT_FALSE(parsed.commandLine);
    EXPECT_EQ(parsed.exitCode, 2);
    EXPECT_FALSE(parsed.text.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Mistakes, RefusedCommandLine,
    testing::Values(QStringList{QStringLiteral("--no-such-option")}, QStringList{QStringLiteral("https://example.com")},
        QStringList{QStringLiteral("rollcall:users"), QStringLiteral("rollcall:users")},
        QStringList{QStringLiteral("--page"), QStringLiteral("nowhere")},
        QStringList{QStringLiteral("--theme"), QStringLiteral("pink")}, QStringList{QStringLiteral("--page")}));

TEST(CommandLine, HelpAndVersionEndWell)
{
    const auto help = parse({QStringLiteral("--help")});
    EXPECT_FALSE(help.commandLine);
    EXPECT_EQ(help.exitCode, 0);
    for (const char *option : {"--profile", "--language", "--sample", "--page", "--screenshots", "--theme"})
        EXPECT_TRUE(help.text.contains(QLatin1String(option))) << option;
    EXPECT_EQ(parse({QStringLiteral("--version")}).exitCode, 0);
}

TEST(CommandLine, SpeaksTheLanguageThatItAsksFor)
{
    const auto french = app::parseInUserLanguage({QStringLiteral("rollcall"), QStringLiteral("--language"),
        QStringLiteral("fr"), QStringLiteral("--page"), QStringLiteral("x")});
    EXPECT_TRUE(french.text.contains(QStringLiteral("Il n’y a pas de page"))) << french.text.toStdString();
}

} // namespace
} // namespace rollcall::test
