// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "me_command.h"

#include "console.h"
#include "core/when_done.h"
#include "exit_code.h"
#include "report.h"
#include "service_job.h"
#include "wording/value_names.h"

#include <QCoreApplication>

namespace rollcall::cli
{
namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Me)
};

} // namespace

int runMe(const Invocation &invocation)
{
    CommandParser command(invocation, Texts::tr("Say whose the key is, and what it may do."));
    if (const auto code = command.parse(0, 0))
        return *code;
    return runWithService(command.options(), [json = command.options().json](const net::AdminClient &client) {
        const auto me = waitFor(client.me());
        if (!me)
            return reportError(me.error());
        if (json)
            printJson({{QStringLiteral("name"), me->name}, {QStringLiteral("role"), me->role}});
        else
            printTable({Texts::tr("Name"), Texts::tr("Role")}, {{me->name, wording::roleName(me->role)}});
        return static_cast<int>(ExitCode::Fine);
    });
}

} // namespace rollcall::cli
