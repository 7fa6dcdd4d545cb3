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
            printNote(QStringLiteral("--expires is a number of days from 1 to %1.").arg(service::kMaxTokenDays));
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
            "Prints a line for each token: id, profile, state, expiry, last use, until when the secret before the "
            "last renewal works, name, with tabs between them."));
    parser.addDatabase();
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    const auto tokens = service::tokens(**repository);
    if (!tokens)
        return reportError(tokens.error());
    const QDateTime now = SystemClock().now();
    for (const service::TokenInfo &token : *tokens) {
        const bool hasOldSecret = token.previousUntil.isValid() && token.previousUntil > now;
        const bool isActive = token.state == service::TokenState::Active;
        printLine(QStringList{token.id, rules::profileName(token.profile),
            isActive ? QStringLiteral("active") : QStringLiteral("inactive"), timeOr(token.expiresAt, "never"),
            timeOr(token.lastUsedAt, "unused"), timeOr(hasOldSecret ? token.previousUntil : QDateTime(), "none"),
            token.name}
                      .join(u'\t'));
    }
    return static_cast<int>(ExitCode::Fine);
}

namespace
{

/// Opens the data for a command about the token that its one word names; else the exit code.
std::optional<int> openFor(
    CommandParser &parser, const QStringList &arguments, std::unique_ptr<service::Repository> &repository)
{
    parser.addDatabase();
    parser.addWord(QStringLiteral("TOKEN"), QStringLiteral("The token's id or name."));
    if (const auto done = parser.parse(arguments))
        return *done;
    auto opened = openData(parser);
    if (!opened)
        return reportError(opened.error());
    repository = std::move(opened).value();
    return std::nullopt;
}

int setState(CommandParser &parser, const QStringList &arguments, service::TokenState state)
{
    std::unique_ptr<service::Repository> repository;
    if (const auto done = openFor(parser, arguments, repository))
        return *done;
    const auto set = service::setTokenState(*repository, parser.word(0), state, SystemClock());
    return set ? static_cast<int>(ExitCode::Fine) : reportError(set.error());
}

} // namespace

int runTokenEnable(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("token enable"), QStringLiteral("Sets a token to active."));
    return setState(parser, arguments, service::TokenState::Active);
}

int runTokenDisable(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("token disable"),
        QStringLiteral("Sets a token to inactive: it opens nothing until it is enabled again."));
    return setState(parser, arguments, service::TokenState::Inactive);
}

int runTokenRenew(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("token renew"),
        QStringLiteral("Gives a token a new secret, which is printed, alone on its line, and can't be shown again. The "
                       "old one works for %1 hours more.")
            .arg(service::kRenewedHours));
    std::unique_ptr<service::Repository> repository;
    if (const auto done = openFor(parser, arguments, repository))
        return *done;
    const auto secret = service::renewToken(*repository, parser.word(0), SystemClock());
    if (!secret)
        return reportError(secret.error());
    printLine(QString::fromLatin1(secret->reveal()));
    return static_cast<int>(ExitCode::Fine);
}

int runTokenRemove(const QStringList &arguments)
{
    CommandParser parser(
        QStringLiteral("token remove"), QStringLiteral("Removes a token. It opens nothing from now on."));
    std::unique_ptr<service::Repository> repository;
    if (const auto done = openFor(parser, arguments, repository))
        return *done;
    const auto removed = service::removeToken(*repository, parser.word(0), SystemClock());
    return removed ? static_cast<int>(ExitCode::Fine) : reportError(removed.error());
}

} // namespace rollcall::daemon
