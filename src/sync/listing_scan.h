// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/listing_proof.h"
#include "sync/page_window.h"

#include <QElapsedTimer>

#include <functional>

namespace rollcall::sync
{

/// How a walk finds where an earlier one ended.
enum class Joint { LastRow, SomeRows };

/// One walk over a listing, from its first page until a page that brings nothing new: never only until `totalResults`,
/// which may say anything. By index with several pages in flight as long as the totals tell that there are more, by
/// cursor (RFC 9865) if the service sends one. Pages become smaller when they are too much for the service or for us.
///
/// Blocking. Thread: one that may wait.
class ListingScan
{
public:
    /// Called with each page in order; its error ends the walk.
    using TakePage = std::function<Result<void>(const scim::ListResponse &page, const ListingProof &soFar)>;

    /// `query` says by its filter and attributes what is asked for; as it is by default, everything.
    ListingScan(RetryingClient &client, scim::ResourceType type, const SyncOptions &options, TakePage takePage,
        net::ListQuery query = {});

    /// What speaks for the listing being whole, or why the walk could not go on.
    [[nodiscard]] Result<ListingProof> read();
    /// The same behind `known`, which an earlier walk read from the beginning, in this order: by the last row, which
    /// has to be where it was, or by some more, which may have moved a little. Ends at once, unproved, if the list does
    /// not go on there.
    [[nodiscard]] Result<ListingProof> goOnBehind(const QVector<QString> &known, Joint joint);
    /// The same from cursor to cursor. Requires: the service offers them.
    [[nodiscard]] Result<ListingProof> readByCursors();

private:
    [[nodiscard]] net::ListQuery byIndex(qint64 startIndex) const;
    [[nodiscard]] net::ListQuery byCursor(const QString &cursor) const;
    [[nodiscard]] Result<scim::ListResponse> askFrom(qint64 startIndex);
    [[nodiscard]] Result<void> readByIndex(qsizetype firstPage);
    [[nodiscard]] Result<void> readOn(qint64 lastRow);
    [[nodiscard]] Result<ListingProof> readByCursor(const scim::ListResponse &first);
    [[nodiscard]] Result<ListingProof> followCursors(int fresh);
    void askBehind(const scim::ListResponse &page);
    [[nodiscard]] Result<int> add(const scim::ListResponse &page, int overlap);
    [[nodiscard]] Result<int> join(const scim::ListResponse &page);
    [[nodiscard]] PageWindow::Page takeNext();
    [[nodiscard]] bool endsWith(const scim::ListResponse &page, const net::ListQuery &query);
    void lookAhead();
    [[nodiscard]] int mostAsked() const;
    void goOnAfter(qint64 lastRow);

    RetryingClient &m_client;
    TakePage m_takePage;
    PageWindow m_window;
    ListingProof m_proof;
    net::ListQuery m_query;
    int m_count; // rows that a page is asked for
    int m_overlap = 0;
    int m_inFlight;
    QElapsedTimer m_clock; // since the walk began
    int m_taken = 0; // pages
    int m_ends = 0; // how often the end was reached and there was more
    qint64 m_next = 1; // where the next page that is asked for begins
};

} // namespace rollcall::sync
