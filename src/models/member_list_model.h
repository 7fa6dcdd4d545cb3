// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/value_table_model.h"
#include "sync/directory_types.h"

namespace rollcall::models
{

/// The members of one group. Values: QString, QString, `rules::UserState` (invalid for a member that the cache does not
/// know: its columns are unknown, its IdRole is not).
class MemberListModel : public ValueTableModel
{
    Q_OBJECT
public:
    enum Column { DisplayName, UserName, State, ColumnCount };
    enum OwnRole {
        KnownRole = FirstOwnRole, ///< bool: the member is a user in the cache.
        GhostRole, ///< bool: disabled, but still in the group (`member-hard-deleted`).
    };

    using ValueTableModel::ValueTableModel;

    void setMembers(QVector<sync::MemberRow> members);
    void clear();
};

} // namespace rollcall::models
