// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/listing_proof.h"

namespace rollcall::sync
{

int ListingProof::add(const scim::ListResponse &page, int overlap)
{
    if (page.totalResults >= 0) {
        m_orderly = m_orderly && page.totalResults == m_total.value_or(page.totalResults);
        m_total = m_total.value_or(page.totalResults);
    }

    const qint64 before = m_ids.size();
    const bool joins
        = overlap == 0 || (!page.resources.isEmpty() && m_last == IdHashes::hashOf(page.resources.first().utf8Id()));
    for (const scim::Resource &resource : page.resources) {
        m_last = IdHashes::hashOf(resource.utf8Id());
        m_ids.insert(*m_last);
    }
    const qsizetype size = page.resources.size();
    const qint64 fresh = m_ids.size() - before;
    const bool fits = joins && fresh + overlap == size;
    m_foundEnd = fresh == 0 && fits;
    // Past its end a service may repeat what it likes, but a row that was there is there.
    if (!fits && (fresh > 0 || size == 0))
        m_orderly = false;
    return static_cast<int>(fresh);
}

void ListingProof::goOnBehind(const QVector<QString> &ids)
{
    m_ids.reserve(ids.size());
    for (const QString &id : ids) {
        m_last = IdHashes::hashOf(id.toUtf8());
        m_ids.insert(*m_last);
    }
}

int ListingProof::join(const scim::ListResponse &page)
{
    if (page.totalResults >= 0)
        m_total = page.totalResults;
    qsizetype known = 0;
    while (known < page.resources.size() && m_ids.contains(IdHashes::hashOf(page.resources.at(known).utf8Id())))
        ++known;
    int fresh = 0;
    for (qsizetype i = known; i < page.resources.size(); ++i) {
        m_last = IdHashes::hashOf(page.resources.at(i).utf8Id());
        fresh += m_ids.insert(*m_last) ? 1 : 0;
    }
    m_orderly = known > 0 && known + fresh == page.resources.size();
    return fresh;
}

bool ListingProof::isComplete() const
{
    if (!m_orderly || m_endedEarly)
        return false;
    return total() == size() || (m_cursors && total() < 0);
}

bool ListingProof::isConfirmedBy(const ListingProof &before) const
{
    if (m_endedEarly || before.m_endedEarly)
        return false;
    return m_ids == before.m_ids && (m_foundEnd || total() <= size());
}

} // namespace rollcall::sync
