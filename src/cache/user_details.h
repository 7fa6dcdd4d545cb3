// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/group_row.h"
#include "cache/user_row.h"
#include "scim/resource.h"

#include <QVector>

namespace rollcall::cache
{

/// All that is known of one user.
struct UserDetails {
    scim::Resource resource; ///< The bytes as the service sent them.
    UserRow row;
    QVector<GroupRow> groups; ///< That name the user as a member; by name.
    QDateTime seenAt; ///< When a sync last saw it like this. UTC.
    QDateTime cameAt{}; ///< When these bytes came: what was there then may be gone since. UTC.
};

} // namespace rollcall::cache
