// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rows_model.h"
#include "models/timeline_entry.h"

namespace rollcall::models
{

/// A user's past, the latest first. Values: QDateTime, QString (the attribute; invalid: it is about the whole user),
/// QString, QString (before and after; invalid: it was not there), QString (who did it, or how a sync found out),
/// QString (the action on the wire, and behind a blank the rule's code; empty: a sync found it).
class HistoryListModel : public RowsModel<TimelineEntry>
{
public:
    enum Column { Seen, Field, Before, After, By, What, ColumnCount };

    using RowsModel::RowsModel;

    void setEntries(const QVector<TimelineEntry> &entries) { setRows(entries); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const TimelineEntry &entry, int column) const override;
    [[nodiscard]] QString idOf(const TimelineEntry &entry) const override;
};

} // namespace rollcall::models
