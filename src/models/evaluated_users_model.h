// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rows_model.h"
#include "sync/administration_types.h"

namespace rollcall::models
{

/// The users behind a figure of an evaluation. Values: QString (user name), QString (display name), QString (what
/// was computed); invalid if that is nothing.
class EvaluatedUsersModel final : public RowsModel<sync::EvaluatedUser>
{
    Q_OBJECT

public:
    enum Column { UserName, DisplayName, Value, ColumnCount };

    using RowsModel::RowsModel;

    void setUsers(const QVector<sync::EvaluatedUser> &users) { setRows(users); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const sync::EvaluatedUser &user, int column) const override;
    [[nodiscard]] QString idOf(const sync::EvaluatedUser &user) const override { return user.id; }
};

} // namespace rollcall::models
