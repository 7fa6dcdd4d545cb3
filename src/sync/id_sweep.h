// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/listing_reader.h"
#include "sync/synchronizer.h"

#include <QSet>

namespace rollcall::sync
{

/// Looks for the users who are gone in a listing of nothing but ids (RFC 7644 §3.9), which is a fraction of what a
/// listing of everything is. That the service sends nothing else is seen, not believed, and the listing has to prove to
/// be whole as every other. Blocking. Thread: one that may wait.
class IdSweep
{
public:
    IdSweep(cache::Cache &cache, RetryingClient &client, const SyncOptions &options, const RunCallbacks &callbacks)
        : m_cache(cache), m_client(client), m_options(options), m_reader(client, options, callbacks)
    {
    }

    /// The ids of those who are gone, each confirmed; `cached` users were there before the run. Who is listed and not
    /// in the cache is fetched into `run`. Nothing: everything has to be listed, because the service sends more than
    /// ids, or lists very many who are not known, or unusually few.
    [[nodiscard]] Result<std::optional<QVector<QString>>> goneUsers(
        CacheRun &run, qint64 cached, MassRemoval massRemoval);

private:
    [[nodiscard]] Result<std::optional<ListingProof>> listIds();
    [[nodiscard]] Result<void> takePage(const QVector<scim::Resource> &page);
    [[nodiscard]] Result<QVector<QString>> missingIn(const ListingProof &proof);

    cache::Cache &m_cache;
    RetryingClient &m_client;
    const SyncOptions &m_options;
    ListingReader m_reader;
    IdHashes m_known; ///< Whom the cache has.
    QSet<QString> m_unknown; ///< Who is listed besides.
    bool m_useless = false; ///< More than ids came, or too many who are not known.
};

} // namespace rollcall::sync
