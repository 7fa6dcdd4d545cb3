// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/user_row.h"
#include "scim/resource.h"

#include <QByteArray>

namespace rollcall::cache
{

/// What lists need of a user, read from the resource once, when it comes in: as it is stored, in UTF-8. Most of it are
/// views of the resource's bytes, which must outlive it.
struct UserRecord {
    QByteArray id;
    QByteArray displayName; ///< Without one: the formatted or the joined name.
    QByteArray userName;
    QByteArray email; ///< The primary one, else the one for work, else the first.
    QByteArray department;
    QByteArray managedAppleId;
    QByteArray externalId;
    std::optional<rules::Source> source;
    rules::UserState state = rules::UserState::Active;
    rules::SyncState syncState = rules::SyncState::NotApplicable;
    rules::InviteStatus inviteStatus = rules::InviteStatus::NotInvited;
    std::optional<qint64> lastModified; ///< Milliseconds since 1970.
};

/// Pure.
///
/// A service without the rollcall extension: the state is read from `active` (RFC 7643 §4.1.1; absent is active), the
/// source is not known.
[[nodiscard]] UserRecord readUserRecord(const scim::Resource &resource);

/// The same as a row; `rid` stays 0.
[[nodiscard]] UserRow readUser(const scim::Resource &resource);

} // namespace rollcall::cache
