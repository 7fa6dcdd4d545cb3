// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/resource_fetch.h"

#include <deque>

namespace rollcall::sync
{
namespace
{

/// So many at once that a transaction pays, so few that they are soon on the screen.
constexpr qsizetype kStoredAtOnce = 100;

} // namespace

Result<QVector<QString>> ResourceFetch::read(
    scim::ResourceType type, const QVector<QString> &ids, Unreadable unreadable, const OnRead &onRead)
{
    QVector<QString> gone;
    std::deque<QFuture<Result<scim::Resource>>> sent;
    for (qsizetype i = 0, next = 0; i < ids.size(); ++i) {
        for (; next < ids.size() && next - i < m_inFlight; ++next)
            sent.push_back(m_client.client().get(type, ids.at(next)));
        const auto read = m_client.outcomeOf(
            sent.front(), [this, type, &id = ids.at(i)] { return m_client.client().get(type, id); });
        sent.pop_front();
        const Result<Fate> fate = settle(read, unreadable);
        if (!fate.ok())
            return fate.error();
        if (*fate == Fate::Gone)
            gone.append(ids.at(i));
        if (onRead)
            onRead(i + 1);
        if (m_came.size() < kStoredAtOnce && i + 1 < ids.size())
            continue;
        if (const Result<void> stored = m_run.take(type, std::exchange(m_came, {})); !stored.ok())
            return stored.error();
    }
    return gone;
}

/// 404 and nothing else: who may not be seen (403) or can't be read now is kept.
Result<ResourceFetch::Fate> ResourceFetch::settle(const Result<scim::Resource> &read, Unreadable unreadable)
{
    if (read.ok()) {
        m_came.append(*read);
        return Fate::Kept;
    }
    const ErrorCode code = read.error().code;
    if (code == ErrorCode::NotFound)
        return Fate::Gone;
    const bool endsEveryRun = code == ErrorCode::Cancelled || code == ErrorCode::Unauthorized;
    if (endsEveryRun || (unreadable == Unreadable::Fail && code != ErrorCode::Forbidden))
        return read.error();
    m_run.leaveOpen();
    return Fate::Kept;
}

} // namespace rollcall::sync
