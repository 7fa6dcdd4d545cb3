// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/byte_scan.h"

#include <algorithm>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace rollcall::cache
{

namespace
{

const char *findSlowly(const char *from, const char *end, QByteArrayView needle)
{
    return std::search(from, end, needle.begin(), needle.end());
}

/// The first and the last byte are known to be equal.
bool isEqualBetween(const char *place, QByteArrayView needle)
{
    return needle.size() <= 2 || std::memcmp(place + 1, needle.data() + 1, static_cast<size_t>(needle.size() - 2)) == 0;
}

#if defined(__x86_64__)

// The first and the last byte of the needle are compared at every place of a block at once; what is left over is looked
// at one by one (Mula, "SIMD-friendly algorithms for substring searching").

const char *findInBlocksOf16(const char *from, const char *end, QByteArrayView needle)
{
    constexpr qsizetype kBlock = 16;
    const qsizetype last = needle.size() - 1;
    const __m128i firstByte = _mm_set1_epi8(needle[0]);
    const __m128i lastByte = _mm_set1_epi8(needle[last]);
    for (; end - from >= kBlock + last; from += kBlock) {
        const __m128i starts = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
        const __m128i ends = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from + last));
        auto places = static_cast<unsigned>(
            _mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(starts, firstByte), _mm_cmpeq_epi8(ends, lastByte))));
        for (; places != 0; places &= places - 1) {
            const char *place = from + __builtin_ctz(places);
            if (isEqualBetween(place, needle))
                return place;
        }
    }
    return findSlowly(from, end, needle);
}

__attribute__((target("avx2"))) const char *findInBlocksOf32(const char *from, const char *end, QByteArrayView needle)
{
    constexpr qsizetype kBlock = 32;
    const qsizetype last = needle.size() - 1;
    const __m256i firstByte = _mm256_set1_epi8(needle[0]);
    const __m256i lastByte = _mm256_set1_epi8(needle[last]);
    for (; end - from >= kBlock + last; from += kBlock) {
        const __m256i starts = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(from));
        const __m256i ends = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(from + last));
        auto places = static_cast<unsigned>(_mm256_movemask_epi8(
            _mm256_and_si256(_mm256_cmpeq_epi8(starts, firstByte), _mm256_cmpeq_epi8(ends, lastByte))));
        for (; places != 0; places &= places - 1) {
            const char *place = from + __builtin_ctz(places);
            if (isEqualBetween(place, needle))
                return place;
        }
    }
    return findInBlocksOf16(from, end, needle);
}

#endif

} // namespace

const char *findBytes(const char *from, const char *end, QByteArrayView needle)
{
    Q_ASSERT(!needle.isEmpty());
#if defined(__x86_64__)
    static const bool hasAvx2 = __builtin_cpu_supports("avx2");
    return hasAvx2 ? findInBlocksOf32(from, end, needle) : findInBlocksOf16(from, end, needle);
#else
    return findSlowly(from, end, needle);
#endif
}

} // namespace rollcall::cache
