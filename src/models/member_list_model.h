// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rows_model.h"
#include "sync/directory_types.h"

namespace rollcall::models
{

/// The members of one group. Values: QString, QString, `rules::UserState` (invalid for a member that the cache does not
/// know: its columns are unknown, its IdRole is not).
class MemberListModel : public RowsModel<sync::MemberRow>
{
public:
    enum Column { DisplayName, UserName, State, ColumnCount };
    enum OwnRole {
        KnownRole = FirstOwnRole, ///< bool: the member is a user in the cache.
        GhostRole, ///< bool: disabled, but still in the group (`member-hard-deleted`).
    };

    using RowsModel::RowsModel;

    void setMembers(const QVector<sync::MemberRow> &members) { setRows(members); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const sync::MemberRow &member, int column) const override;
    [[nodiscard]] QString idOf(const sync::MemberRow &member) const override { return member.id; }
    [[nodiscard]] QVariant ownRole(int row, int column, int role) const override;
};

} // namespace rollcall::models
