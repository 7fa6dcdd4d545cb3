// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rows_model.h"
#include "sync/directory_types.h"

namespace rollcall::models
{

/// How a sync ended, as far as people tell it.
enum class RunResult {
    Running,
    Complete,
    NotSure, ///< It came to its end, but could not make sure of everybody.
    Cancelled,
    Failed,
    Interrupted,
    Replaced, ///< What it found out was not enough: another run followed at once.
};

/// `running`: a sync of ours is under way, so that the newest record may be open.
[[nodiscard]] RunResult resultOf(const sync::RunRecord &run, bool running);

/// The syncs that were. Values: QDateTime, qint64 (milliseconds), `RunResult`,
/// `sync::SyncMeans`, then int; unknown ones are invalid.
class SyncRunsModel : public RowsModel<sync::RunRecord>
{
public:
    enum Column { Began, Duration, Result, Means, Added, Changed, Removed, Users, Groups, ColumnCount };

    using RowsModel::RowsModel;

    void setRuns(const QVector<sync::RunRecord> &runs, bool running);
    /// Requires: `row` is one.
    [[nodiscard]] const sync::RunRecord &runAt(int row) const { return at(row); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const sync::RunRecord &run, int column) const override;
    [[nodiscard]] QString idOf(const sync::RunRecord &run) const override { return QString::number(run.run); }

private:
    bool m_running = false;
};

} // namespace rollcall::models
