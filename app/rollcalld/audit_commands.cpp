// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "data_access.h"
#include "report.h"
#include "scim/date_time.h"
#include "service/audit_export.h"
#include "service/command_line.h"

#include <cstdio>

namespace rollcall::daemon
{
namespace
{

const QString kFormat = QStringLiteral("format");
const QString kActor = QStringLiteral("actor");
const QString kAction = QStringLiteral("action");
const QString kResource = QStringLiteral("resource");
const QString kName = QStringLiteral("name");
const QString kRule = QStringLiteral("rule");
const QString kRefusals = QStringLiteral("refusals");
const QString kFrom = QStringLiteral("from");
const QString kTo = QStringLiteral("to");

void addOptions(CommandParser &parser)
{
    parser.addDatabase();
    parser.addRequired(kFormat, QStringLiteral("FORMAT"), QStringLiteral("jsonl (a JSON object a line) or csv."));
    parser.addOption(kActor, QStringLiteral("WHO"), QStringLiteral("By whom, as key:ada, token:entra, command-line."));
    parser.addOption(kAction, QStringLiteral("PREFIX"), QStringLiteral("What, or its beginning: user. or token.add."));
    parser.addOption(kResource, QStringLiteral("ID"), QStringLiteral("Of which user, group or token, by its id."));
    parser.addOption(kName, QStringLiteral("TEXT"), QStringLiteral("Of what has this in its name."));
    parser.addOption(kRule, QStringLiteral("CODE"), QStringLiteral("By which rule, as email-required."));
    parser.addFlag(kRefusals, QStringLiteral("Only what was refused."));
    parser.addOption(kFrom, QStringLiteral("TIME"), QStringLiteral("Not before, as 2026-11-22T09:30:00Z."));
    parser.addOption(kTo, QStringLiteral("TIME"), QStringLiteral("Before."));
}

/// Nothing with a line on standard error for a value that can't be used.
std::optional<service::AuditFilter> filterFrom(const CommandParser &parser)
{
    service::AuditFilter filter;
    filter.actor = parser.value(kActor);
    filter.action = parser.value(kAction);
    filter.resourceId = parser.value(kResource);
    filter.resourceName = parser.value(kName);
    filter.refusalsOnly = parser.isSet(kRefusals);
    if (parser.isSet(kRule)) {
        filter.rule = rules::ruleCodeFromName(parser.value(kRule));
        if (!filter.rule) {
            printNote(QStringLiteral("--rule: there is no rule “%1”.").arg(parser.value(kRule)));
            return std::nullopt;
        }
    }
    for (const auto &[option, time] : {std::pair(kFrom, &filter.from), std::pair(kTo, &filter.to)}) {
        if (!parser.isSet(option))
            continue;
        const auto given = scim::parseDateTime(parser.value(option));
        if (!given) {
            printNote(QStringLiteral("--%1 is a time like 2026-11-22T09:30:00Z.").arg(option));
            return std::nullopt;
        }
        *time = *given;
    }
    return filter;
}

bool writeOut(const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout)
        == static_cast<size_t>(bytes.size());
}

} // namespace

int runAuditExport(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("audit export"),
        QStringLiteral("Writes the audit log to standard output, oldest first. That it was done stands in it, too."));
    addOptions(parser);
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto format = service::auditFormatFromName(parser.value(kFormat));
    if (!format)
        return reportUsage(QStringLiteral("--format is jsonl or csv."));
    const auto filter = filterFrom(parser);
    if (!filter)
        return static_cast<int>(ExitCode::Usage);
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    service::AuditEntry told
        = service::commandLineEntry(QStringLiteral("audit.export"), QStringLiteral("Audit"), {}, SystemClock());
    told.detail = QStringLiteral("As %1.").arg(parser.value(kFormat));
    auto done = service::exportAudit(**repository, *format, *filter, told, writeOut);
    if (done && std::fflush(stdout) != 0)
        done = Error{ErrorCode::FileUnwritable, QStringLiteral("not everything could be written"), {}};
    if (done)
        return static_cast<int>(ExitCode::Fine);
    Error error = done.error();
    if (error.subject.isEmpty())
        error.subject = QStringLiteral("standard output");
    return reportError(error);
}

} // namespace rollcall::daemon
