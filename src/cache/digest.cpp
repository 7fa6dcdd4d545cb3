// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/digest.h"

#include <algorithm>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace rollcall::cache
{

Digest Digest::of(QByteArrayView text)
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(text.data(), static_cast<size_t>(text.size())));
    Digest digest;
    std::ranges::copy(canonical.digest, digest.bytes.begin());
    return digest;
}

Digest Digest::fromBytes(QByteArrayView bytes)
{
    Digest digest;
    if (bytes.size() == static_cast<qsizetype>(digest.bytes.size()))
        std::ranges::copy(bytes, digest.bytes.begin());
    return digest;
}

Checksum &Checksum::add(QByteArrayView part)
{
    // The part's own hash is the next one's seed: what belongs to which part makes a difference.
    m_value = XXH3_64bits_withSeed(part.data(), static_cast<size_t>(part.size()), m_value + 1);
    return *this;
}

Checksum &Checksum::add(qint64 number)
{
    m_value = XXH3_64bits_withSeed(&number, sizeof number, m_value + 1);
    return *this;
}

} // namespace rollcall::cache
