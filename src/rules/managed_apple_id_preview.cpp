// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/managed_apple_id_preview.h"

#include "rules/managed_apple_id.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstring>

namespace rollcall::rules
{

namespace
{

/// The digest of whom nobody collides with, once that is known.
constexpr std::array<quint64, 2> kAlone{};

std::array<quint64, 2> digestOf(const QString &key)
{
    const QByteArray bytes = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    std::array<quint64, 2> digest{};
    std::memcpy(digest.data(), bytes.constData(), sizeof digest); // The first half is enough.
    return digest;
}

/// The part of `rows` that a page shows; `rowOf` reads one.
template <typename Rows, typename RowOf> QVector<qint64> page(const Rows &rows, qint64 first, qint64 last, RowOf rowOf)
{
    QVector<qint64> result;
    for (qint64 i = first; i < last; ++i)
        result.append(rowOf(rows[static_cast<size_t>(i)]));
    return result;
}

} // namespace

void ManagedAppleIdPreview::add(qint64 row, const QJsonObject &user)
{
    using Outcome = ManagedAppleId::Outcome;
    ++m_total;
    const ManagedAppleId computed = managedAppleId(m_settings, user);
    if (computed.outcome == Outcome::Good)
        m_entries.push_back({digestOf(managedAppleIdKey(computed.value)), row});
    else if (computed.outcome == Outcome::Missing)
        m_missing.push_back(row);
    else if (computed.outcome == Outcome::NotEmail)
        m_notEmail.push_back(row);
}

void ManagedAppleIdPreview::finish()
{
    std::sort(m_entries.begin(), m_entries.end(),
        [](const Entry &a, const Entry &b) { return a.digest != b.digest ? a.digest < b.digest : a.row < b.row; });
    // Sorted in place, once more: a copy of everything would be as large again.
    for (auto it = m_entries.begin(); it != m_entries.end();) {
        const auto next = std::find_if(it, m_entries.end(), [&](const Entry &e) { return e.digest != it->digest; });
        if (next - it == 1)
            it->digest = kAlone;
        else
            m_colliding += next - it;
        it = next;
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        if (a.digest != b.digest)
            return a.digest == kAlone ? false : b.digest == kAlone || a.digest < b.digest;
        return a.row < b.row;
    });
    std::sort(m_missing.begin(), m_missing.end());
    std::sort(m_notEmail.begin(), m_notEmail.end());
}

qint64 ManagedAppleIdPreview::count(Figure figure) const
{
    switch (figure) {
    case Figure::Good: return goodCount();
    case Figure::Missing: return qint64(m_missing.size());
    case Figure::NotEmail: return qint64(m_notEmail.size());
    case Figure::Colliding: return m_colliding;
    }
    return 0;
}

QVector<qint64> ManagedAppleIdPreview::users(Figure figure, qint64 offset, qint64 limit) const
{
    const qint64 size = count(figure);
    const qint64 first = std::clamp<qint64>(offset, 0, size);
    const qint64 last = first + std::clamp<qint64>(limit, 0, size - first);
    const auto self = [](qint64 row) { return row; };
    const auto rowOf = [](const Entry &entry) { return entry.row; };
    switch (figure) {
    case Figure::Good: return page(m_entries, m_colliding + first, m_colliding + last, rowOf);
    case Figure::Missing: return page(m_missing, first, last, self);
    case Figure::NotEmail: return page(m_notEmail, first, last, self);
    case Figure::Colliding: return page(m_entries, first, last, rowOf);
    }
    return {};
}

} // namespace rollcall::rules
