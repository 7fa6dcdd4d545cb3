// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/sync_means.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::cache
{

/// One attribute of a user that a sync found to be another than before.
struct UserChange {
    /// A path of RFC 7644 §3.10: `displayName`, `name.givenName`, `emails[type eq "work"].value`,
    /// `urn:…:enterprise:2.0:User:department`.
    QString field;
    std::optional<QString> before; ///< Nothing: it was not there. What is no text is compact JSON; long ones are cut.
    std::optional<QString> after; ///< Nothing: it is not there any more.
    QDateTime seenAt; ///< When the sync saw it; it may have happened any time since the one before. UTC.
    qint64 sync = 0; ///< The number of the run.
    SyncMeans means = SyncMeans::FullListing; ///< How that run found out.

    friend bool operator==(const UserChange &, const UserChange &) = default;
};

/// What this mirror knows of a user's past.
struct UserHistory {
    QDateTime firstSeen; ///< When the sync began that brought the user. UTC; invalid: not known any more.
    QVector<UserChange> changes; ///< The latest first; of one sync in the order of their fields.
};

} // namespace rollcall::cache
