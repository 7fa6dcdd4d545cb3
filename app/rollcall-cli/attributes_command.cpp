// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attributes_command.h"

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
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Attributes)
};

int list(const net::AdminClient &client, bool json)
{
    const auto catalog = waitFor(client.attributes());
    if (!catalog)
        return reportError(catalog.error());
    if (json) {
        printJson(scim::parseObject(catalog->json).valueOr({}));
        return static_cast<int>(ExitCode::Fine);
    }
    QVector<QStringList> rows;
    for (const net::CatalogAttribute &attribute : catalog->value.attributes)
        rows.append({attribute.name, attribute.type, attribute.usage,
            attribute.users ? wording::numberText(*attribute.users) : QString(), attribute.urn});
    printTable({Texts::tr("Attribute Name"), Texts::tr("Attribute Type"), Texts::tr("Usage"), Texts::tr("Users"),
                   Texts::tr("URN")},
        rows);
    return static_cast<int>(ExitCode::Fine);
}

int add(const net::AdminClient &client, const QString &name, bool json)
{
    const auto added = waitFor(client.addAttribute(name));
    if (!added)
        return reportError(added.error());
    if (json)
        printJson({{QStringLiteral("name"), added->name}, {QStringLiteral("usage"), added->usage},
            {QStringLiteral("urn"), added->urn}});
    else
        printLine(added->urn); // What is pasted into Entra.
    return static_cast<int>(ExitCode::Fine);
}

int remove(const net::AdminClient &client, const QString &name, bool isConfirmed)
{
    const auto preview = waitFor(client.previewAttributeDeletion(name));
    if (!preview)
        return reportError(preview.error());
    if (!preview->allowed)
        return reportError({ErrorCode::Conflict, QStringLiteral("[attribute-in-use] ") + preview->refusal, name, 409});
    if (!isConfirmed) {
        printNote(Texts::tr("%n users have a value of it, which would be removed. This can’t be undone.", nullptr,
            static_cast<int>(preview->users)));
        printNote(Texts::tr("Nothing was removed. Repeat the command with --yes to remove it."));
        return static_cast<int>(ExitCode::Finding);
    }
    const auto removed = waitFor(client.deleteAttribute(*preview));
    return removed ? static_cast<int>(ExitCode::Fine) : reportError(removed.error());
}

} // namespace

int runAttributes(const Invocation &invocation)
{
    CommandParser command(invocation, Texts::tr("List the attributes, or add and remove custom ones."));
    command.parser().addPositionalArgument(
        QStringLiteral("ACTION"), Texts::tr("list (the default), add or remove."), QStringLiteral("[ACTION]"));
    command.parser().addPositionalArgument(
        QStringLiteral("NAME"), Texts::tr("The attribute’s name."), QStringLiteral("[NAME]"));
    command.parser().addOption({QStringLiteral("yes"), Texts::tr("With remove: do it; without, only say what goes.")});
    if (const auto code = command.parse(0, 2))
        return *code;
    const bool json = command.options().json;
    const bool yes = command.parser().isSet(QStringLiteral("yes"));
    const QString action = command.positional(0).isEmpty() ? QStringLiteral("list") : command.positional(0);
    const QString name = command.positional(1);
    if (action == QLatin1String("list") && name.isEmpty())
        return runWithService(command.options(), [json](const net::AdminClient &client) { return list(client, json); });
    if (action == QLatin1String("add") && !name.isEmpty())
        return runWithService(
            command.options(), [name, json](const net::AdminClient &client) { return add(client, name, json); });
    if (action == QLatin1String("remove") && !name.isEmpty())
        return runWithService(
            command.options(), [name, yes](const net::AdminClient &client) { return remove(client, name, yes); });
    printNote(Texts::tr("Say add or remove, and the attribute’s name."));
    return static_cast<int>(ExitCode::Usage);
}

} // namespace rollcall::cli
