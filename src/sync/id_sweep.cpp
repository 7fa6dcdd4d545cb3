// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/id_sweep.h"

#include "sync/removal_brake.h"
#include "sync/resource_fetch.h"

namespace rollcall::sync
{

using scim::ResourceType;

namespace
{

/// What comes whatever is asked for (RFC 7643 §7, `returned: always`), or is so small that it makes no difference.
bool isBareId(const scim::Resource &user)
{
    bool isBare = true;
    user.content().forEachMember([&isBare](const scim::JsonPart &key, const scim::JsonPart &) {
        const QByteArray name = key.string().toLower();
        isBare = isBare && (name == "id" || name == "schemas" || name == "meta");
    });
    return isBare;
}

} // namespace

Result<std::optional<QVector<QString>>> IdSweep::goneUsers(CacheRun &run, qint64 cached, MassRemoval massRemoval)
{
    const Result<std::optional<ListingProof>> proof = listIds();
    if (!proof.ok())
        return proof.error();
    if (!proof->has_value())
        return std::optional<QVector<QString>>();
    ResourceFetch fetch(m_client, run, m_options.inFlight);
    // Who came after the run had asked for what was modified. Of these nobody was there before, so nobody can be gone.
    const auto came = fetch.read(ResourceType::User, {m_unknown.begin(), m_unknown.end()}, Unreadable::Keep);
    if (!came.ok())
        return came.error();
    const Result<QVector<QString>> missing = missingIn(**proof);
    if (!missing.ok())
        return missing.error();
    // So much is not believed of a listing of ids: that of everything decides.
    if (massRemoval == MassRemoval::Stop && isMassRemoval(missing->size(), cached, m_options))
        return std::optional<QVector<QString>>();
    Result<QVector<QString>> gone = fetch.read(ResourceType::User, *missing, Unreadable::Keep);
    if (!gone.ok())
        return gone.error();
    const bool couldNotList = missing->size() - gone->size() > (*proof)->size();
    return couldNotList ? std::optional<QVector<QString>>() : std::optional(std::move(*gone));
}

Result<std::optional<ListingProof>> IdSweep::listIds()
{
    const Result<QVector<QString>> ids = waitFor(m_cache.idsInOrder(ResourceType::User));
    if (!ids.ok())
        return ids.error();
    m_known.reserve(ids->size());
    for (const QString &id : *ids)
        m_known.insert(IdHashes::hashOf(id.toUtf8()));
    const Result<ListingProof> proof
        = m_reader.read(ResourceType::User, [this](const QVector<scim::Resource> &page) { return takePage(page); },
            {.known = {}, .filter = {}, .attributes = {QStringLiteral("id")}, .beginAgain = {}});
    if (m_useless)
        return std::optional<ListingProof>();
    if (!proof.ok())
        return proof.error();
    return std::optional(*proof);
}

Result<void> IdSweep::takePage(const QVector<scim::Resource> &page)
{
    for (const scim::Resource &user : page) {
        if (!m_known.contains(IdHashes::hashOf(user.utf8Id())))
            m_unknown.insert(user.id());
        m_useless = m_useless || !isBareId(user);
    }
    m_useless = m_useless || m_unknown.size() > m_options.fetchFloor;
    if (m_useless)
        return Error{ErrorCode::SyncIncomplete, QStringLiteral("everything is to be listed"), {}};
    return {};
}

/// Whom the cache has and the listing does not.
Result<QVector<QString>> IdSweep::missingIn(const ListingProof &proof)
{
    // Read again: a million of them is a lot to keep for as long as a listing takes.
    Result<QVector<QString>> ids = waitFor(m_cache.idsInOrder(ResourceType::User));
    if (ids.ok())
        ids->removeIf([&proof](const QString &id) { return proof.has(id.toUtf8()); });
    return ids;
}

} // namespace rollcall::sync
