// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/listing_scan.h"

#include <algorithm>

namespace rollcall::sync
{
namespace
{

// A page may be empty and have a next one (RFC 9865 §2.2), but not for ever.
constexpr int kBarrenPages = 10;

// A list may grow as fast as it is read: how often its end is run after.
constexpr int kEnds = 10;

// Less than the least that services send at a time, so that there is something new behind them.
constexpr int kJointRows = 10;

/// Less at a time may do where so much does not.
bool isTooMuch(const Error &error)
{
    return error.code == ErrorCode::TimedOut || error.code == ErrorCode::ResponseTooLarge;
}

} // namespace

ListingScan::ListingScan(RetryingClient &client, scim::ResourceType type, const SyncOptions &options, TakePage takePage,
    net::ListQuery query)
    : m_client(client),
      m_takePage(std::move(takePage)),
      m_window(client, type),
      m_query(std::move(query)),
      m_count(options.pageSize),
      m_inFlight(options.inFlight)
{
    m_clock.start();
}

Result<ListingProof> ListingScan::read()
{
    const Result<scim::ListResponse> first = askFrom(1);
    if (!first.ok())
        return first.error();
    if (!first->nextCursor.isEmpty())
        return readByCursor(*first);
    const Result<int> added = add(*first, 0);
    if (!added.ok())
        return added.error();
    if (const Result<void> rest = readByIndex(first->resources.size()); !rest.ok())
        return rest.error();
    return m_proof;
}

Result<ListingProof> ListingScan::goOnBehind(const QVector<QString> &known, Joint joint)
{
    m_proof.goOnBehind(known);
    m_overlap = joint == Joint::LastRow ? 1 : static_cast<int>(std::min<qsizetype>(kJointRows, known.size()));
    const qint64 start = known.size() + 1 - m_overlap;
    const Result<scim::ListResponse> page = askFrom(start);
    if (!page.ok())
        return page.error();
    const Result<int> fresh = joint == Joint::LastRow ? add(*page, m_overlap) : join(*page);
    if (!fresh.ok())
        return fresh.error();
    const qint64 lastRow = start + page->resources.size() - 1;
    // One that heeds no startIndex sends what it sent first.
    if (!m_proof.isOrderly() || (*fresh == 0 && page->resources.size() > m_overlap)) {
        m_proof.endedEarly();
    } else if (!page->nextCursor.isEmpty()) {
        askBehind(*page);
        return followCursors(*fresh);
    } else if (*fresh > 0 && lastRow != m_proof.total()) {
        m_count = std::min(m_count, static_cast<int>(page->resources.size()));
        if (const Result<void> rest = readOn(lastRow); !rest.ok())
            return rest.error();
    }
    return m_proof;
}

Result<ListingProof> ListingScan::readByCursors()
{
    net::ListQuery query = m_query;
    query.count = m_count;
    query.byCursor = true;
    m_window.ask(query);
    const Result<scim::ListResponse> first = m_window.take().response;
    return first.ok() ? readByCursor(*first) : first.error();
}

net::ListQuery ListingScan::byIndex(qint64 startIndex) const
{
    net::ListQuery query = m_query;
    query.startIndex = startIndex;
    query.count = m_count;
    return query;
}

net::ListQuery ListingScan::byCursor(const QString &cursor) const
{
    net::ListQuery query = m_query;
    query.count = m_count;
    query.cursor = cursor;
    return query;
}

/// A page with nothing else in flight, smaller and smaller until it is not too much.
Result<scim::ListResponse> ListingScan::askFrom(qint64 startIndex)
{
    for (;;) {
        m_window.clear();
        m_window.ask(byIndex(startIndex));
        Result<scim::ListResponse> page = m_window.take().response;
        if (page.ok() || !isTooMuch(page.error()) || m_count == 1)
            return page;
        m_count = std::max(1, m_count / 2);
    }
}

Result<void> ListingScan::readByIndex(qsizetype firstPage)
{
    if (firstPage == 0)
        return {};
    // A service has its own idea of a page's size: from here on it is asked for that.
    m_count = std::min(m_count, static_cast<int>(firstPage));
    return readOn(firstPage);
}

Result<void> ListingScan::readOn(qint64 lastRow)
{
    goOnAfter(lastRow);
    for (;;) {
        lookAhead();
        const auto [query, page] = takeNext();
        // One that doesn't page has sent everything, and sends it again.
        if (!page.ok() && page.error().code == ErrorCode::ProtocolViolation && m_proof.size() == m_proof.total())
            return {};
        if (!page.ok())
            return page.error();
        const Result<int> fresh = add(*page, m_overlap);
        if (!fresh.ok())
            return fresh.error();
        if (*fresh == 0 || endsWith(*page, query))
            return {};
    }
}

/// The page that is due; one that is too much is asked for anew, in parts.
PageWindow::Page ListingScan::takeNext()
{
    PageWindow::Page next = m_window.take();
    ++m_taken;
    if (m_client.takeThrottled())
        m_inFlight = std::max(1, m_inFlight / 2);
    if (next.response.ok() || !isTooMuch(next.response.error()) || m_count == 1)
        return next;
    m_count = std::max(1, m_count / 2);
    next.response = askFrom(next.query.startIndex);
    next.query.count = m_count;
    return next;
}

/// Whether a page with new rows is the last. If not, and it is of another size than was reckoned with, all that come
/// after it have moved.
bool ListingScan::endsWith(const scim::ListResponse &page, const net::ListQuery &query)
{
    const qint64 lastRow = query.startIndex + page.resources.size() - 1;
    const bool isShort = page.resources.size() < query.count;
    if (isShort && lastRow == m_proof.total())
        return true;
    if (lastRow == page.totalResults && ++m_ends > kEnds) {
        m_proof.endedEarly();
        return true;
    }
    if (isShort || m_window.isEmpty())
        goOnAfter(lastRow);
    return false;
}

Result<ListingProof> ListingScan::readByCursor(const scim::ListResponse &first)
{
    askBehind(first);
    const Result<int> fresh = add(first, 0);
    return fresh.ok() ? followCursors(*fresh) : fresh.error();
}

/// The next page is on its way while one is taken; nothing is if that was the last.
void ListingScan::askBehind(const scim::ListResponse &page)
{
    if (!page.nextCursor.isEmpty())
        m_window.ask(byCursor(page.nextCursor));
}

/// `fresh`: how many new rows the page brought that was taken last.
Result<ListingProof> ListingScan::followCursors(int fresh)
{
    m_proof.followsCursors();
    int barren = 0; // pages in a row that brought nothing
    while (!m_window.isEmpty()) {
        barren = fresh == 0 ? barren + 1 : 0;
        const Result<scim::ListResponse> page = m_window.take().response;
        const bool isRefused = !page.ok() && page.error().code == ErrorCode::Refused;
        if (isRefused || barren > kBarrenPages) { // expiredCursor, invalidCursor: only from the beginning
            m_proof.endedEarly();
            break;
        }
        if (!page.ok())
            return page.error();
        askBehind(*page);
        const Result<int> added = add(*page, 0);
        if (!added.ok())
            return added.error();
        fresh = *added;
    }
    return m_proof;
}

Result<int> ListingScan::add(const scim::ListResponse &page, int overlap)
{
    const int fresh = m_proof.add(page, overlap);
    const Result<void> taken = m_takePage(page, m_proof);
    return taken.ok() ? Result(fresh) : taken.error();
}

Result<int> ListingScan::join(const scim::ListResponse &page)
{
    const int fresh = m_proof.join(page);
    const Result<void> taken = m_takePage(page, m_proof);
    return taken.ok() ? Result(fresh) : taken.error();
}

/// Asks for the pages that the totals tell of; for one beyond them only when nothing else is left to wait for.
void ListingScan::lookAhead()
{
    while (m_window.isEmpty() || (m_window.size() < mostAsked() && m_next <= m_proof.total())) {
        m_window.ask(byIndex(m_next));
        m_next += m_count - m_overlap;
    }
}

/// Of a service that answers quickly, as many again as it is asked for at once: they wait in line for a connection, so
/// that none stands idle until the page before is read. Where pages take long, they would wait for too long.
int ListingScan::mostAsked() const
{
    constexpr int kQuick = 50; // milliseconds for each page, all in all
    const bool isQuick = m_inFlight >= net::kConnectionsOfAHost && m_clock.elapsed() < qint64(kQuick) * m_taken;
    return isQuick ? 2 * m_inFlight : m_inFlight;
}

/// What was asked for ahead is forgotten; the next page begins with the last row that was read, if pages have room.
void ListingScan::goOnAfter(qint64 lastRow)
{
    m_window.clear();
    m_overlap = m_count > 1 ? 1 : 0;
    m_next = lastRow + 1 - m_overlap;
}

} // namespace rollcall::sync
