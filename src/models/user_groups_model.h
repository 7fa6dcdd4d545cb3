// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/value_table_model.h"
#include "sync/directory_types.h"

namespace rollcall::models
{

/// The groups that one user is in. Values: QString, `rules::Source`, int. The IdRole is the group's id.
class UserGroupsModel : public ValueTableModel
{
    Q_OBJECT
public:
    enum Column { DisplayName, Source, MemberCount, ColumnCount };

    using ValueTableModel::ValueTableModel;

    void setGroups(QVector<sync::GroupRow> groups);
    void clear();
};

} // namespace rollcall::models
