// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/group_row.h"
#include "scim/resource.h"

#include <QHash>

namespace rollcall::cache
{

/// What lists need of a group, and its members. `row.rid` stays 0.
struct GroupRecord {
    GroupRow row;
    QHash<QString, QString> members; ///< By id: what the group calls them, mostly nothing.
};

/// Reads a group once, when it comes in. A member named twice is one; one without a value is none. Pure.
[[nodiscard]] GroupRecord readGroup(const scim::Resource &resource);

} // namespace rollcall::cache
