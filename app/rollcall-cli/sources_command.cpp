// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sources_command.h"

#include "console.h"
#include "core/when_done.h"
#include "exit_code.h"
#include "report.h"
#include "scim/json.h"
#include "service_job.h"
#include "wording/count_text.h"

#include <QCoreApplication>

namespace rollcall::cli
{
namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Sources)
};

QString stateOf(const net::UserSource &source)
{
    if (source.readOnly)
        return Texts::tr("Read-only");
    return source.enabled ? Texts::tr("Enabled") : Texts::tr("Disabled");
}

int list(const net::AdminClient &client, bool json)
{
    const auto sources = waitFor(client.sources());
    if (!sources)
        return reportError(sources.error());
    if (json) {
        printJson(scim::parseObject(sources->json).valueOr({}));
        return static_cast<int>(ExitCode::Fine);
    }
    QVector<QStringList> rows;
    for (const net::UserSource &source : sources->value)
        rows.append({source.kind, source.name, stateOf(source), wording::numberText(source.users)});
    printTable({Texts::tr("Source"), Texts::tr("Name"), Texts::tr("State"), Texts::tr("Users")}, rows);
    return static_cast<int>(ExitCode::Fine);
}

int setEnabled(const net::AdminClient &client, const QString &kind, bool enabled)
{
    const auto source = waitFor(client.source(kind));
    if (!source)
        return reportError(source.error());
    const auto saved = waitFor(client.changeSource(kind, {.enabled = enabled}, source->etag));
    if (!saved)
        return reportError(saved.error());
    if (saved->kind == net::SaveOutcome<net::UserSource>::Kind::Saved)
        return static_cast<int>(ExitCode::Fine);
    return reportError({ErrorCode::PreconditionFailed, QStringLiteral("changed meanwhile"), kind, 412});
}

} // namespace

int runSources(const Invocation &invocation)
{
    CommandParser command(invocation, Texts::tr("List the user sources, or switch one."));
    command.parser().addPositionalArgument(
        QStringLiteral("ACTION"), Texts::tr("list (the default), enable or disable."), QStringLiteral("[ACTION]"));
    command.parser().addPositionalArgument(
        QStringLiteral("SOURCE"), Texts::tr("ldap or entra-user-source."), QStringLiteral("[SOURCE]"));
    if (const auto code = command.parse(0, 2))
        return *code;
    const QString action = command.positional(0).isEmpty() ? QStringLiteral("list") : command.positional(0);
    const QString kind = command.positional(1);
    if (action == QLatin1String("list") && kind.isEmpty())
        return runWithService(command.options(),
            [json = command.options().json](const net::AdminClient &client) { return list(client, json); });
    const bool enabled = action == QLatin1String("enable");
    if (kind.isEmpty() || (!enabled && action != QLatin1String("disable"))) {
        printNote(Texts::tr("Say enable or disable, and which source."));
        return static_cast<int>(ExitCode::Usage);
    }
    return runWithService(command.options(),
        [kind, enabled](const net::AdminClient &client) { return setEnabled(client, kind, enabled); });
}

} // namespace rollcall::cli
