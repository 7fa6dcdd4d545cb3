// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rows_model.h"
#include "sync/directory_types.h"

namespace rollcall::models
{

/// The groups that one user is in. Values: QString, `rules::Source`, int. The IdRole is the group's id.
class UserGroupsModel : public RowsModel<sync::GroupRow>
{
public:
    enum Column { DisplayName, Source, MemberCount, ColumnCount };

    using RowsModel::RowsModel;

    void setGroups(const QVector<sync::GroupRow> &groups) { setRows(groups); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const sync::GroupRow &group, int column) const override;
    [[nodiscard]] QString idOf(const sync::GroupRow &group) const override { return group.id; }
};

} // namespace rollcall::models
