// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/list_request.h"
#include "service/list_source.h"
#include "service/page_cursor.h"

#include <QVector>

#include <optional>
#include <vector>

namespace rollcall::service
{

class TopPlaces;

/// One page of a listing.
struct ListedPage {
    QVector<ListedRow> rows;
    std::optional<qint64> total; ///< Of all pages.
    std::optional<PageCursor> previous; ///< Only if paged by cursor.
    std::optional<PageCursor> next;
};

/// Finds the page that was asked for.
///
/// What the database can answer and order by an index, it does. Otherwise the resources are looked into, block by
/// block; and to be sorted they are gone through for the few places that make the page, again and again if it is far
/// behind: memory does not grow with the number of users. Thread: the repository's. Fails as the database does.
class ListPager
{
public:
    /// `sorts`: the readers are not in the order that was asked for. `sources` and `request` outlive the pager.
    ListPager(ListSources &sources, const ListRequest &request, bool sorts);

    Result<ListedPage> byIndex();
    /// Behind or before the cursor; without one, the first page.
    Result<ListedPage> byCursor(const std::optional<PageCursor> &cursor);

    /// So many places are sorted at a time.
    static constexpr qint64 kMaxSorted = 100'000;

private:
    Result<ListedPage> countedByIndex();
    Result<ListedPage> scannedByIndex();
    Result<ListedPage> sortedByIndex();
    Result<ListedPage> walkedByCursor(const std::optional<PageCursor> &cursor);
    Result<ListedPage> sortedByCursor(const std::optional<PageCursor> &cursor);

    Result<qint64> countAll();
    Result<QVector<ListedRow>> walk(
        const std::optional<ListPlace> &from, Direction direction, int limit, qint64 *total);
    Result<qint64> collect(TopPlaces &top);
    Result<QVector<ListedRow>> rowsAt(const std::vector<ListPlace> &places);
    [[nodiscard]] ListPlace edgeOf(const ListedPage &page, const std::optional<PageCursor> &cursor) const;
    void addCursors(ListedPage &page, const std::optional<PageCursor> &cursor, bool hasMore, bool hasOthers) const;

    ListSources &m_sources;
    const ListRequest &m_request;
    bool m_sorts;
    bool m_looks; ///< The database does not answer the whole filter.
    bool m_ascending;
};

} // namespace rollcall::service
