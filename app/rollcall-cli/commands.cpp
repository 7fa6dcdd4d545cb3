// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "attributes_command.h"
#include "audit_command.h"
#include "console.h"
#include "exit_code.h"
#include "groups_command.h"
#include "history_command.h"
#include "me_command.h"
#include "provision_command.h"
#include "settings_command.h"
#include "sources_command.h"
#include "sync_command.h"
#include "tokens_command.h"
#include "users_command.h"

#include <QCoreApplication>

namespace rollcall::cli
{
namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Commands)
};

struct Command {
    const char *name;
    const char *summary;
    int (*run)(const Invocation &);
};

constexpr Command kCommands[] = {
    {"sync", QT_TRANSLATE_NOOP("rollcall::cli::Commands", "Fetch users and groups from the service into the cache."),
        runSync},
    {"users", QT_TRANSLATE_NOOP("rollcall::cli::Commands", "List users."), runUsers},
    {"user", QT_TRANSLATE_NOOP("rollcall::cli::Commands", "Show one user."), runUser},
    {"history", QT_TRANSLATE_NOOP("rollcall::cli::Commands", "Show what syncs saw change of one user."), runHistory},
    {"groups", QT_TRANSLATE_NOOP("rollcall::cli::Commands", "List user groups."), runGroups},
    {"group", QT_TRANSLATE_NOOP("rollcall::cli::Commands", "Show one user group with its members."), runGroup},
    {"provision",
        QT_TRANSLATE_NOOP(
            "rollcall::cli::Commands", "Provision an export of Entra ID into a service, as Entra ID would."),
        runProvision},
    {"me", QT_TRANSLATE_NOOP("rollcall::cli::Commands", "Say whose the key is, and what it may do."), runMe},
    {"settings", QT_TRANSLATE_NOOP("rollcall::cli::Commands", "Show how arriving users are treated, or change it."),
        runSettings},
    {"tokens", QT_TRANSLATE_NOOP("rollcall::cli::Commands", "List the provisioning tokens, or change them."),
        runTokens},
    {"attributes", QT_TRANSLATE_NOOP("rollcall::cli::Commands", "List the attributes, or add and remove custom ones."),
        runAttributes},
    {"sources", QT_TRANSLATE_NOOP("rollcall::cli::Commands", "List the user sources, or switch one."), runSources},
    {"audit",
        QT_TRANSLATE_NOOP("rollcall::cli::Commands", "Show the audit log, newest first, or write it into a file."),
        runAudit},
};

void printUsage()
{
    printLine(Texts::tr("Usage: rollcall-cli [options] COMMAND [arguments]"));
    printLine({});
    for (const Command &command : kCommands)
        printLine(QStringLiteral("  %1 %2").arg(QLatin1String(command.name), -11).arg(Texts::tr(command.summary)));
    printLine({});
    printLine(Texts::tr("“rollcall-cli COMMAND --help” tells more."));
}

} // namespace

int runCommand(const Invocation &invocation)
{
    if (invocation.version) {
        printLine(QStringLiteral("rollcall-cli %1").arg(QCoreApplication::applicationVersion()));
        return static_cast<int>(ExitCode::Fine);
    }
    if (invocation.help) {
        printUsage();
        return static_cast<int>(ExitCode::Fine);
    }
    for (const Command &command : kCommands) {
        if (invocation.command == QLatin1String(command.name))
            return command.run(invocation);
    }
    if (!invocation.error.isEmpty())
        printNote(invocation.error);
    else if (!invocation.command.isEmpty())
        printNote(Texts::tr("There is no command “%1”.").arg(invocation.command));
    printUsage();
    return static_cast<int>(ExitCode::Usage);
}

} // namespace rollcall::cli
