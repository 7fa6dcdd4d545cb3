// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings_command.h"

#include "console.h"
#include "core/problem_code.h"
#include "core/when_done.h"
#include "exit_code.h"
#include "report.h"
#include "service_job.h"
#include "settings_change.h"
#include "wording/visible_text.h"

#include <QCoreApplication>

namespace rollcall::cli
{
namespace
{

constexpr int kMostAssignments = 20;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Settings)
};

/// Each setting by its path, as `set` takes it.
void addRows(QVector<QStringList> &rows, const QString &prefix, const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isObject())
            addRows(rows, prefix + it.key() + u'.', it->toObject());
        else
            rows.append({prefix + it.key(), it->toVariant().toString()});
    }
}

int print(const QJsonObject &settings, bool json)
{
    if (json) {
        printJson(settings);
        return static_cast<int>(ExitCode::Fine);
    }
    QVector<QStringList> rows;
    addRows(rows, {}, settings);
    printTable({Texts::tr("Setting"), Texts::tr("Value")}, rows);
    return static_cast<int>(ExitCode::Fine);
}

int show(const net::AdminClient &client, bool json)
{
    const auto settings = waitFor(client.settings());
    return settings ? print(settings->value, json) : reportError(settings.error());
}

int set(const net::AdminClient &client, const QStringList &assignments, bool json)
{
    const auto settings = waitFor(client.settings());
    if (!settings)
        return reportError(settings.error());
    const auto draft = changedSettings(settings->value, assignments);
    if (!draft)
        return reportError(draft.error());
    const auto saved = waitFor(client.saveSettings(*draft, settings->etag));
    if (!saved)
        return reportError(saved.error());
    using Kind = net::SaveOutcome<net::Fetched<QJsonObject>>::Kind;
    if (saved->kind == Kind::Saved)
        return print(saved->value.value, json);
    if (saved->kind == Kind::Conflict)
        return reportError({ErrorCode::PreconditionFailed, QStringLiteral("changed meanwhile"), {}, 412});
    for (const net::FieldFault &fault : saved->faults)
        (void)reportError({ErrorCode::InvalidArgument, core::withProblemCode(fault.code, fault.detail), fault.field});
    return static_cast<int>(ExitCode::Finding);
}

} // namespace

int runSettings(const Invocation &invocation)
{
    CommandParser command(invocation, Texts::tr("Show how arriving users are treated, or change it."));
    command.parser().addPositionalArgument(
        QStringLiteral("ACTION"), Texts::tr("show (the default) or set."), QStringLiteral("[ACTION]"));
    command.parser().addPositionalArgument(QStringLiteral("NAME=VALUE"),
        Texts::tr("What to set, by the names that show prints: autoInvite=true."), QStringLiteral("[NAME=VALUE…]"));
    if (const auto code = command.parse(0, kMostAssignments))
        return *code;
    const bool json = command.options().json;
    const QString action = command.positional(0);
    const QStringList assignments = command.parser().positionalArguments().mid(1);
    if ((action.isEmpty() || action == QLatin1String("show")) && assignments.isEmpty())
        return runWithService(command.options(), [json](const net::AdminClient &client) { return show(client, json); });
    if (action != QLatin1String("set") || assignments.isEmpty()) {
        printNote(Texts::tr("Say set, and NAME=VALUE."));
        return static_cast<int>(ExitCode::Usage);
    }
    return runWithService(command.options(),
        [json, assignments](const net::AdminClient &client) { return set(client, assignments, json); });
}

} // namespace rollcall::cli
