// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/user_state.h"

#include <QString>

namespace rollcall::cache
{

/// A member of a group. A value.
struct MemberRow {
    QString id;
    QString displayName; ///< Of the user; of one that is not known: what the group says, mostly nothing.
    QString userName;
    rules::UserState state = rules::UserState::Active;
    bool known = false; ///< The cache has a user of this id. A nested group is not one.

    friend bool operator==(const MemberRow &, const MemberRow &) = default;
};

} // namespace rollcall::cache
