// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace rollcall::service
{

/// A short hash of texts for an entity tag (src/decisions/015-an-entity-tag-knows-the-groups.md). It is FNV-1a, which
/// every build and machine computes alike: two services on one database give the same tags.
class TagStamp
{
public:
    void add(const QByteArray &text)
    {
        for (const char c : text)
            m_hash = (m_hash ^ static_cast<quint8>(c)) * kPrime;
        m_hash = (m_hash ^ 0xffU) * kPrime; // No byte of UTF-8: where one text ends counts, too.
    }
    /// Digits and small letters.
    [[nodiscard]] QByteArray text() const { return QByteArray::number(m_hash, 36); }

private:
    static constexpr quint64 kPrime = 0x100000001b3U;

    quint64 m_hash = 0xcbf29ce484222325U;
};

} // namespace rollcall::service
