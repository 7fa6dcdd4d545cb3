// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fake_http_server.h"

#include <QDateTime>
#include <QMap>

#include <mutex>

namespace rollcall::test
{

/// A SCIM service whose state a test edits and compares, and whose every answer it may bend. In-process, over real HTTP
/// on loopback. Reads only: listings by index or cursor, single resources, and a change feed if it is to have one.
/// Thread: any.
class FakeScimService
{
public:
    /// How it pages; services differ in all of this.
    struct Paging {
        int cap = 1000; ///< Rows in a page at most.
        bool totals = true; ///< Says totalResults.
        qint64 totalsOff = 0; ///< By how much it is wrong there.
        bool totalsArePage = false; ///< Says the page's size instead.
        bool echoes = true; ///< Says startIndex and itemsPerPage.
        bool pages = true; ///< Heeds startIndex and count; else everything comes, whatever is asked for.
        bool firstPageForever = false; ///< Heeds count, but not startIndex.
        bool repeatsLastPage = false; ///< Past the end comes the last page again.
        bool bareArray = false;
        bool cursors = false; ///< RFC 9865: answers with nextCursor from the first page on.
        bool attributes = false; ///< Heeds `attributes=id`, the one choice of attributes that it knows; else none.
        bool filters = true; ///< Heeds `meta.lastModified ge "…"`, the one filter that it knows; else none at all.
    };

    /// What takes the place of the usual answer; nothing: the usual one. `number` counts the requests from 1. Called
    /// before the answer is made and without a lock: it may edit the service.
    using Bend = std::function<std::optional<ScriptedAnswer>(const ReceivedRequest &, int number)>;

    FakeScimService();

    /// The origin; resources are below /scim/v2.
    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] const FakeHttpServer &server() const { return m_server; }
    /// The one that opens it.
    [[nodiscard]] QByteArray key() const;
    /// From now on another one does.
    void setKey(const QByteArray &key);

    /// `type` is "Users" or "Groups". A new one comes last in the listing.
    void put(const QByteArray &type, const QByteArray &id, const QByteArray &displayName);
    void putRaw(const QByteArray &type, const QByteArray &id, const QByteArray &json);
    /// With meta.lastModified; to the byte as QJsonDocument would write it.
    void putModified(
        const QByteArray &type, const QByteArray &id, const QByteArray &displayName, const QDateTime &lastModified);
    /// u0, u1, …
    void putUsers(int count);
    void remove(const QByteArray &type, const QByteArray &id);
    /// Gone from the listing, but still there by its id.
    void hide(const QByteArray &type, const QByteArray &id);
    void clear(const QByteArray &type);

    /// Id to JSON: what a cache must be equal to.
    [[nodiscard]] QMap<QByteArray, QByteArray> state(const QByteArray &type) const;

    void setPaging(const Paging &paging);
    /// From now on there is a change feed at /admin/v1/changes, of which `atOnce` changes come at a time; older cursors
    /// are not known any more. Without one there is nothing below /admin, and requests for it are not counted.
    void openFeed(int atOnce = 1000);
    void bend(Bend bend);
    /// The usual answer to a request, whatever bends it.
    [[nodiscard]] ScriptedAnswer ordinary(const ReceivedRequest &request) const;
    /// Requests for a single resource so far.
    [[nodiscard]] int readsById() const;
    /// Requests so far.
    [[nodiscard]] int requests() const { return static_cast<int>(m_server.requests().size()); }

private:
    struct Row {
        QByteArray id;
        QByteArray json;
        bool hidden = false;
    };

    void note(const QByteArray &type, const QByteArray &id, bool removed = false);
    [[nodiscard]] ScriptedAnswer changes(const ReceivedRequest &request) const;
    [[nodiscard]] ScriptedAnswer respond(const ReceivedRequest &request);
    [[nodiscard]] ScriptedAnswer list(const QVector<Row> &rows, const ReceivedRequest &request) const;
    [[nodiscard]] QByteArray listBody(const QVector<QByteArray> &page, qint64 total, qint64 start, qint64 next) const;

    struct Change {
        QByteArray type;
        QByteArray id;
        bool removed = false;
    };

    mutable std::mutex m_mutex;
    QByteArray m_key = "rc_key_fake";
    int m_feed = 0; // the feed's number, of which its cursors have to be; 0: there is none
    int m_changesAtOnce = 1000;
    QVector<Change> m_changes;
    QMap<QByteArray, QVector<Row>> m_rows;
    Paging m_paging;
    Bend m_bend;
    int m_requests = 0;
    FakeHttpServer m_server; // last: its thread uses the rest
};

} // namespace rollcall::test
