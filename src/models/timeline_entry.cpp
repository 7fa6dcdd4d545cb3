// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/timeline_entry.h"

#include "sync/differences.h"

#include <QHash>

#include <algorithm>
#include <chrono>

namespace rollcall::models
{

namespace
{

// The service's clock may be ahead of this one.
constexpr std::chrono::minutes kClocksApart{5};

void addRecord(QVector<TimelineEntry> &entries, const sync::AuditRecord &record)
{
    const TimelineEntry whole{
        record.at, record.action, record.rule, {}, std::nullopt, std::nullopt, record.actor, record.seq};
    const bool isOneLine = record.before.isEmpty() || record.after.isEmpty();
    // By the same paths as what the syncs find.
    const auto changes
        = isOneLine ? QVector<sync::Difference>() : sync::differencesBetween(record.before, record.after);
    if (changes.isEmpty())
        entries.append(whole);
    for (const sync::Difference &change : changes) {
        TimelineEntry entry = whole;
        entry.field = change.field;
        entry.before = change.before;
        entry.after = change.after;
        entries.append(entry);
    }
}

/// The log's lines of each attribute, the latest first.
QHash<QString, QVector<qsizetype>> linesByField(const QVector<TimelineEntry> &lines)
{
    QHash<QString, QVector<qsizetype>> byField;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        if (!lines.at(line).field.isEmpty())
            byField[lines.at(line).field].append(line);
    }
    for (QVector<qsizetype> &ofField : byField)
        std::stable_sort(ofField.begin(), ofField.end(),
            [&lines](qsizetype a, qsizetype b) { return lines.at(a).at > lines.at(b).at; });
    return byField;
}

/// The log's line that says what this sync found; null if there is none.
TimelineEntry *lineOf(const sync::UserChange &change, const QVector<qsizetype> &ofField, QVector<TimelineEntry> &lines)
{
    for (const qsizetype line : ofField) {
        TimelineEntry &entry = lines[line];
        if (entry.at > change.seenAt.addMSecs(std::chrono::milliseconds(kClocksApart).count()))
            continue;
        return entry.after == change.after && !entry.seenAt.isValid() ? &entry : nullptr;
    }
    return nullptr;
}

} // namespace

QVector<TimelineEntry> timelineOf(const sync::UserHistory &history, const QVector<sync::AuditRecord> &records)
{
    QVector<TimelineEntry> entries;
    for (const sync::AuditRecord &record : records)
        addRecord(entries, record);
    const auto byField = linesByField(entries);
    QVector<TimelineEntry> ofSyncs;
    // The earlier sync first: a line that it brought is no later one's.
    for (auto change = history.changes.crbegin(); change != history.changes.crend(); ++change) {
        if (TimelineEntry *line = lineOf(*change, byField.value(change->field), entries)) {
            line->seenAt = change->seenAt;
            line->seenBy = sync::wordOf(change->means);
            continue;
        }
        ofSyncs.prepend({change->seenAt, {}, {}, change->field, change->before, change->after,
            sync::wordOf(change->means), change->sync});
    }
    entries = ofSyncs + entries;
    std::stable_sort(
        entries.begin(), entries.end(), [](const TimelineEntry &a, const TimelineEntry &b) { return a.at > b.at; });
    return entries;
}

} // namespace rollcall::models
