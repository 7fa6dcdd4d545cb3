// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_scan.h"

#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace rollcall::cache
{

namespace
{

/// The first and the last byte are known to be equal.
inline bool isEqualBetween(const char *place, QByteArrayView needle)
{
    return needle.size() <= 2 || std::memcmp(place + 1, needle.data() + 1, static_cast<size_t>(needle.size() - 2)) == 0;
}

/// Takes places where a needle is, in ascending order, and notes their rows. Once a row is known to have it the rest of
/// the row is of no interest.
class RowMarks
{
public:
    RowMarks(const quint32 *ends, quint64 *bits, qsizetype needleSize)
        : m_ends(ends), m_bits(bits), m_last(needleSize - 1)
    {
    }

    /// The first place that is of interest.
    [[nodiscard]] qsizetype from() const { return m_from; }
    void mark(qsizetype place)
    {
        const auto end = static_cast<quint32>(place + m_last);
        while (m_ends[m_row] <= end)
            ++m_row;
        m_bits[m_row / 64] |= quint64(1) << (m_row % 64);
        m_from = m_ends[m_row] - m_last;
    }

private:
    const quint32 *m_ends;
    quint64 *m_bits;
    qsizetype m_last;
    qsizetype m_from = 0;
    size_t m_row = 0;
};

/// Stops at the first place.
class AnyMark
{
public:
    [[nodiscard]] qsizetype from() const { return m_found ? std::numeric_limits<qsizetype>::max() / 2 : 0; }
    void mark(qsizetype /*place*/) { m_found = true; }
    [[nodiscard]] bool found() const { return m_found; }

private:
    bool m_found = false;
};

template <typename Marks> void scanPortable(QByteArrayView text, QByteArrayView needle, Marks &marks)
{
    const qsizetype places = text.size() - needle.size() + 1;
    for (qsizetype at = 0; at < places; at = std::max(at + 1, marks.from())) {
        const void *found = std::memchr(text.data() + at, needle[0], static_cast<size_t>(places - at));
        if (found == nullptr)
            return;
        at = static_cast<const char *>(found) - text.data();
        if (text[at + needle.size() - 1] == needle.back() && isEqualBetween(text.data() + at, needle))
            marks.mark(at);
    }
}

#if defined(__x86_64__)

// The first and the last byte of the needle are compared at every place of a block at once (Mula, "SIMD-friendly
// algorithms for substring searching"); the last block may reach into the padding.

/// `hits` has a bit for each place of the block at `at` where both bytes are equal.
template <int Width, typename Marks>
inline void takeHits(
    quint32 hits, qsizetype at, qsizetype places, QByteArrayView text, QByteArrayView needle, Marks &marks)
{
    if (places - at < Width)
        hits &= (quint32(1) << (places - at)) - 1;
    while (hits != 0) {
        const qsizetype place = at + std::countr_zero(hits);
        hits &= hits - 1;
        if (!isEqualBetween(text.data() + place, needle))
            continue;
        marks.mark(place);
        if (marks.from() - at >= Width)
            return;
        hits &= ~quint32(0) << (marks.from() - at);
    }
}

template <typename Marks> void scanSse2(QByteArrayView text, QByteArrayView needle, Marks &marks)
{
    constexpr int kWidth = 16;
    const qsizetype last = needle.size() - 1;
    const qsizetype places = text.size() - last;
    const __m128i firstByte = _mm_set1_epi8(needle[0]);
    const __m128i lastByte = _mm_set1_epi8(needle[last]);
    for (qsizetype at = 0; at < places; at += kWidth) {
        const __m128i starts = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text.data() + at));
        const __m128i ends = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text.data() + at + last));
        const auto hits = static_cast<quint32>(
            _mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(starts, firstByte), _mm_cmpeq_epi8(ends, lastByte))));
        if (hits == 0)
            continue;
        takeHits<kWidth>(hits, at, places, text, needle, marks);
        // What is left of the row is of no interest.
        at = std::max(at, marks.from() - kWidth);
    }
}

template <typename Marks>
__attribute__((target("avx2"))) void scanAvx2(QByteArrayView text, QByteArrayView needle, Marks &marks)
{
    constexpr int kWidth = 32;
    const qsizetype last = needle.size() - 1;
    const qsizetype places = text.size() - last;
    const __m256i firstByte = _mm256_set1_epi8(needle[0]);
    const __m256i lastByte = _mm256_set1_epi8(needle[last]);
    for (qsizetype at = 0; at < places; at += kWidth) {
        const __m256i starts = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text.data() + at));
        const __m256i ends = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text.data() + at + last));
        const auto hits = static_cast<quint32>(_mm256_movemask_epi8(
            _mm256_and_si256(_mm256_cmpeq_epi8(starts, firstByte), _mm256_cmpeq_epi8(ends, lastByte))));
        if (hits == 0)
            continue;
        takeHits<kWidth>(hits, at, places, text, needle, marks);
        // What is left of the row is of no interest.
        at = std::max(at, marks.from() - kWidth);
    }
}

bool hasAvx2()
{
    static const bool has = __builtin_cpu_supports("avx2");
    return has;
}

#endif

template <typename Marks> void scanBest(QByteArrayView text, QByteArrayView needle, Marks &marks)
{
#if defined(__x86_64__)
    hasAvx2() ? scanAvx2(text, needle, marks) : scanSse2(text, needle, marks);
#else
    scanPortable(text, needle, marks);
#endif
}

} // namespace

void scanRows(QByteArrayView text, const quint32 *ends, QByteArrayView needle, quint64 *bits)
{
    Q_ASSERT(!needle.isEmpty());
    RowMarks marks(ends, bits, needle.size());
    scanBest(text, needle, marks);
}

bool hasBytes(QByteArrayView text, QByteArrayView needle)
{
    Q_ASSERT(!needle.isEmpty());
    AnyMark mark;
    scanBest(text, needle, mark);
    return mark.found();
}

const char *scanInstructions()
{
#if defined(__x86_64__)
    return hasAvx2() ? "avx2" : "sse2";
#else
    return "portable";
#endif
}

namespace scan
{

void rowsPortable(QByteArrayView text, const quint32 *ends, QByteArrayView needle, quint64 *bits)
{
    RowMarks marks(ends, bits, needle.size());
    scanPortable(text, needle, marks);
}

#if defined(__x86_64__)

void rowsSse2(QByteArrayView text, const quint32 *ends, QByteArrayView needle, quint64 *bits)
{
    RowMarks marks(ends, bits, needle.size());
    scanSse2(text, needle, marks);
}

void rowsAvx2(QByteArrayView text, const quint32 *ends, QByteArrayView needle, quint64 *bits)
{
    RowMarks marks(ends, bits, needle.size());
    scanAvx2(text, needle, marks);
}

#endif

} // namespace scan

} // namespace rollcall::cache
