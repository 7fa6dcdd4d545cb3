// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/listing_proof.h"

#include <QHash>

namespace rollcall::sync
{

int ListingProof::add(const scim::ListResponse &page, int overlap)
{
    if (page.totalResults >= 0) {
        m_orderly = m_orderly && page.totalResults == m_total.value_or(page.totalResults);
        m_total = m_total.value_or(page.totalResults);
    }

    const qsizetype before = m_ids.size();
    const bool joins = overlap == 0 || (!page.resources.isEmpty() && m_last == qHash(page.resources.first().id()));
    for (const scim::Resource &resource : page.resources) {
        m_last = qHash(resource.id());
        m_ids.insert(*m_last);
    }
    const qsizetype size = page.resources.size();
    const qsizetype fresh = m_ids.size() - before;
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
        m_last = qHash(id);
        m_ids.insert(*m_last);
    }
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
