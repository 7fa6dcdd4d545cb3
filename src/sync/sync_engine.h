// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/worker_thread.h"
#include "net/scim_client.h"
#include "sync/sync_options.h"
#include "sync/synchronizer.h"

namespace rollcall::cache
{
class Cache;
}

namespace rollcall::sync
{

/// Brings a service's users and groups into the cache: every page of both listings is stored as it comes; only when
/// both have proved to be whole, what they no longer have is confirmed by a GET each, and removed.
///
/// A listing proves itself by agreeing with its own totals, or by two readings in a row that agree with each other;
/// until then it is read again. What else can happen, and then nothing is removed and what came is kept: an error of
/// `net::ScimClient` after the retries; `SyncIncomplete` (the listing never held still); `MassRemovalStopped` (`line`
/// is how many would go, `subject` "User" or "Group"); an error of the cache's; `Cancelled`.
///
/// Thread: any, but `setClient()` and `setRemovalLimit()` are called where `run()` is. One run at a time; a second one
/// waits for the first. The callbacks are called in the engine's thread. Requires: the cache and the clients'
/// transports outlive it. Destruction cancels and waits.
class SyncEngine final : public Synchronizer
{
public:
    SyncEngine(cache::Cache &cache, net::ScimClient client, SyncOptions options = {});

    /// From the next run on: the same service, at another address or with another key.
    void setClient(net::ScimClient client) { m_client = std::move(client); }

    /// From the next run on.
    void setRemovalLimit(const RemovalLimit &limit) { m_options.removal = limit; }

    [[nodiscard]] QFuture<Result<SyncSummary>> run(
        ProgressCallback onProgress, ChangesCallback onChanges, MassRemoval massRemoval = MassRemoval::Stop) override;

    /// Ends the run at once, requests under way included.
    void cancel() override;

private:
    cache::Cache &m_cache;
    net::ScimClient m_client;
    SyncOptions m_options;
    WorkerThread m_worker;
};

} // namespace rollcall::sync
