// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/change_feed_client.h"
#include "sync/retrying_client.h"

#include <QSet>

#include <optional>

namespace rollcall::sync
{

/// What a feed told, each resource once, whatever became of it.
struct FeedChanges {
    QSet<QString> users;
    QSet<QString> groups;
    QString next; ///< Where to go on.

    [[nodiscard]] qint64 size() const { return users.size() + groups.size(); }
};

/// The service answered, but not with what it was asked for: another way of asking may do. The other errors are the
/// network's or ours, and hold for every way.
[[nodiscard]] bool isAnswersFault(const Error &error);
/// A run that asked for less failed so that a listing of everything may not.
[[nodiscard]] bool mayBeListed(const Error &error);

/// Follows a service's change feed, where there is one. Blocking. Thread: one that may wait.
class FeedReader
{
public:
    explicit FeedReader(RetryingClient &client) : m_client(client), m_feed(client.client()) { }

    /// Where the feed ends now. Empty if there is none, for whatever reason: that costs a listing, no more.
    [[nodiscard]] Result<QString> head();

    /// What changed since `cursor`. Nothing: it can't be told, or it is more than `most`; everything has to be listed.
    /// An error is one of the network's, or `Cancelled`: the listing would fail as well.
    [[nodiscard]] Result<std::optional<FeedChanges>> since(QString cursor, qint64 most);

private:
    RetryingClient &m_client;
    net::ChangeFeedClient m_feed;
};

} // namespace rollcall::sync
