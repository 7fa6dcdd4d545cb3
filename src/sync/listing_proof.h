// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/list_response.h"
#include "sync/id_hashes.h"

#include <QtGlobal>

#include <optional>

namespace rollcall::sync
{

/// What speaks for a listing having been read as a whole, gathered page by page. A value.
///
/// Pages of a list that changes meanwhile shift: one that is deleted moves another to a page that was read already.
/// Hence the pages overlap by a row, which must be the same in both; no id may come twice; and as many must come as the
/// service says there are, each time it says it.
class ListingProof
{
public:
    /// The next page in order. `overlap`: how many of its first rows were asked for although they were read already.
    /// Returns how many of its rows are new: none means that the end was reached.
    int add(const scim::ListResponse &page, int overlap);
    /// These were read already, in this order: the walk goes on behind them.
    void goOnBehind(const QVector<QString> &ids);
    /// The first page of a walk that goes on, asked for with some of those rows before it: the rest of it has to be
    /// new. Returns how many of its rows are.
    int join(const scim::ListResponse &page);
    /// The walk ended otherwise than by the end of the list.
    void endedEarly() { m_endedEarly = true; }
    /// It is walked by cursors: the service itself holds the list still.
    void followsCursors() { m_cursors = true; }

    /// By itself.
    [[nodiscard]] bool isComplete() const;
    /// By having come to the same as the walk before: for a service that says no totals, or wrong ones. But one that
    /// claims more than it sent, and went back to the beginning instead of ending, does not page: it is not believed.
    [[nodiscard]] bool isConfirmedBy(const ListingProof &before) const;

    /// Nothing spoke against it, and nobody is missing by the service's own count: but those that the walk went on
    /// behind may be there no more.
    [[nodiscard]] bool lacksNobody() const { return m_orderly && !m_endedEarly && total() <= size(); }
    /// Nothing spoke against it so far.
    [[nodiscard]] bool isOrderly() const { return m_orderly; }
    [[nodiscard]] qint64 size() const { return m_ids.size(); }
    [[nodiscard]] bool has(QByteArrayView utf8Id) const { return m_ids.contains(IdHashes::hashOf(utf8Id)); }
    /// -1: not said.
    [[nodiscard]] qint64 total() const { return m_total.value_or(-1); }

private:
    IdHashes m_ids;
    std::optional<quint64> m_last; // the last row
    std::optional<qint64> m_total; // what was said first
    bool m_orderly = true;
    bool m_endedEarly = false;
    bool m_foundEnd = false; // where a page was asked for there was the last row only, or nothing
    bool m_cursors = false;
};

} // namespace rollcall::sync
