// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync_runs_model.h"

#include "models/known_value.h"

namespace rollcall::models
{

RunResult resultOf(const sync::RunRecord &run, bool running)
{
    using Outcome = sync::RunRecord::Outcome;
    switch (run.outcome) {
    case Outcome::Complete: return run.error ? RunResult::NotSure : RunResult::Complete;
    case Outcome::Running: return running ? RunResult::Running : RunResult::Interrupted;
    case Outcome::Interrupted: return RunResult::Interrupted;
    case Outcome::Abandoned: break;
    }
    if (!run.error)
        return RunResult::Replaced;
    return run.error->code == ErrorCode::Cancelled ? RunResult::Cancelled : RunResult::Failed;
}

void SyncRunsModel::setRuns(const QVector<sync::RunRecord> &runs, bool running)
{
    const bool changed = std::exchange(m_running, running) != running;
    setRows(runs);
    if (changed)
        retranslate(); // The newest may have become another word.
}

int SyncRunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SyncRunsModel::valueOf(const sync::RunRecord &run, int column) const
{
    switch (column) {
    case Began: return knownValue(run.beganAt);
    case Duration: return run.endedAt.isValid() ? QVariant(qint64(run.beganAt.msecsTo(run.endedAt))) : QVariant();
    case Result: return QVariant::fromValue(resultOf(run, m_running));
    case Means: // Noted at its end.
        return run.outcome == sync::RunRecord::Outcome::Complete ? QVariant::fromValue(run.means) : QVariant();
    case Added: return run.added;
    case Changed: return run.changed;
    case Removed: return run.removed;
    case Users: return knownValue(run.users);
    case Groups: return knownValue(run.groups);
    default: return {};
    }
}

} // namespace rollcall::models
