// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/value_changes.h"

#include "sync/differences.h"

namespace rollcall::models
{

QVector<ValueChange> valueChanges(const QByteArray &before, const QByteArray &after)
{
    const auto whole = [](const QByteArray &json) { return json.isEmpty() ? QByteArrayLiteral("{}") : json; };
    QVector<ValueChange> changes;
    // By the same paths as what the syncs find, and a user's history.
    for (const sync::Difference &difference : sync::differencesBetween(whole(before), whole(after)))
        changes.append({difference.field, difference.before.value_or(QString()), difference.after.value_or(QString())});
    return changes;
}

} // namespace rollcall::models
