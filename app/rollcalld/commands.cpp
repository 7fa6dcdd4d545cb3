// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "report.h"

#include <QCoreApplication>

namespace rollcall::daemon
{
namespace
{

struct Command {
    const char *name;
    const char *description;
    int (*run)(const QStringList &);
};

constexpr Command kCommands[] = {
    {"serve", "Serve SCIM at /scim/v2 and the admin API at /admin/v1.", runServe},
    {"key add", "Make a key for the admin API, and print it.", runKeyAdd},
    {"key list", "List the keys: id, role, time of creation, name.", runKeyList},
    {"key remove", "Remove a key by its id or name.", runKeyRemove},
    {"token add", "Make a token for a provisioning client, and print it.", runTokenAdd},
    {"token list", "List the tokens: id, profile, state, expiry, last use, old secret, name.", runTokenList},
    {"token renew", "Give a token a new secret, and print it.", runTokenRenew},
    {"token enable", "Set a token to active.", runTokenEnable},
    {"token disable", "Set a token to inactive.", runTokenDisable},
    {"token remove", "Remove a token by its id or name.", runTokenRemove},
    {"attribute add", "Add a custom attribute of users.", runAttributeAdd},
    {"attribute list", "List the custom attributes.", runAttributeList},
    {"attribute remove", "Remove a custom attribute with its values of all users.", runAttributeRemove},
    {"import", "Import users and groups from LDIF or CSV, as the MDM had them before Entra ID.", runImport},
    {"audit export", "Write the audit log as JSON lines or CSV.", runAuditExport},
    {"check", "Check the database, and that nobody changed the audit log.", runCheck},
    {"backup", "Copy a SQLite database while the service runs.", runBackup},
};

void printOverview()
{
    printLine(QStringLiteral("Usage: rollcalld COMMAND [OPTIONS]\n\nA SCIM 2.0 service provider with the rules of an "
                             "MDM.\n\nCommands (each has --help):"));
    for (const Command &command : kCommands)
        printLine(
            QStringLiteral("  %1  %2").arg(QLatin1String(command.name), -16).arg(QLatin1String(command.description)));
}

} // namespace

int runCommand(const QStringList &arguments)
{
    const QString first = arguments.value(1);
    if (first == QStringLiteral("--version") || first == QStringLiteral("-v")) {
        printLine(QStringLiteral("rollcalld ") + QCoreApplication::applicationVersion());
        return static_cast<int>(ExitCode::Fine);
    }
    if (first == QStringLiteral("--help") || first == QStringLiteral("-h")) {
        printOverview();
        return static_cast<int>(ExitCode::Fine);
    }
    for (const Command &command : kCommands) {
        const QStringList words = QString::fromLatin1(command.name).split(u' ');
        if (arguments.mid(1, words.size()) == words)
            return command.run(arguments.mid(1 + words.size()));
    }
    return reportUsage(first.isEmpty()
            ? QStringLiteral("A command is missing. See rollcalld --help.")
            : QStringLiteral("There is no command “%1”. See rollcalld --help.").arg(arguments.mid(1, 2).join(u' ')));
}

} // namespace rollcall::daemon
