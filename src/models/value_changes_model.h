// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rows_model.h"
#include "models/value_changes.h"

namespace rollcall::models
{

/// What changed, side by side. Values: QString (path), QString (before), QString (after); invalid if there is none.
class ValueChangesModel final : public RowsModel<ValueChange>
{
    Q_OBJECT

public:
    enum Column { Path, Before, After, ColumnCount };

    using RowsModel::RowsModel;

    void setChanges(const QVector<ValueChange> &changes) { setRows(changes); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const ValueChange &change, int column) const override;
    [[nodiscard]] QString idOf(const ValueChange &change) const override { return change.path; }
};

} // namespace rollcall::models
