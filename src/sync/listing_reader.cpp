// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/listing_reader.h"

#include "core/log.h"
#include "scim/json.h"
#include "sync/progress_meter.h"

#include <QElapsedTimer>

namespace rollcall::sync
{

using scim::ResourceType;

Result<ListingProof> ListingReader::read(ResourceType type, const TakeResources &take, const ListingPart &part)
{
    std::optional<ListingProof> before;
    for (int scan = 0; scan < m_options.scans; ++scan) {
        if (scan > 0 && part.beginAgain) {
            if (const Result<void> begun = part.beginAgain(); !begun.ok())
                return begun.error();
        }
        Result<ListingProof> proof = scanOnce(type, take, part, scan > 0);
        if (!proof.ok() || proof->isComplete() || (before && proof->isConfirmedBy(*before)))
            return proof;
        qCDebug(core::lcSync).noquote() << scim::nameOf(type) << "listing to be read again:" << proof->size()
                                        << "came, the service says" << proof->total();
        before = std::move(*proof);
    }
    return Error{ErrorCode::SyncIncomplete,
        QStringLiteral("%1 times in a row the listing did not agree with itself").arg(m_options.scans),
        scim::nameOf(type)};
}

Result<bool> ListingReader::readBehind(ResourceType type, const TakeResources &take, const QVector<QString> &known)
{
    const Result<ListingProof> proof = scan(type, take, {}, [&known](ListingScan &listing) {
        return known.isEmpty() ? listing.read() : listing.goOnBehind(known, Joint::SomeRows);
    });
    if (!proof.ok())
        return proof.error();
    return proof->lacksNobody();
}

Result<ListingProof> ListingReader::scanOnce(
    ResourceType type, const TakeResources &take, const ListingPart &part, bool again)
{
    return scan(type, take, part, [&](ListingScan &listing) {
        if (!again && part.known.size() > 1)
            return listing.goOnBehind(part.known, Joint::LastRow);
        // By cursors one page waits for the other, but the service holds the list still.
        return again && offersCursors() ? listing.readByCursors() : listing.read();
    });
}

Result<ListingProof> ListingReader::scan(
    ResourceType type, const TakeResources &take, const ListingPart &part, const Walk &walk)
{
    QElapsedTimer timer;
    timer.start();
    net::ListQuery query;
    query.filter = part.filter;
    query.attributes = part.attributes;
    ListingScan listing(
        m_client, type, m_options,
        [&](const scim::ListResponse &page, const ListingProof &soFar) -> Result<void> {
            if (const Result<void> taken = take(page.resources); !taken.ok())
                return taken;
            m_callbacks.report(
                progressAfter(type, soFar.size(), soFar.total(), std::chrono::milliseconds(timer.elapsed())));
            return {};
        },
        query);
    return walk(listing);
}

/// As the service says (RFC 9865 §4): asked once a run, and only when it matters.
bool ListingReader::offersCursors()
{
    if (!m_offersCursors) {
        const Result<QJsonObject> config = waitFor(m_client.client().serviceProviderConfig());
        m_offersCursors
            = config.ok() && scim::member(scim::member(*config, u"pagination").toObject(), u"cursor").toBool();
    }
    return *m_offersCursors;
}

} // namespace rollcall::sync
