// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/cache_run.h"
#include "sync/listing_proof.h"
#include "sync/listing_scan.h"
#include "sync/retrying_client.h"

namespace rollcall::sync
{

/// What of a listing is to be read.
struct ListingPart {
    QVector<QString> known{}; ///< Read already, in this order: the first reading goes on behind them.
    QString filter{}; ///< Only what it finds (RFC 7644 §3.4.2.2).
    QStringList attributes{}; ///< Only these of each (RFC 7644 §3.9), if the service heeds it.
    std::function<Result<void>()> beginAgain{}; ///< Called before it is read once more.
};

/// Reads a listing again and again until it has proved to be whole. Blocking. Thread: one that may wait.
class ListingReader
{
public:
    using TakeResources = std::function<Result<void>(const QVector<scim::Resource> &)>;

    ListingReader(RetryingClient &client, const SyncOptions &options, const RunCallbacks &callbacks)
        : m_client(client), m_options(options), m_callbacks(callbacks)
    {
    }

    /// `take` gets each page as it comes, whatever becomes of the reading. Fails as `take`, as the client, and with
    /// `SyncIncomplete` if the listing never held still.
    [[nodiscard]] Result<ListingProof> read(
        scim::ResourceType type, const TakeResources &take, const ListingPart &part = {});
    /// Once only, behind `known`. True: all there is has come now or had come, though what became meanwhile of what had
    /// come is not known.
    [[nodiscard]] Result<bool> readBehind(
        scim::ResourceType type, const TakeResources &take, const QVector<QString> &known);

private:
    [[nodiscard]] Result<ListingProof> scanOnce(
        scim::ResourceType type, const TakeResources &take, const ListingPart &part, bool again);
    using Walk = std::function<Result<ListingProof>(ListingScan &)>;
    [[nodiscard]] Result<ListingProof> scan(
        scim::ResourceType type, const TakeResources &take, const ListingPart &part, const Walk &walk);
    [[nodiscard]] bool offersCursors();

    RetryingClient &m_client;
    const SyncOptions &m_options;
    const RunCallbacks &m_callbacks;
    std::optional<bool> m_offersCursors; // nothing: not asked yet
};

} // namespace rollcall::sync
