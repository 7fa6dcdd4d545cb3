// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/source.h"
#include "rules/user_state.h"

#include "support/printers.h"

namespace rollcall::rules
{

TEST(Source, NamesAreThoseOnTheWire)
{
    EXPECT_EQ(sourceName(Source::ScimEntraId), QStringLiteral("scim-entra-id"));
    EXPECT_EQ(sourceName(Source::Local), QStringLiteral("local"));
    EXPECT_EQ(sourceName(Source::Ldap), QStringLiteral("ldap"));
    EXPECT_EQ(sourceName(Source::EntraIdUserSource), QStringLiteral("entra-user-source"));
    for (const Source source : {Source::ScimEntraId, Source::Local, Source::Ldap, Source::EntraIdUserSource})
        EXPECT_EQ(sourceFromName(sourceName(source)), source);
    EXPECT_EQ(sourceFromName(u"LDAP"), std::nullopt);
    EXPECT_EQ(sourceFromName(u""), std::nullopt);
}

TEST(UserState, NamesGoBothWays)
{
    for (const UserState state : {UserState::Active, UserState::Disabled})
        EXPECT_EQ(userStateFromName(userStateName(state)), state);
    EXPECT_EQ(userStateName(UserState::Disabled), QStringLiteral("disabled"));
    EXPECT_EQ(userStateFromName(u"deleted"), std::nullopt);
}

TEST(SyncState, NamesGoBothWays)
{
    for (const SyncState state : {SyncState::Direct, SyncState::Indirect, SyncState::None, SyncState::NotApplicable})
        EXPECT_EQ(syncStateFromName(syncStateName(state)), state);
    EXPECT_EQ(syncStateName(SyncState::NotApplicable), QStringLiteral("n/a"));
    EXPECT_EQ(syncStateFromName(u"noSync"), std::nullopt);
}

TEST(InviteStatus, NamesGoBothWays)
{
    for (const InviteStatus status :
        {InviteStatus::NotInvited, InviteStatus::Pending, InviteStatus::Completed, InviteStatus::Expired})
        EXPECT_EQ(inviteStatusFromName(inviteStatusName(status)), status);
    EXPECT_EQ(inviteStatusName(InviteStatus::NotInvited), QStringLiteral("notInvited"));
    EXPECT_EQ(inviteStatusFromName(u"invited"), std::nullopt);
}

} // namespace rollcall::rules
