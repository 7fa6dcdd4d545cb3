// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/administration_types.h"
#include "sync/directory_types.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::models
{

/// Something in a user's past: one attribute that a sync found changed, or what the service's audit log says, or both.
struct TimelineEntry {
    QDateTime at; ///< UTC: when it happened, or a sync saw it.
    QString action; ///< Of the audit log, by its name on the wire (`user.update`); empty: a sync found it.
    QString rule; ///< The code of the rule that refused or warned.
    QString field; ///< The attribute's path; empty: it is about the user as a whole.
    std::optional<QString> before;
    std::optional<QString> after;
    QString by; ///< Who did it (`token:Entra ID`); of a sync, how it found out (`change-feed`).
    qint64 number = 0; ///< Of the sync or the entry of the log.
    QDateTime seenAt{}; ///< UTC: of an entry of the log, when a sync brought it here; invalid: none is known to have.
    QString seenBy{}; ///< How that sync found out.

    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

/// Both in one, the latest first. An entry of the log that changed several attributes is one line for each of them; one
/// that made the user, or left nothing of it, is one line. What a sync found and the log tells, too, is the log's line
/// alone, with `seenAt`: it is the last one of that attribute before the sync, and left what the sync found. Pure.
[[nodiscard]] QVector<TimelineEntry> timelineOf(
    const sync::UserHistory &history, const QVector<sync::AuditRecord> &records);

} // namespace rollcall::models
