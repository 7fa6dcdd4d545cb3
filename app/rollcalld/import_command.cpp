// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "data_access.h"
#include "intake/entra_export.h"
#include "report.h"
#include "service/importer.h"

namespace rollcall::daemon
{

int runImport(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("import"),
        QStringLiteral(
            "Imports users from a CSV file with the columns of an Entra ID export, as the MDM had them before "
            "Entra ID provisioned anybody. Who is skipped is listed with the reason; a second run of the "
            "same file changes nothing."));
    parser.addDatabase();
    parser.addWord(QStringLiteral("FILE"), QStringLiteral("The CSV file, UTF-8."));
    parser.addRequired(
        QStringLiteral("source"), QStringLiteral("SOURCE"), QStringLiteral("local, ldap or entra-user-source."));
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto source = rules::sourceFromName(parser.value(QStringLiteral("source")));
    if (!source || *source == rules::Source::ScimEntraId)
        return reportUsage(QStringLiteral("--source is local, ldap or entra-user-source."));
    // The file first: one that can't be read leaves no new database behind.
    const auto people = intake::readEntraUsers(parser.word(0));
    if (!people)
        return reportError(people.error());
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    const auto summary = service::importUsers(**repository, *people, *source, SystemClock());
    if (!summary)
        return reportError(summary.error());
    for (const service::ImportProblem &problem : summary->skipped)
        printNote(QStringLiteral("%1:%2: %3 is skipped: %4")
                      .arg(parser.word(0))
                      .arg(problem.line)
                      .arg(problem.userName, problem.reason));
    printLine(QStringLiteral("created %1, updated %2, unchanged %3, skipped %4")
                  .arg(summary->created)
                  .arg(summary->updated)
                  .arg(summary->unchanged)
                  .arg(summary->skipped.size()));
    return static_cast<int>(ExitCode::Fine);
}

} // namespace rollcall::daemon
