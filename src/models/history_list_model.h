// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rows_model.h"
#include "models/timeline_entry.h"

namespace rollcall::models
{

/// A user's past, the latest first. Values: QDateTime, QString (the attribute; invalid: it is about the whole user),
/// QString, QString (before and after; invalid: it was not there), QString (who did it, or how a sync found out),
/// QString (the action on the wire, behind a blank the rule's code, behind another one `sync` if a sync brought it
/// here; empty: a sync found it, and no more is known).
class HistoryListModel : public RowsModel<TimelineEntry>
{
public:
    enum Column { Seen, Field, Before, After, By, What, ColumnCount };

    enum OwnRole {
        SeenAtRole
        = FirstOwnRole, ///< QDateTime: when a sync brought what the log tells; invalid: none is known to have.
        SeenByRole, ///< QString: how that sync found out.
    };

    using RowsModel::RowsModel;

    void setEntries(const QVector<TimelineEntry> &entries) { setRows(entries); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const TimelineEntry &entry, int column) const override;
    [[nodiscard]] QString idOf(const TimelineEntry &entry) const override;
    [[nodiscard]] QVariant ownRole(int row, int column, int role) const override;

private:
    [[nodiscard]] static QString whatOf(const TimelineEntry &entry);
};

} // namespace rollcall::models
