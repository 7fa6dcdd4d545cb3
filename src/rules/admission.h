// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/profile.h"
#include "rules/source.h"
#include "rules/user_facts.h"
#include "scim/protocol_error.h"

#include <QStringList>

#include <optional>

namespace rollcall::rules
{

/// The record that has an arriving user's name already.
struct KnownUser {
    Source source = Source::ScimEntraId;
    bool deleted = false; ///< By a DELETE: gone for tokens, Disabled for administrators.
};

/// What a create comes to.
enum class Admission {
    Create, ///< A new record.
    Revive, ///< The deleted record comes back with its id and its history (`returning-user`).
    TakeOver, ///< The record of another source becomes this one, under the same id (`adopt-source`).
};

/// Decides a create. `known` is the live record of that name, else the one that was deleted last, else nothing.
/// Refuses with 409 uniqueness, `email-required`, `name-required` or `inactive-user`.
[[nodiscard]] scim::Outcome<Admission> admitCreate(
    Profile profile, const UserFacts &arriving, const std::optional<KnownUser> &known);

/// What an update comes to.
enum class Change {
    Update,
    TakeOver, ///< A record of another source was matched: from now on it is provisioned (`adopt-source`).
};

/// Decides an update by PATCH or PUT. `before` and `after` are what the user was and would be; `blanks` are the paths
/// that came blank and so keep their old value (`blank-ignored`). Refuses with `name-required` if the update blanks all
/// of first, last and formatted name or takes the last one away; with `email-required` if it takes the last e-mail
/// address away. Who would be taken over has to meet what a create has to, whatever they lacked before.
[[nodiscard]] scim::Outcome<Change> admitUpdate(
    Profile profile, Source source, const UserFacts &before, const UserFacts &after, const QStringList &blanks);

} // namespace rollcall::rules
