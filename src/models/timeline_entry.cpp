// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timeline_entry.h"

#include "models/value_changes.h"

#include <algorithm>

namespace rollcall::models
{

namespace
{

std::optional<QString> knownText(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

void addRecord(QVector<TimelineEntry> &entries, const sync::AuditRecord &record)
{
    const TimelineEntry whole{
        record.at, record.action, record.rule, {}, std::nullopt, std::nullopt, record.actor, record.seq};
    const bool isOneLine = record.before.isEmpty() || record.after.isEmpty();
    const QVector<ValueChange> changes = isOneLine ? QVector<ValueChange>() : valueChanges(record.before, record.after);
    if (changes.isEmpty())
        entries.append(whole);
    for (const ValueChange &change : changes) {
        TimelineEntry entry = whole;
        entry.field = change.path;
        entry.before = knownText(change.before);
        entry.after = knownText(change.after);
        entries.append(entry);
    }
}

} // namespace

QVector<TimelineEntry> timelineOf(const sync::UserHistory &history, const QVector<sync::AuditRecord> &records)
{
    QVector<TimelineEntry> entries;
    for (const sync::UserChange &change : history.changes)
        entries.append({change.seenAt, {}, {}, change.field, change.before, change.after, sync::wordOf(change.means),
            change.sync});
    for (const sync::AuditRecord &record : records)
        addRecord(entries, record);
    std::stable_sort(
        entries.begin(), entries.end(), [](const TimelineEntry &a, const TimelineEntry &b) { return a.at > b.at; });
    return entries;
}

} // namespace rollcall::models
