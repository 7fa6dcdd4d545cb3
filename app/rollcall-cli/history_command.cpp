// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history_command.h"

#include "cache/cache.h"
#include "console.h"
#include "core/when_done.h"
#include "users_command.h"
#include "wording/count_text.h"
#include "wording/status_text.h"
#include "wording/time_text.h"
#include "wording/value_names.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace rollcall::cli
{
namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::History)
};

QJsonObject toJson(const cache::UserChange &change)
{
    QJsonObject object{{QStringLiteral("field"), change.field}, {QStringLiteral("seenAt"), toScimTime(change.seenAt)},
        {QStringLiteral("sync"), change.sync}, {QStringLiteral("means"), cache::wordOf(change.means)}};
    if (change.before)
        object.insert(QStringLiteral("before"), *change.before);
    if (change.after)
        object.insert(QStringLiteral("after"), *change.after);
    return object;
}

void print(const QString &id, const cache::UserHistory &history)
{
    QJsonArray changes;
    for (const cache::UserChange &change : history.changes)
        changes.append(toJson(change));
    QJsonObject object{{QStringLiteral("id"), id}, {QStringLiteral("changes"), changes}};
    if (history.firstSeen.isValid())
        object.insert(QStringLiteral("firstSeen"), toScimTime(history.firstSeen));
    printJson(object);
}

void printForPeople(const cache::UserHistory &history)
{
    QVector<QStringList> lines;
    for (const cache::UserChange &change : history.changes) {
        lines.append({wording::exactTime(change.seenAt), change.field, change.before.value_or(wording::unknownName()),
            change.after.value_or(wording::unknownName()), wording::numberText(change.sync),
            wording::syncMeansName(cache::wordOf(change.means))});
    }
    if (lines.isEmpty())
        printNote(Texts::tr("No sync has seen a change of this user."));
    else
        printTable({Texts::tr("Seen"), Texts::tr("Attribute"), Texts::tr("Before"), Texts::tr("After"),
                       Texts::tr("Sync"), Texts::tr("Found by")},
            lines);
    if (history.firstSeen.isValid())
        printNote(Texts::tr("First seen: %1").arg(wording::exactTime(history.firstSeen)));
}

} // namespace

int runHistory(const Invocation &invocation)
{
    return runForUser(invocation, Texts::tr("Show what syncs saw change of one user, the latest first."),
        [](cache::Cache &cache, const QString &id, bool asJson) -> Result<void> {
            const auto history = waitFor(cache.history(id));
            if (!history)
                return history.error();
            if (asJson)
                print(id, *history);
            else
                printForPeople(*history);
            return {};
        });
}

} // namespace rollcall::cli
