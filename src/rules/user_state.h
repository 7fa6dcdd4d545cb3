// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace rollcall::rules
{

/// Whether the MDM lets the user in. Wire form: active, disabled.
enum class UserState { Active, Disabled };

/// How the user's source keeps the record up to date. Wire form: direct, indirect, none, n/a.
enum class SyncState {
    Direct, ///< The source names the user itself.
    Indirect, ///< The user is there because of a group.
    None, ///< A full LDAP import no longer has the user (`ldap-no-sync`).
    NotApplicable, ///< Nothing syncs it: a Local user.
};

/// How far the invitation to register is. Wire form: notInvited, pending, completed, expired.
enum class InviteStatus { NotInvited, Pending, Completed, Expired };

[[nodiscard]] QString userStateName(UserState state);
[[nodiscard]] std::optional<UserState> userStateFromName(QStringView name);
[[nodiscard]] QString syncStateName(SyncState state);
[[nodiscard]] std::optional<SyncState> syncStateFromName(QStringView name);
[[nodiscard]] QString inviteStatusName(InviteStatus status);
[[nodiscard]] std::optional<InviteStatus> inviteStatusFromName(QStringView name);

} // namespace rollcall::rules
