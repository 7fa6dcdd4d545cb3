// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/modified_times.h"

#include "storage/fast_statement.h"

namespace rollcall::cache
{

void ModifiedTimes::update(const RowChanges &changes)
{
    if (!m_isLoaded)
        return;
    for (const IndexedRow &row : changes.written)
        m_stale.push_back(row.text.rid);
}

void ModifiedTimes::clear()
{
    m_times.clear();
    m_stale.clear();
    m_isLoaded = false;
}

Result<RowSet> ModifiedTimes::find(const TimeRange &range)
{
    if (const auto ready = m_isLoaded ? readStale() : load(); !ready.ok())
        return ready.error();
    const qint64 from = range.from.isValid() ? range.from.toMSecsSinceEpoch() : kUnknown + 1;
    const qint64 until = range.until.isValid() ? range.until.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    RowSet rows(m_times.size());
    for (quint32 rid = 0; rid < m_times.size(); ++rid) {
        if (m_times[rid] >= from && m_times[rid] < until)
            rows.insert(rid);
    }
    return rows;
}

Result<void> ModifiedTimes::load()
{
    auto rows = storage::FastStatement::prepare(m_database, QStringLiteral("SELECT rid, last_modified FROM user"));
    if (!rows.ok())
        return rows.error();
    clear();
    const auto read = storage::forEachRow(*rows, [this](const storage::FastStatement &row) {
        set(static_cast<quint32>(row.integer(0)), row.isNull(1) ? kUnknown : row.integer(1));
    });
    m_isLoaded = read.ok();
    return read;
}

Result<void> ModifiedTimes::readStale()
{
    auto rows
        = storage::FastStatement::prepare(m_database, QStringLiteral("SELECT last_modified FROM user WHERE rid = ?"));
    if (!rows.ok())
        return rows.error();
    for (const quint32 rid : m_stale) {
        rows->bindInteger(0, rid);
        const auto read = storage::forEachRow(*rows,
            [this, rid](const storage::FastStatement &row) { set(rid, row.isNull(0) ? kUnknown : row.integer(0)); });
        if (!read.ok())
            return read;
    }
    m_stale.clear();
    return {};
}

void ModifiedTimes::set(quint32 rid, qint64 time)
{
    if (rid >= m_times.size())
        m_times.resize(std::max<size_t>(rid + size_t(1), m_times.size() * 2), kUnknown);
    m_times[rid] = time;
}

} // namespace rollcall::cache
