// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/cache_run.h"
#include "sync/retrying_client.h"

namespace rollcall::sync
{

/// What to do about a resource that can't be read, after the retries.
enum class Unreadable {
    Keep, ///< It stays as it is, and the run is not complete.
    Fail, ///< The run ends with the error: it would miss a change. But who may not be seen (403) is kept as above.
};

/// Reads resources by their ids, several at a time, into a run. Blocking. Thread: one that may wait.
class ResourceFetch
{
public:
    ResourceFetch(RetryingClient &client, CacheRun &run, int inFlight)
        : m_client(client), m_run(run), m_inFlight(inFlight)
    {
    }

    using OnRead = std::function<void(qsizetype done)>;

    /// Stores what is there, and returns the ids of what is not: for that only a 404 in the service's own words is
    /// taken. `onRead` is called after each. A cancelled run and a token that is not valid any more are errors.
    [[nodiscard]] Result<QVector<QString>> read(
        scim::ResourceType type, const QVector<QString> &ids, Unreadable unreadable, const OnRead &onRead = {});

private:
    enum class Fate { Gone, Kept };
    [[nodiscard]] Result<Fate> settle(const Result<scim::Resource> &read, Unreadable unreadable);

    RetryingClient &m_client;
    CacheRun &m_run;
    int m_inFlight;
    QVector<scim::Resource> m_came; // not stored yet
};

} // namespace rollcall::sync
