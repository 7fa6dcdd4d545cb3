// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/user_state.h"

namespace rollcall::rules
{

namespace
{

template <typename Enum>
std::optional<Enum> fromName(QStringView name, std::initializer_list<Enum> values, QString (*nameOf)(Enum))
{
    for (const Enum value : values) {
        if (name == nameOf(value))
            return value;
    }
    return std::nullopt;
}

} // namespace

QString userStateName(UserState state)
{
    switch (state) {
    case UserState::Active: return QStringLiteral("active");
    case UserState::Disabled: return QStringLiteral("disabled");
    }
    return {};
}

std::optional<UserState> userStateFromName(QStringView name)
{
    return fromName(name, {UserState::Active, UserState::Disabled}, userStateName);
}

QString syncStateName(SyncState state)
{
    switch (state) {
    case SyncState::Direct: return QStringLiteral("direct");
    case SyncState::Indirect: return QStringLiteral("indirect");
    case SyncState::None: return QStringLiteral("none");
    case SyncState::NotApplicable: return QStringLiteral("n/a");
    }
    return {};
}

std::optional<SyncState> syncStateFromName(QStringView name)
{
    return fromName(
        name, {SyncState::Direct, SyncState::Indirect, SyncState::None, SyncState::NotApplicable}, syncStateName);
}

QString inviteStatusName(InviteStatus status)
{
    switch (status) {
    case InviteStatus::NotInvited: return QStringLiteral("notInvited");
    case InviteStatus::Pending: return QStringLiteral("pending");
    case InviteStatus::Completed: return QStringLiteral("completed");
    case InviteStatus::Expired: return QStringLiteral("expired");
    }
    return {};
}

std::optional<InviteStatus> inviteStatusFromName(QStringView name)
{
    return fromName(name,
        {InviteStatus::NotInvited, InviteStatus::Pending, InviteStatus::Completed, InviteStatus::Expired},
        inviteStatusName);
}

} // namespace rollcall::rules
