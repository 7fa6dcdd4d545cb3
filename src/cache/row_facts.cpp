// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_facts.h"

namespace rollcall::cache
{

// The numbers of the enumerators are stored.
static_assert(static_cast<int>(rules::Source::ScimEntraId) == 0 && static_cast<int>(rules::Source::Local) == 1
    && static_cast<int>(rules::Source::Ldap) == 2 && static_cast<int>(rules::Source::EntraIdUserSource) == 3);
static_assert(static_cast<int>(rules::UserState::Active) == 0 && static_cast<int>(rules::UserState::Disabled) == 1);
static_assert(static_cast<int>(rules::SyncState::Direct) == 0 && static_cast<int>(rules::SyncState::Indirect) == 1
    && static_cast<int>(rules::SyncState::None) == 2 && static_cast<int>(rules::SyncState::NotApplicable) == 3);
static_assert(static_cast<int>(rules::InviteStatus::NotInvited) == 0
    && static_cast<int>(rules::InviteStatus::Pending) == 1 && static_cast<int>(rules::InviteStatus::Completed) == 2
    && static_cast<int>(rules::InviteStatus::Expired) == 3);

template <typename User> quint16 RowFacts::bitsOf(const User &user)
{
    const int source = user.source ? static_cast<int>(*user.source) + 1 : 0;
    const int bits = source << kSource | static_cast<int>(user.state) << kState
        | static_cast<int>(user.syncState) << kSyncState | static_cast<int>(user.inviteStatus) << kInviteStatus;
    return static_cast<quint16>(user.email.isEmpty() ? bits : bits | kHasEmail);
}

RowFacts::RowFacts(const UserRow &row) : m_bits(bitsOf(row)) { }

RowFacts::RowFacts(const UserRecord &record) : m_bits(bitsOf(record)) { }

RowFacts RowFacts::fromNumber(quint32 number)
{
    RowFacts facts;
    facts.m_bits = static_cast<quint16>(number);
    return facts;
}

std::optional<rules::Source> RowFacts::source() const
{
    const int source = field(kSource, 3);
    return source >= 1 && source <= 4 ? std::optional(static_cast<rules::Source>(source - 1)) : std::nullopt;
}

rules::UserState RowFacts::state() const
{
    return static_cast<rules::UserState>(field(kState, 1));
}

rules::SyncState RowFacts::syncState() const
{
    return static_cast<rules::SyncState>(field(kSyncState, 2));
}

rules::InviteStatus RowFacts::inviteStatus() const
{
    return static_cast<rules::InviteStatus>(field(kInviteStatus, 2));
}

} // namespace rollcall::cache
