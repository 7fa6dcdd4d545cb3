// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/list_pager.h"

#include "service/row_inspection.h"
#include "service/row_walk.h"
#include "service/top_places.h"

#include <QHash>

#include <algorithm>

namespace rollcall::service
{

namespace
{

Direction opposite(Direction direction)
{
    return direction == Direction::Forward ? Direction::Backward : Direction::Forward;
}

} // namespace

ListPager::ListPager(ListSources &sources, const ListRequest &request, bool sorts)
    : m_sources(sources),
      m_request(request),
      m_sorts(sorts),
      m_looks(std::any_of(
          sources.begin(), sources.end(), [](const ListSource &source) { return !source.condition.exact; })),
      m_ascending(!request.sort || request.sort->ascending)
{
}

Result<ListedPage> ListPager::byIndex()
{
    if (m_sorts)
        return sortedByIndex();
    return m_looks ? scannedByIndex() : countedByIndex();
}

Result<ListedPage> ListPager::byCursor(const std::optional<PageCursor> &cursor)
{
    if (m_request.count == 0)
        return byIndex();
    return m_sorts ? sortedByCursor(cursor) : walkedByCursor(cursor);
}

Result<ListedPage> ListPager::countedByIndex()
{
    ListedPage page;
    qint64 offset = m_request.startIndex - 1;
    qint64 total = 0;
    for (int number = 0; number < static_cast<int>(m_sources.size()); ++number) {
        ListSource &source = m_sources.at(number);
        const qsizetype wanted = m_request.count - page.rows.size();
        auto rows = source.reader.page(source.condition, offset, static_cast<int>(wanted));
        if (!rows)
            return rows.error();
        page.rows.reserve(page.rows.size() + rows->size());
        for (Row &row : *rows)
            page.rows.append({number, std::move(row)});
        // Rows that end before the page does tell how many there are.
        const bool ended = rows->size() < wanted && (offset == 0 || !rows->isEmpty());
        const auto count = ended ? Result<qint64>(offset + rows->size()) : source.reader.count(source.condition);
        if (!count)
            return count.error();
        total += *count;
        offset = qMax<qint64>(0, offset - *count);
    }
    page.total = total;
    return page;
}

Result<ListedPage> ListPager::scannedByIndex()
{
    ListedPage page;
    qint64 total = 0;
    RowInspection inspection(m_sources, m_request, false);
    RowWalk walk(m_sources, {}, Direction::Forward);
    for (;;) {
        auto rows = walk.next(inspection.blockSize());
        if (!rows)
            return rows.error();
        const bool isLast = rows->size() < inspection.blockSize();
        if (const auto done = inspection.apply(*rows); !done)
            return done.error();
        for (const ListedRow &row : std::as_const(*rows)) {
            ++total;
            if (total >= m_request.startIndex && page.rows.size() < m_request.count)
                page.rows.append(row);
        }
        if (isLast)
            break;
    }
    page.total = total;
    return page;
}

/// Adds all that match, and says how many they are.
Result<qint64> ListPager::collect(TopPlaces &top)
{
    qint64 total = 0;
    RowInspection inspection(m_sources, m_request, true);
    RowWalk walk(m_sources, {}, Direction::Forward);
    for (;;) {
        auto rows = walk.next(inspection.blockSize());
        if (!rows)
            return rows.error();
        const bool isLast = rows->size() < inspection.blockSize();
        if (const auto done = inspection.apply(*rows); !done)
            return done.error();
        total += rows->size();
        for (const ListedRow &row : std::as_const(*rows))
            top.add(placeOf(row));
        if (isLast)
            return total;
    }
}

Result<ListedPage> ListPager::sortedByIndex()
{
    ListedPage page;
    std::vector<ListPlace> found;
    std::optional<ListPlace> bound;
    qint64 skip = m_request.startIndex - 1;
    for (;;) {
        const qint64 missing = m_request.count - static_cast<qint64>(found.size());
        const qint64 capacity = skip > kMaxSorted ? kMaxSorted : qMin(skip + missing, kMaxSorted);
        TopPlaces top(capacity, m_ascending, bound);
        const auto total = collect(top);
        if (!total)
            return total.error();
        page.total = *total;
        const std::vector<ListPlace> places = top.take();
        const auto size = static_cast<qint64>(places.size());
        const qint64 first = qMin(skip, size);
        found.insert(found.end(), places.begin() + first, places.end());
        skip -= first;
        if (size < capacity || static_cast<int>(found.size()) >= m_request.count)
            break;
        bound = places.back();
    }
    auto rows = rowsAt(found);
    if (!rows)
        return rows.error();
    page.rows = std::move(rows).value();
    return page;
}

Result<QVector<ListedRow>> ListPager::rowsAt(const std::vector<ListPlace> &places)
{
    std::vector<QHash<qint64, Row>> known(m_sources.size());
    for (size_t number = 0; number < m_sources.size(); ++number) {
        QVector<qint64> rids;
        for (const ListPlace &place : places) {
            if (place.source == static_cast<int>(number))
                rids.append(place.position.rid);
        }
        if (rids.isEmpty())
            continue;
        const auto rows = m_sources.at(number).reader.withRids(rids);
        if (!rows)
            return rows.error();
        for (const Row &row : *rows)
            known.at(number).insert(row.rid, row);
    }
    QVector<ListedRow> listed;
    for (const ListPlace &place : places) {
        ListedRow row{place.source, known.at(place.source).value(place.position.rid)};
        row.row.key = place.position.key;
        listed.append(std::move(row));
    }
    return listed;
}

Result<qint64> ListPager::countAll()
{
    qint64 total = 0;
    for (ListSource &source : m_sources) {
        const auto count = source.reader.count(source.condition);
        if (!count)
            return count.error();
        total += *count;
    }
    return total;
}

/// The next rows that match; with `total`, all are gone through and counted.
Result<QVector<ListedRow>> ListPager::walk(
    const std::optional<ListPlace> &from, Direction direction, int limit, qint64 *total)
{
    RowWalk walk(m_sources, from, direction);
    if (!m_looks)
        return walk.next(limit);
    RowInspection inspection(m_sources, m_request, false);
    QVector<ListedRow> found;
    for (;;) {
        auto rows = walk.next(inspection.blockSize());
        if (!rows)
            return rows.error();
        const bool isLast = rows->size() < inspection.blockSize();
        if (const auto done = inspection.apply(*rows); !done)
            return done.error();
        if (total != nullptr)
            *total += rows->size();
        found += rows->mid(0, limit - found.size());
        if (isLast || (total == nullptr && found.size() >= limit))
            return found;
    }
}

Result<ListedPage> ListPager::walkedByCursor(const std::optional<PageCursor> &cursor)
{
    ListedPage page;
    const Direction direction = cursor ? cursor->direction : Direction::Forward;
    const auto from = cursor ? std::optional(cursor->place) : std::nullopt;
    qint64 counted = 0;
    auto rows = walk(from, direction, m_request.count + 1, m_looks && !cursor ? &counted : nullptr);
    if (!rows)
        return rows.error();
    page.rows = std::move(rows).value();
    const bool hasMore = page.rows.size() > m_request.count;
    if (hasMore)
        page.rows.removeLast();
    if (direction == Direction::Backward)
        std::reverse(page.rows.begin(), page.rows.end());

    if (cursor && cursor->total)
        page.total = cursor->total;
    else if (m_looks)
        page.total = cursor ? std::nullopt : std::optional(counted);
    else if (const auto total = countAll())
        page.total = *total;
    else
        return total.error();

    bool hasOthers = false;
    if (cursor) {
        const auto others = walk(edgeOf(page, cursor), opposite(direction), 1, nullptr);
        if (!others)
            return others.error();
        hasOthers = !others->isEmpty();
    }
    addCursors(page, cursor, hasMore, hasOthers);
    return page;
}

Result<ListedPage> ListPager::sortedByCursor(const std::optional<PageCursor> &cursor)
{
    ListedPage page;
    const Direction direction = cursor ? cursor->direction : Direction::Forward;
    TopPlaces top(m_request.count + 1, m_ascending == (direction == Direction::Forward),
        cursor ? std::optional(cursor->place) : std::nullopt);
    const auto total = collect(top);
    if (!total)
        return total.error();
    page.total = *total;
    std::vector<ListPlace> places = top.take();
    const bool hasMore = static_cast<int>(places.size()) > m_request.count;
    if (hasMore)
        places.pop_back();
    if (direction == Direction::Backward)
        std::reverse(places.begin(), places.end());
    auto rows = rowsAt(places);
    if (!rows)
        return rows.error();
    page.rows = std::move(rows).value();
    addCursors(page, cursor, hasMore, top.hasOthers());
    return page;
}

/// Where the page touches what was read before it. Of an empty page that is just beyond its cursor's row, which belongs
/// to the other side.
ListPlace ListPager::edgeOf(const ListedPage &page, const std::optional<PageCursor> &cursor) const
{
    const bool isForward = cursor->direction == Direction::Forward;
    if (!page.rows.isEmpty())
        return placeOf(isForward ? page.rows.constFirst() : page.rows.constLast());
    ListPlace place = cursor->place;
    place.position.rid += isForward == m_ascending ? 1 : -1;
    return place;
}

void ListPager::addCursors(
    ListedPage &page, const std::optional<PageCursor> &cursor, bool hasMore, bool hasOthers) const
{
    if (page.rows.isEmpty() && !cursor)
        return;
    const bool isForward = !cursor || cursor->direction == Direction::Forward;
    const ListPlace first = page.rows.isEmpty() ? edgeOf(page, cursor) : placeOf(page.rows.constFirst());
    const ListPlace last = page.rows.isEmpty() ? first : placeOf(page.rows.constLast());
    // What is cheap to count is counted anew.
    const auto total = m_looks || m_request.filter ? page.total : std::nullopt;
    if (isForward ? hasMore : hasOthers)
        page.next = PageCursor{last, Direction::Forward, total};
    if (isForward ? hasOthers : hasMore)
        page.previous = PageCursor{first, Direction::Backward, total};
}

} // namespace rollcall::service
