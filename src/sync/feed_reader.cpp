// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/feed_reader.h"

#include "core/log.h"

namespace rollcall::sync
{

bool isAnswersFault(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unauthorized:
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
    case ErrorCode::Refused:
    case ErrorCode::Conflict:
    case ErrorCode::PreconditionFailed:
    case ErrorCode::ServerFailed:
    case ErrorCode::NotScim:
    case ErrorCode::MalformedJson:
    case ErrorCode::TruncatedResponse:
    case ErrorCode::ResponseTooLarge:
    case ErrorCode::ProtocolViolation:
    case ErrorCode::Redirected: return true;
    default: return false;
    }
}

bool mayBeListed(const Error &error)
{
    return error.code == ErrorCode::SyncIncomplete || (error.code != ErrorCode::Unauthorized && isAnswersFault(error));
}

Result<QString> FeedReader::head()
{
    // Not tried again, because most services have none, unless it is asked for: who wants to be left alone is.
    Result<net::FeedPage> page = waitFor(m_feed.head());
    if (!page.ok() && (page.error().retryAfter > 0 || page.error().code == ErrorCode::TooManyRequests))
        page = m_client.outcomeOf(readyFuture(std::move(page)), [this] { return m_feed.head(); });
    if (page.ok())
        return page->next;
    if (page.error().code == ErrorCode::Cancelled || page.error().code == ErrorCode::TooManyRequests
        || page.error().retryAfter > 0)
        return page.error();
    qCDebug(core::lcSync).noquote() << "no change feed:" << core::errorCodeName(page.error().code) << page.error().line;
    return QString();
}

Result<std::optional<FeedChanges>> FeedReader::since(QString cursor, qint64 most)
{
    FeedChanges changes;
    for (bool more = true; more;) {
        const Result<net::FeedPage> page
            = m_client.outcomeOf(m_feed.since(cursor), [this, &cursor] { return m_feed.since(cursor); });
        if (!page.ok() && isAnswersFault(page.error())) {
            qCInfo(core::lcSync).noquote()
                << (net::ChangeFeedClient::expired(page.error()) ? "the change feed does not reach back so far"
                                                                 : "the change feed can't be read");
            return std::optional<FeedChanges>();
        }
        if (!page.ok())
            return page.error();
        for (const net::FeedChange &change : page->changes)
            (change.type == scim::ResourceType::User ? changes.users : changes.groups).insert(change.id);
        more = page->more;
        const bool standsStill = more && page->next == cursor;
        cursor = page->next;
        if (standsStill || changes.size() > most)
            return std::optional<FeedChanges>();
    }
    changes.next = cursor;
    return std::optional(changes);
}

} // namespace rollcall::sync
