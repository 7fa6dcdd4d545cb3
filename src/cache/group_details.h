// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/group_row.h"
#include "cache/member_row.h"
#include "scim/resource.h"

#include <QVector>

namespace rollcall::cache
{

/// All that is known of one group.
struct GroupDetails {
    scim::Resource resource; ///< The bytes as the service sent them.
    GroupRow row;
    QVector<MemberRow> members; ///< By display name, those that are not known last.
    QDateTime seenAt; ///< When a sync last saw it like this. UTC.
};

} // namespace rollcall::cache
