// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/profile.h"
#include "scim/protocol_error.h"

#include <QString>
#include <QVector>

namespace rollcall::rules
{

/// Somebody who is to join a group.
struct Candidate {
    enum class Kind { User, Group, Unknown };

    QString id;
    Kind kind = Kind::Unknown;
    bool hasEmail = false; ///< Of a user.
};

/// Decides whether all of them may join; one that may not refuses the whole request, and the detail names the ids.
/// Refuses with `nested-group`, `email-required`, or plain 400 invalidValue for ids that nobody has.
[[nodiscard]] scim::Outcome<void> admitMembers(Profile profile, const QVector<Candidate> &candidates);

/// Whether a deleted user stays in the groups, as a ghost that keys see (`member-hard-deleted`).
[[nodiscard]] bool keepsMembershipsWhenDeleted(Profile profile);

} // namespace rollcall::rules
