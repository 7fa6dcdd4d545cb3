// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "data_access.h"
#include "report.h"
#include "service/credentials.h"

namespace rollcall::daemon
{

int runKeyAdd(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("key add"),
        QStringLiteral(
            "Makes a key for the admin API and for reading SCIM. It is printed, alone on its line, and can't "
            "be shown again."));
    parser.addDatabase();
    parser.addRequired(QStringLiteral("role"), QStringLiteral("ROLE"),
        QStringLiteral("administrator (changes settings) or helpdesk (reads)."));
    parser.addRequired(QStringLiteral("name"), QStringLiteral("N"), QStringLiteral("What the key is called."));
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto role = service::roleFromName(parser.value(QStringLiteral("role")));
    if (!role)
        return reportUsage(QStringLiteral("--role is administrator or helpdesk."));
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    const auto key = service::addKey(**repository, *role, parser.value(QStringLiteral("name")), SystemClock());
    if (!key)
        return reportError(key.error());
    printLine(QString::fromLatin1(key->reveal()));
    return static_cast<int>(ExitCode::Fine);
}

int runKeyList(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("key list"),
        QStringLiteral("Prints a line for each key: id, role, time of creation, name, with tabs between them."));
    parser.addDatabase();
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    const auto keys = service::keys(**repository);
    if (!keys)
        return reportError(keys.error());
    for (const service::KeyInfo &key : *keys)
        printLine(QStringList{key.id, service::roleName(key.role), toScimTime(key.createdAt), key.name}.join(u'\t'));
    return static_cast<int>(ExitCode::Fine);
}

int runKeyRemove(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("key remove"), QStringLiteral("Removes a key. It opens nothing from now on."));
    parser.addDatabase();
    parser.addWord(QStringLiteral("KEY"), QStringLiteral("The key's id or name."));
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    if (const auto removed = service::removeKey(**repository, parser.word(0), SystemClock()); !removed)
        return reportError(removed.error());
    return static_cast<int>(ExitCode::Fine);
}

} // namespace rollcall::daemon
