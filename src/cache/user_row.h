// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/source.h"
#include "rules/user_state.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace rollcall::cache
{

/// A user as lists show it. A value; what the service does not say is empty.
struct UserRow {
    quint32 rid = 0; ///< The row's number in this cache: fixed while the user is in it, never given to another.
    QString id; ///< Empty: there is no such row any more.
    QString displayName; ///< Without one: the formatted or the joined name.
    QString userName;
    QString email; ///< The primary one, else the one for work, else the first.
    QString department;
    QString managedAppleId;
    QString externalId;
    std::optional<rules::Source> source; ///< Unknown with a service that is not an MDM's.
    rules::UserState state = rules::UserState::Active;
    rules::SyncState syncState = rules::SyncState::NotApplicable;
    rules::InviteStatus inviteStatus = rules::InviteStatus::NotInvited;
    QDateTime lastModified; ///< UTC, as the service says; invalid if it does not.
    QStringList attributes = {}; ///< The values of the attributes that were asked for, in their order.
    // Read with `RowMarks::Read` only.
    int groupsOfDisabled = 0; ///< Of a disabled user: how many groups still list it.
    bool hasFrozenValues = false; ///< Values of an LDAP source that stand still since Entra ID took the user over.

    friend bool operator==(const UserRow &, const UserRow &) = default;
};

} // namespace rollcall::cache
