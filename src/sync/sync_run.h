// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/listing_proof.h"
#include "sync/retrying_client.h"
#include "sync/synchronizer.h"

#include <QElapsedTimer>

namespace rollcall::cache
{
class Cache;
struct ConfirmedGone;
} // namespace rollcall::cache

namespace rollcall::sync
{

/// One run of the engine, from beginning to end. Blocking; used once. Thread: the engine's.
class SyncRun
{
public:
    struct Callbacks {
        Synchronizer::ProgressCallback onProgress;
        Synchronizer::ChangesCallback onChanges;
    };

    SyncRun(cache::Cache &cache, const net::ScimClient &client, const SyncOptions &options, Callbacks callbacks,
        const std::stop_token &stop);

    [[nodiscard]] Result<SyncSummary> execute(MassRemoval massRemoval);

private:
    [[nodiscard]] Result<cache::ConfirmedGone> readAll(MassRemoval massRemoval);
    [[nodiscard]] Result<void> readListing(scim::ResourceType type);
    [[nodiscard]] Result<void> takePage(scim::ResourceType type, const QVector<scim::Resource> &page);
    [[nodiscard]] Result<QVector<QString>> findGone(scim::ResourceType type, qint64 cached, MassRemoval massRemoval);
    [[nodiscard]] Result<QVector<QString>> confirmGone(scim::ResourceType type, const QVector<QString> &candidates);
    [[nodiscard]] Result<bool> isGone(scim::ResourceType type, const Result<scim::Resource> &read);
    void report(const cache::ChangeSet &changes) const;

    cache::Cache &m_cache;
    RetryingClient m_client;
    SyncOptions m_options;
    Callbacks m_callbacks;
    qint64 m_run = 0;
    qint64 m_users = 0; // in the cache before
    qint64 m_groups = 0;
};

} // namespace rollcall::sync
