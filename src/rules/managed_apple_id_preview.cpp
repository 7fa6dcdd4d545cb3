// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/managed_apple_id_preview.h"

#include "rules/managed_apple_id.h"

namespace rollcall::rules
{

void ManagedAppleIdPreview::add(qint64 row, const QJsonObject &user)
{
    using Outcome = ManagedAppleId::Outcome;
    ++m_total;
    const ManagedAppleId computed = managedAppleId(m_settings, user);
    if (computed.outcome == Outcome::Good)
        m_values.add(row, managedAppleIdKey(computed.value));
    else if (computed.outcome == Outcome::Missing)
        m_missing.add(row);
    else if (computed.outcome == Outcome::NotEmail)
        m_notEmail.add(row);
}

void ManagedAppleIdPreview::addKept(qint64 row, const QString &managedAppleId)
{
    ++m_total;
    if (m_settings.enabled)
        m_values.add(row, managedAppleIdKey(managedAppleId));
}

void ManagedAppleIdPreview::finish()
{
    m_values.finish();
    m_missing.sort();
    m_notEmail.sort();
}

qint64 ManagedAppleIdPreview::count(Figure figure) const
{
    switch (figure) {
    case Figure::Good: return m_values.uniqueCount();
    case Figure::Missing: return m_missing.size();
    case Figure::NotEmail: return m_notEmail.size();
    case Figure::Colliding: return m_values.sharedCount();
    }
    return 0;
}

QVector<qint64> ManagedAppleIdPreview::users(Figure figure, qint64 offset, qint64 limit) const
{
    switch (figure) {
    case Figure::Good: return m_values.unique(offset, limit);
    case Figure::Missing: return m_missing.page(offset, limit);
    case Figure::NotEmail: return m_notEmail.page(offset, limit);
    case Figure::Colliding: return m_values.shared(offset, limit);
    }
    return {};
}

std::optional<qint64> ManagedAppleIdPreview::placeBehind(Figure figure, qint64 row) const
{
    switch (figure) {
    case Figure::Good: return m_values.uniquePlaceBehind(row);
    case Figure::Missing: return m_missing.placeBehind(row);
    case Figure::NotEmail: return m_notEmail.placeBehind(row);
    case Figure::Colliding: return m_values.sharedPlaceBehind(row);
    }
    return std::nullopt;
}

} // namespace rollcall::rules
