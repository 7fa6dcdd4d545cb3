// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "data_access.h"
#include "report.h"
#include "service/custom_attributes.h"

namespace rollcall::daemon
{

int runAttributeAdd(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("attribute add"),
        QStringLiteral("Adds a custom attribute of users, which clients may provision from their next request on."));
    parser.addDatabase();
    parser.addWord(QStringLiteral("NAME"), QStringLiteral("A letter, then up to 63 letters, digits, _ and -."));
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    if (const auto added = service::addCustomAttribute(**repository, parser.word(0), SystemClock()); !added)
        return reportError(added.error());
    return static_cast<int>(ExitCode::Fine);
}

int runAttributeList(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("attribute list"), QStringLiteral("Prints the custom attributes, one a line."));
    parser.addDatabase();
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    const auto names = service::customAttributes(**repository);
    if (!names)
        return reportError(names.error());
    for (const QString &name : *names)
        printLine(name);
    return static_cast<int>(ExitCode::Fine);
}

} // namespace rollcall::daemon
