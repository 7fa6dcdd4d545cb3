// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "data_access.h"
#include "report.h"
#include "service/attribute_removal.h"
#include "service/user_sweeper.h"

#include <QElapsedTimer>
#include <QThread>

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
    parser.addFlag(QStringLiteral("counts"),
        QStringLiteral("Print how many users have a value and when it was added, too, with tabs between them."));
    if (const auto done = parser.parse(arguments))
        return *done;
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    const auto attributes = service::listCustomAttributes(**repository);
    if (!attributes)
        return reportError(attributes.error());
    const bool withCounts = parser.isSet(QStringLiteral("counts"));
    for (const service::CustomAttribute &attribute : *attributes) {
        const QStringList line{attribute.name, QString::number(attribute.users), toScimTime(attribute.created)};
        printLine(withCounts ? line.join(u'\t') : attribute.name);
    }
    return static_cast<int>(ExitCode::Fine);
}

namespace
{

Result<void> begin(service::AttributeRemoval &removal, service::Repository &repository, const QString &name,
    const std::optional<qint64> &shown)
{
    auto transaction = repository.beginWrite();
    if (!transaction)
        return transaction.error();
    const auto deletion = removal.of(name);
    if (!deletion)
        return deletion.error();
    if (!*deletion)
        return Error{ErrorCode::NotFound, QStringLiteral("there is no custom attribute %1").arg(name), name};
    if ((*deletion)->isInUse)
        return Error{ErrorCode::Conflict,
            QStringLiteral("Managed Apple IDs are mapped to %1; change the settings first").arg(name), name};
    const qint64 users = (*deletion)->attribute.users;
    if (!shown || *shown != users)
        return Error{ErrorCode::Conflict,
            QStringLiteral("%1 users have a value of %2, which can't be brought back; to remove it all the same, "
                           "say --users %1")
                .arg(users)
                .arg(name),
            name};
    if (const auto done = removal.run(**deletion); !done)
        return done;
    return transaction->commit();
}

/// A service that runs on the database helps; whatever stops this, it or the next one goes on.
Result<void> finish(service::Repository &repository)
{
    service::UserSweeper sweeper(repository);
    for (;;) {
        const auto removed = service::removedAttributes(repository);
        if (!removed || removed->isEmpty())
            return removed ? Result<void>() : removed.error();
        QElapsedTimer timer;
        timer.start();
        if (const auto stepped = sweeper.step(SystemClock().now()); !stepped || !*stepped)
            return stepped ? Result<void>() : stepped.error();
        // Those who wait to write come in between.
        QThread::msleep(static_cast<unsigned long>(timer.elapsed()));
    }
}

} // namespace

int runAttributeRemove(const QStringList &arguments)
{
    CommandParser parser(QStringLiteral("attribute remove"),
        QStringLiteral("Removes a custom attribute with its values of all users, for good. Nothing is removed unless "
                       "--users says how many have a value."));
    parser.addDatabase();
    parser.addOption(QStringLiteral("users"), QStringLiteral("N"),
        QStringLiteral("How many users have a value, as the command said without it."));
    parser.addWord(QStringLiteral("NAME"), QStringLiteral("The attribute's name, in any case."));
    if (const auto done = parser.parse(arguments))
        return *done;
    std::optional<qint64> shown;
    if (parser.isSet(QStringLiteral("users"))) {
        bool isNumber = false;
        shown = parser.value(QStringLiteral("users")).toLongLong(&isNumber);
        if (!isNumber)
            return reportUsage(QStringLiteral("--users is a number."));
    }
    const auto repository = openData(parser);
    if (!repository)
        return reportError(repository.error());
    service::AttributeRemoval removal(**repository, service::Actor::commandLine(), SystemClock().now());
    if (const auto begun = begin(removal, **repository, parser.word(0), shown); !begun)
        return reportError(begun.error());
    const auto finished = finish(**repository);
    return finished ? static_cast<int>(ExitCode::Fine) : reportError(finished.error());
}

} // namespace rollcall::daemon
