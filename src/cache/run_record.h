// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/sync_means.h"
#include "core/result.h"

#include <QDateTime>
#include <QVector>

#include <optional>

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// One sync as the journal tells of it. A value.
struct RunRecord {
    enum class Outcome {
        Running, ///< Or the program that ran it is gone and nobody has noticed yet.
        Complete, ///< With an `error`: it came to its end, but could not make sure of everybody.
        Abandoned, ///< `error` says why; `Cancelled`: somebody wanted it so; none: another way was taken.
        Interrupted, ///< Program or computer ended in the middle of it.
    };

    qint64 run = 0;
    QDateTime beganAt; ///< UTC
    QDateTime endedAt; ///< UTC; invalid if it did not end.
    Outcome outcome = Outcome::Running;
    SyncMeans means = SyncMeans::FullListing;
    int added = 0; ///< Users and groups together, as are the rest.
    int changed = 0;
    int removed = 0;
    std::optional<int> users{}; ///< In the mirror at its end.
    std::optional<int> groups{};
    std::optional<Error> error{};

    friend bool operator==(const RunRecord &, const RunRecord &) = default;
};

/// The newest first. Fails as the database does.
[[nodiscard]] Result<QVector<RunRecord>> readRuns(storage::Database &database, int most);

} // namespace rollcall::cache
