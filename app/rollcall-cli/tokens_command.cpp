// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tokens_command.h"

#include "console.h"
#include "core/when_done.h"
#include "exit_code.h"
#include "report.h"
#include "scim/json.h"
#include "service_job.h"
#include "wording/time_text.h"

#include <QCoreApplication>

namespace rollcall::cli
{
namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Tokens)
};

QString timeOr(const QDateTime &time, const QString &none)
{
    return time.isValid() ? wording::exactTime(time) : none;
}

QString stateOf(const net::ProvisioningToken &token)
{
    if (token.active && token.expiresAt.isValid() && token.expiresAt <= QDateTime::currentDateTimeUtc())
        return Texts::tr("Expired");
    return token.active ? Texts::tr("Active") : Texts::tr("Inactive");
}

int list(const net::AdminClient &client, bool json)
{
    const auto tokens = waitFor(client.tokens());
    if (!tokens)
        return reportError(tokens.error());
    if (json) {
        printJson(scim::parseObject(tokens->json).valueOr({}));
        return static_cast<int>(ExitCode::Fine);
    }
    QVector<QStringList> rows;
    for (const net::ProvisioningToken &token : tokens->value)
        rows.append({token.name, stateOf(token), token.profile, timeOr(token.createdAt, {}),
            timeOr(token.expiresAt, Texts::tr("never")), timeOr(token.lastUsedAt, Texts::tr("not yet")),
            token.lastUsedFrom, token.id});
    printTable({Texts::tr("Name"), Texts::tr("State"), Texts::tr("Profile"), Texts::tr("Created"), Texts::tr("Expires"),
                   Texts::tr("Last Used"), Texts::tr("From"), Texts::tr("ID")},
        rows);
    for (const net::ProvisioningToken &token : tokens->value) {
        if (token.expiresSoon)
            printNote(Texts::tr("“%1” has expired or is about to: renew it.").arg(token.name));
    }
    return static_cast<int>(ExitCode::Fine);
}

/// The secret alone on standard output, so that a script can put it into a file; what people need to know beside it.
int printOnce(const Result<net::IssuedToken> &issued, bool json)
{
    if (!issued)
        return reportError(issued.error());
    const QString secret = QString::fromUtf8(issued->secret.reveal());
    const net::ProvisioningToken &token = issued->token;
    if (json) {
        QJsonObject object{{QStringLiteral("id"), token.id}, {QStringLiteral("name"), token.name},
            {QStringLiteral("profile"), token.profile}, {QStringLiteral("secret"), secret}};
        if (token.expiresAt.isValid())
            object.insert(QStringLiteral("expiresAt"), token.expiresAt.toString(Qt::ISODate));
        printJson(object);
    } else {
        printLine(secret);
    }
    printNote(Texts::tr("This is the secret of “%1”. It can’t be shown again.").arg(token.name));
    if (token.oldSecretUntil.isValid())
        printNote(Texts::tr("The old secret works until %1.").arg(wording::exactTime(token.oldSecretUntil)));
    return static_cast<int>(ExitCode::Fine);
}

/// The id that people mean by an id or a name.
Result<QString> idOf(const net::AdminClient &client, const QString &which)
{
    const auto tokens = waitFor(client.tokens());
    if (!tokens)
        return tokens.error();
    for (const net::ProvisioningToken &token : tokens->value) {
        if (token.id == which || token.name == which)
            return token.id;
    }
    return Error{ErrorCode::NotFound, QStringLiteral("no token of this name or id"), which};
}

int change(const net::AdminClient &client, const QString &action, const QString &which, bool json)
{
    const auto id = idOf(client, which);
    if (!id)
        return reportError(id.error());
    if (action == QLatin1String("renew"))
        return printOnce(waitFor(client.renewToken(*id)), json);
    if (action == QLatin1String("remove")) {
        const auto removed = waitFor(client.removeToken(*id));
        return removed ? static_cast<int>(ExitCode::Fine) : reportError(removed.error());
    }
    const auto changed = waitFor(client.setTokenActive(*id, action == QLatin1String("activate")));
    return changed ? static_cast<int>(ExitCode::Fine) : reportError(changed.error());
}

int wrongUsage(const QString &why)
{
    printNote(why);
    return static_cast<int>(ExitCode::Usage);
}

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(QStringLiteral("ACTION"),
        Texts::tr("list (the default), generate, activate, deactivate, renew or remove."), QStringLiteral("[ACTION]"));
    parser.addPositionalArgument(QStringLiteral("WHICH"),
        Texts::tr("The token’s name or ID; for generate, the new one’s name."), QStringLiteral("[WHICH]"));
    parser.addOptions({{QStringLiteral("expires"), Texts::tr("With generate: days until it expires; without, never."),
                           QStringLiteral("DAYS")},
        {QStringLiteral("token-profile"),
            Texts::tr("With generate: mdm (the default, the rules of the MDM) or rfc (for other identity providers)."),
            QStringLiteral("NAME"), QStringLiteral("mdm")}});
}

} // namespace

int runTokens(const Invocation &invocation)
{
    CommandParser command(invocation, Texts::tr("List the provisioning tokens, or change them."));
    declare(command.parser());
    if (const auto code = command.parse(0, 2))
        return *code;
    const bool json = command.options().json;
    const QString action = command.positional(0).isEmpty() ? QStringLiteral("list") : command.positional(0);
    const QString which = command.positional(1);
    static const QStringList kChanges{
        QStringLiteral("activate"), QStringLiteral("deactivate"), QStringLiteral("renew"), QStringLiteral("remove")};
    if (action == QLatin1String("list") && which.isEmpty())
        return runWithService(command.options(), [json](const net::AdminClient &client) { return list(client, json); });
    const bool isGeneration = action == QLatin1String("generate");
    if (!isGeneration && !kChanges.contains(action))
        return wrongUsage(Texts::tr("There is no action “%1”.").arg(action));
    if (which.isEmpty())
        return wrongUsage(Texts::tr("Name the token."));
    if (!isGeneration)
        return runWithService(
            command.options(), [=](const net::AdminClient &client) { return change(client, action, which, json); });
    net::NewToken token{which, command.parser().value(QStringLiteral("token-profile"))};
    if (const QString days = command.parser().value(QStringLiteral("expires")); !days.isEmpty()) {
        bool isNumber = false;
        token.expiresDays = days.toInt(&isNumber);
        if (!isNumber || *token.expiresDays < 1)
            return wrongUsage(Texts::tr("--expires takes a number of days."));
    }
    return runWithService(command.options(),
        [=](const net::AdminClient &client) { return printOnce(waitFor(client.addToken(token)), json); });
}

} // namespace rollcall::cli
