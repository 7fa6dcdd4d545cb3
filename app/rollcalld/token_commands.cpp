// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "data_access.h"
#include "report.h"
#include "service/credentials.h"

namespace rollcall::daemon
{
namespace
{

QString timeOr(const QDateTime &time, const char *none)
{
    return time.isValid() ? toScimTime(time) : QString::fromLatin1(none);
}

/// Nothing with a line on standard error if --profile or --expires can't be used.
std::optional<service::NewToken> tokenFrom(const CommandParser &parser)
{
    service::NewToken token{parser.value(QStringLiteral("name")), rules::Profile::Mdm, {}};
    if (parser.isSet(QStringLiteral("profile"))) {
        const auto profile = rules::profileFromName(parser.value(QStringLiteral("profile")));
        if (!profile) {
            printNote(QStringLiteral("--profile is mdm or rfc."));
            return {};
        }
        token.profile = *profile;
    }
    if (parser.isSet(QStringLiteral("expires"))) {
        const auto days = daysFrom(parser.value(QStringLiteral("expires")));
        if (!days) {
            printNote(QStringLiteral("--expires is a number of days from 1 to %1.").arg(kMostDays));
            return {};
        }
        token.expiresDays = *days;
    }
    return token;
}

} // namespace

int runTokenAdd(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("token add"),
        QStringLiteral(
            "Makes a token for a provisioning client such as Entra ID. It is printed, alone on its line, and "
            "can't be shown again. There are two at most, so that one can be replaced while the other works."));
    parser.addDatabase();
    parser.addRequired(QStringLiteral("name"), QStringLiteral("N"), QStringLiteral("What the token is called."));
    parser.addOption(QStringLiteral("profile"), QStringLiteral("PROFILE"),
        QStringLiteral("mdm: the MDM's rules and Entra ID's dialect (default); rfc: RFC 7643 and 7644 to the letter."));
    parser.addOption(
        QStringLiteral("expires"), QStringLiteral("DAYS"), QStringLiteral("When it ends. Default: never."));
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto wanted = tokenFrom(parser);
    if (!wanted)
        return static_cast<int>(ExitCode::Usage);
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    const auto token = service::addToken(**repository, *wanted, SystemClock());
    if (!token)
        return reportError(token.error());
    printLine(QString::fromLatin1(token->reveal()));
    return static_cast<int>(ExitCode::Fine);
}

int runTokenList(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("token list"),
        QStringLiteral(
            "Prints a line for each token: id, profile, state, expiry, last use, name, with tabs between them."));
    parser.addDatabase();
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    const auto tokens = service::tokens(**repository);
    if (!tokens)
        return reportError(tokens.error());
    for (const service::TokenInfo &token : *tokens) {
        const bool isActive = token.state == service::TokenState::Active;
        printLine(QStringList{token.id, rules::profileName(token.profile),
            isActive ? QStringLiteral("active") : QStringLiteral("inactive"), timeOr(token.expiresAt, "never"),
            timeOr(token.lastUsedAt, "unused"), token.name}
                      .join(u'\t'));
    }
    return static_cast<int>(ExitCode::Fine);
}

int runTokenRemove(const QStringList &arguments)
{
    CommandParser parser(
        QStringLiteral("token remove"), QStringLiteral("Removes a token. It opens nothing from now on."));
    parser.addDatabase();
    parser.addWord(QStringLiteral("TOKEN"), QStringLiteral("The token's id or name."));
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    if (const auto removed = service::removeToken(**repository, parser.word(0), SystemClock()); !removed)
        return reportError(removed.error());
    return static_cast<int>(ExitCode::Fine);
}

} // namespace rollcall::daemon
