// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/audit_cursor.h"
#include "service/audit_filter.h"
#include "service/audit_row.h"

#include <QVector>

#include <optional>

namespace rollcall::service
{

class Repository;

/// What is asked of the audit log. A value.
struct AuditQuery {
    enum class Order { NewestFirst, OldestFirst };

    AuditFilter filter{};
    Order order = Order::NewestFirst;
    std::optional<AuditCursor> after{}; ///< Behind this place; none: from the beginning.
    int limit = 100; ///< So many entries at most.
};

struct AuditPage {
    QVector<AuditRow> rows;
    /// Where to go on. There may be one although the page is not full, even empty: a page's cost is bounded, not its
    /// emptiness.
    std::optional<AuditCursor> next;
};

/// Reads the audit log page by page, in the order of time.
///
/// However long the log is, a page costs a bounded number of rows: what an index finds is found by it, what needs each
/// entry looked at (a part of a name, the beginning of an action) stops after kMostLookedAt of them, and a page ends
/// at kMostBytes. Thread: the repository's. Fails as the database does.
class AuditReader
{
public:
    static constexpr int kMostLookedAt = 20'000;
    static constexpr qint64 kMostBytes = 4 * 1024 * 1024; ///< Of before and after; one entry may have more.

    explicit AuditReader(Repository &repository) : m_repository(repository) { }

    Result<AuditPage> page(const AuditQuery &query);

private:
    Result<QVector<AuditRow>> rows(const QString &seqs, AuditQuery::Order order);

    Repository &m_repository;
};

} // namespace rollcall::service
