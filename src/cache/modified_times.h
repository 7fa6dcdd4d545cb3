// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/query_time.h"
#include "cache/row_set.h"
#include "cache/written_rows.h"
#include "core/result.h"

#include <limits>
#include <vector>

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// When the service last changed each user, in memory once it was asked for. Requires: the database outlives it.
/// Thread: the database's.
class ModifiedTimes
{
public:
    explicit ModifiedTimes(storage::Database &database) : m_database(database) { }

    void update(const RowChanges &changes);
    void clear();

    /// Who was changed then; one whose time is not known never.
    Result<RowSet> find(const TimeRange &range);

private:
    static constexpr qint64 kUnknown = std::numeric_limits<qint64>::min();

    Result<void> load();
    Result<void> readStale();
    void set(quint32 rid, qint64 time);

    storage::Database &m_database;
    std::vector<qint64> m_times; ///< By row number, milliseconds as in the table.
    std::vector<quint32> m_stale;
    bool m_isLoaded = false;
};

} // namespace rollcall::cache
