// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rows_model.h"
#include "sync/directory_types.h"

namespace rollcall::models
{

/// What syncs found changed at one user, the latest first. Values: QDateTime, QString (the attribute), QString, QString
/// (before and after; invalid: it was not there), QString (how the sync found out: "change-feed").
class HistoryListModel : public RowsModel<sync::UserChange>
{
public:
    enum Column { Seen, Field, Before, After, Means, ColumnCount };

    using RowsModel::RowsModel;

    void setHistory(const sync::UserHistory &history) { setRows(history.changes); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const sync::UserChange &change, int column) const override;
    [[nodiscard]] QString idOf(const sync::UserChange &change) const override;
};

} // namespace rollcall::models
