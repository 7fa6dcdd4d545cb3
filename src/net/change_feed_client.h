// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/scim_client.h"

#include <QVector>

namespace rollcall::net
{

/// A resource that is not what it was.
struct FeedChange {
    scim::ResourceType type = scim::ResourceType::User;
    QString id;
    bool removed = false; ///< Gone for good, as the service says.
};

/// A part of the feed.
struct FeedPage {
    QString next; ///< What to ask from next time; never empty.
    bool more = false; ///< There is more at once.
    QVector<FeedChange> changes;
};

/// Which users and groups of a `rollcalld` changed (`/admin/v1/changes`), for who keeps a copy of them.
///
/// Fails as `ScimClient`. Other services have no feed and answer whatever they like, a `rollcalld` whose key may not
/// see it `Unauthorized` or `Forbidden`. `expired()` tells when what changed can't be told any more.
///
/// A cheap value; the client's transport must outlive it. Its requests end as the client's do. Thread: any.
class ChangeFeedClient
{
public:
    explicit ChangeFeedClient(ScimClient client) : m_client(std::move(client)) { }

    /// Where the feed ends now: taken before everything is listed, so that nothing falls in between.
    [[nodiscard]] QFuture<Result<FeedPage>> head() const;
    /// What changed since `cursor`, which is the `next` of an earlier answer. What changed more than once is told once.
    [[nodiscard]] QFuture<Result<FeedPage>> since(const QString &cursor) const;

    /// The cursor is too old, of another feed, or of a backup that was put back: everything has to be listed anew.
    [[nodiscard]] static bool expired(const Error &error);

private:
    [[nodiscard]] QFuture<Result<FeedPage>> read(const QString &query) const;

    ScimClient m_client;
};

} // namespace rollcall::net
