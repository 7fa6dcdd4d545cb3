// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>

#include <array>

namespace rollcall::cache
{

/// 128 bits of a cryptographic hash: two texts of one digest are the same text.
struct Digest {
    std::array<char, 16> bytes = {};

    [[nodiscard]] static Digest of(QByteArrayView text);
    /// What `toBytes()` gave; of other lengths: a digest that no text has.
    [[nodiscard]] static Digest fromBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray toBytes() const { return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())); }

    friend bool operator==(const Digest &, const Digest &) = default;
    friend size_t qHash(const Digest &digest, size_t seed)
    {
        return qHashBits(digest.bytes.data(), digest.bytes.size(), seed);
    }
};

} // namespace rollcall::cache
