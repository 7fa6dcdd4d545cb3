// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>

#include <array>

namespace rollcall::cache
{

/// 128 bits of a hash (XXH3): by all practical means two texts of one digest are the same text. It finds accidents, not
/// attacks: who could forge a text may as well send another one.
struct Digest {
    std::array<char, 16> bytes = {};

    [[nodiscard]] static Digest of(QByteArrayView text);
    /// What `toBytes()` gave; of other lengths: a digest that no text has.
    [[nodiscard]] static Digest fromBytes(QByteArrayView bytes);
    [[nodiscard]] QByteArray toBytes() const { return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())); }
    [[nodiscard]] QByteArrayView view() const { return {bytes.data(), static_cast<qsizetype>(bytes.size())}; }

    friend bool operator==(const Digest &, const Digest &) = default;
    friend size_t qHash(const Digest &digest, size_t seed)
    {
        return qHashBits(digest.bytes.data(), digest.bytes.size(), seed);
    }
};

/// 64 bits of the same, for the parts of a row: each part's length counts.
class Checksum
{
public:
    Checksum &add(QByteArrayView part);
    Checksum &add(qint64 number);
    /// As a column has it.
    [[nodiscard]] qint64 value() const { return static_cast<qint64>(m_value); }

private:
    quint64 m_value = 0;
};

} // namespace rollcall::cache
