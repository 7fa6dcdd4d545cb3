// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/member_list_model.h"

#include "models/known_value.h"

namespace rollcall::models
{

int MemberListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MemberListModel::valueOf(const sync::MemberRow &member, int column) const
{
    switch (column) {
    case DisplayName: return knownValue(member.displayName);
    case UserName: return knownValue(member.userName);
    case State: return member.known ? QVariant::fromValue(member.state) : QVariant();
    default: return {};
    }
}

QVariant MemberListModel::ownRole(int row, int, int role) const
{
    const sync::MemberRow &member = at(row);
    switch (role) {
    case KnownRole: return member.known;
    case GhostRole: return member.known && member.state == rules::UserState::Disabled;
    default: return {};
    }
}

} // namespace rollcall::models
