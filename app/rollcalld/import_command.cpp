// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "data_access.h"
#include "intake/directory_file.h"
#include "report.h"
#include "service/importer.h"

namespace rollcall::daemon
{

namespace
{

QString countsText(const service::ImportCounts &counts)
{
    return QStringLiteral("created %1, updated %2, unchanged %3, skipped %4")
        .arg(counts.created)
        .arg(counts.updated)
        .arg(counts.unchanged)
        .arg(counts.skipped);
}

void report(
    const QString &file, const intake::DirectoryContent &content, const service::ImportSummary &summary, bool isFull)
{
    for (const service::ImportProblem &problem : summary.problems)
        printNote(QStringLiteral("%1:%2: %3 %4").arg(file).arg(problem.line).arg(problem.name, problem.reason));
    if (!content.organizationalUnits.isEmpty())
        printNote(QStringLiteral("%1: organisational units, which are not imported: %2")
                      .arg(file)
                      .arg(content.organizationalUnits.size()));
    printLine(countsText(summary.users));
    if (!content.members.isEmpty())
        printLine(QStringLiteral("groups: ") + countsText(summary.groups));
    if (isFull)
        printLine(QStringLiteral("no longer in the directory: %1").arg(summary.noSync));
}

} // namespace

int runImport(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("import"),
        QStringLiteral(
            "Imports users, and groups with their members, as the MDM had them before Entra ID provisioned anybody: "
            "from LDIF, or users from CSV with the columns of an Entra ID export. What is skipped is listed with the "
            "reason; a second run of the same file changes nothing."));
    parser.addDatabase();
    parser.addWord(QStringLiteral("FILE"), QStringLiteral("The LDIF or CSV file, UTF-8."));
    parser.addRequired(
        QStringLiteral("source"), QStringLiteral("SOURCE"), QStringLiteral("local, ldap or entra-user-source."));
    parser.addFlag(QStringLiteral("full"),
        QStringLiteral("The file has the whole LDAP directory: LDAP users who are not in it are No Sync from now on."));
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto source = rules::sourceFromName(parser.value(QStringLiteral("source")));
    if (!source || *source == rules::Source::ScimEntraId)
        return reportUsage(QStringLiteral("--source is local, ldap or entra-user-source."));
    const bool isFull = parser.isSet(QStringLiteral("full"));
    if (isFull && *source != rules::Source::Ldap)
        return reportUsage(QStringLiteral("--full goes with --source ldap only."));
    // The file first: one that can't be read leaves no new database behind.
    const auto content = intake::readDirectoryFile(parser.word(0));
    if (!content)
        return reportError(content.error());
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    const auto summary = service::importDirectory(**repository, *content, {*source, isFull}, SystemClock());
    if (!summary)
        return reportError(summary.error());
    report(parser.word(0), *content, *summary, isFull);
    return static_cast<int>(ExitCode::Fine);
}

} // namespace rollcall::daemon
