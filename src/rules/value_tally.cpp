// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/value_tally.h"

#include "rules/page_range.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>

namespace rollcall::rules
{

ValueTally::Digest ValueTally::digestOf(const QString &value)
{
    const QByteArray bytes = QCryptographicHash::hash(value.toUtf8(), QCryptographicHash::Sha256);
    Digest digest{};
    std::memcpy(digest.data(), bytes.constData(), sizeof digest); // The first half is enough.
    return digest;
}

void ValueTally::add(qint64 row, const QString &value)
{
    m_entries.push_back({digestOf(value), row});
}

void ValueTally::finish()
{
    const auto byDigest
        = [](const Entry &a, const Entry &b) { return a.digest != b.digest ? a.digest < b.digest : a.row < b.row; };
    std::sort(m_entries.begin(), m_entries.end(), byDigest);
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        const auto next = std::find_if(it, m_entries.end(), [&](const Entry &e) { return e.digest != it->digest; });
        if (next - it == 1)
            it->digest = kAlone;
        else
            m_shared += next - it;
        it = next;
    }
    // Sorted in place once more: a partition that keeps the order would need the memory again.
    std::sort(m_entries.begin(), m_entries.end(), [&](const Entry &a, const Entry &b) {
        if ((a.digest == kAlone) != (b.digest == kAlone))
            return b.digest == kAlone;
        return byDigest(a, b);
    });
}

QVector<qint64> ValueTally::unique(qint64 offset, qint64 limit) const
{
    const PageRange range = pageRange(uniqueCount(), offset, limit);
    return rows(m_shared + range.first, m_shared + range.last);
}

QVector<qint64> ValueTally::shared(qint64 offset, qint64 limit) const
{
    const PageRange range = pageRange(sharedCount(), offset, limit);
    return rows(range.first, range.last);
}

qint64 ValueTally::uniquePlaceBehind(qint64 row) const
{
    const auto begin = m_entries.begin() + m_shared;
    return std::upper_bound(begin, m_entries.end(), row, [](qint64 r, const Entry &entry) { return r < entry.row; })
        - begin;
}

std::optional<qint64> ValueTally::sharedPlaceBehind(qint64 row) const
{
    const auto end = m_entries.begin() + m_shared;
    const auto found = std::find_if(m_entries.begin(), end, [row](const Entry &entry) { return entry.row == row; });
    return found == end ? std::nullopt : std::optional<qint64>(found - m_entries.begin() + 1);
}

QVector<qint64> ValueTally::rows(qint64 first, qint64 last) const
{
    QVector<qint64> result;
    for (qint64 i = first; i < last; ++i)
        result.append(m_entries[static_cast<size_t>(i)].row);
    return result;
}

} // namespace rollcall::rules
