// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command_line.h"

#include "commands.h"
#include "exit_code.h"
#include "support/printers.h"

namespace rollcall::cli
{
namespace
{

QStringList words(const char *line)
{
    return (QStringLiteral("rollcall-cli ") + QString::fromUtf8(line)).split(u' ', Qt::SkipEmptyParts);
}

CommonOptions optionsOf(const char *line, const QString &extra = {})
{
    QStringList arguments = words(line);
    if (!extra.isEmpty())
        arguments.append(extra);
    CommandParser command(parseInvocation(arguments), QStringLiteral("a test"));
    command.parser().addPositionalArgument(QStringLiteral("TEXT"), {}, QStringLiteral("[TEXT]"));
    EXPECT_FALSE(command.parse(0, 1).has_value()) << line;
    return command.options();
}

} // namespace

TEST(Invocation, FindsTheCommandBehindTheCommonOptions)
{
    const Invocation invocation = parseInvocation(words("--json --cache c.db users ana --language fr"));
    EXPECT_EQ(invocation.command, QStringLiteral("users"));
    EXPECT_EQ(
        invocation.arguments, (QStringList{QStringLiteral("ana"), QStringLiteral("--language"), QStringLiteral("fr")}));
    EXPECT_TRUE(invocation.options.json);
    EXPECT_EQ(invocation.options.cachePath, QStringLiteral("c.db"));
    EXPECT_EQ(invocation.options.language, QStringLiteral("fr")) << "the texts of --help depend on it";
}

TEST(Invocation, CommonOptionsMeanTheSameBeforeAndBehindTheCommand)
{
    EXPECT_TRUE(optionsOf("users --json").json);
    EXPECT_TRUE(optionsOf("--json users").json);
    EXPECT_EQ(optionsOf("users --url http://127.0.0.1:8080 --key-file -").keyFile, QStringLiteral("-"));
    EXPECT_EQ(optionsOf("--profile a users --profile", QStringLiteral("b")).profile, QStringLiteral("b"));
}

TEST(Invocation, AWrongLineIsAUsageError)
{
    for (const char *line :
        {"", "frobnicate", "--no-such-option users", "users --no-such-option", "users one two", "user"})
        EXPECT_EQ(runCommand(parseInvocation(words(line))), static_cast<int>(ExitCode::Usage)) << line;
}

TEST(Invocation, HelpIsNoError)
{
    for (const char *line : {"--help", "--version", "users --help", "sync --help", "provision --help", "group --help",
             "me --help", "settings --help", "tokens --help", "attributes --help", "sources --help", "audit --help"})
        EXPECT_EQ(runCommand(parseInvocation(words(line))), static_cast<int>(ExitCode::Fine)) << line;
}

TEST(ExitCodes, TellScriptsWhatKindOfTroubleItIs)
{
    EXPECT_EQ(exitCodeFor(ErrorCode::MissingColumn), ExitCode::Usage);
    EXPECT_EQ(exitCodeFor(ErrorCode::InsecureUrl), ExitCode::Usage);
    EXPECT_EQ(exitCodeFor(ErrorCode::ConnectionRefused), ExitCode::Connection);
    EXPECT_EQ(exitCodeFor(ErrorCode::NotScim), ExitCode::Connection);
    EXPECT_EQ(exitCodeFor(ErrorCode::Unauthorized), ExitCode::NotAllowed);
    EXPECT_EQ(exitCodeFor(ErrorCode::Forbidden), ExitCode::NotAllowed);
    EXPECT_EQ(exitCodeFor(ErrorCode::Refused), ExitCode::Finding);
    EXPECT_EQ(exitCodeFor(ErrorCode::SyncIncomplete), ExitCode::Finding);
}

} // namespace rollcall::cli
