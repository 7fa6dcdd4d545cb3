// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_scan.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <utility>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace rollcall::cache
{

namespace
{

template <typename Number> inline bool areEqual(const char *a, const char *b)
{
    Number one;
    Number other;
    std::memcpy(&one, a, sizeof(Number));
    std::memcpy(&other, b, sizeof(Number));
    return one == other;
}

/// As memcmp(), of so few bytes that a call takes longer.
inline bool areEqual(const char *a, const char *b, qsizetype size)
{
    for (; size > 8; size -= 8, a += 8, b += 8) {
        if (!areEqual<quint64>(a, b))
            return false;
    }
    if (size >= 4)
        return areEqual<quint32>(a, b) && areEqual<quint32>(a + size - 4, b + size - 4);
    for (; size > 0; --size) {
        if (a[size - 1] != b[size - 1])
            return false;
    }
    return true;
}

/// The first and the last byte are known to be equal.
inline bool isEqualBetween(const char *place, QByteArrayView needle)
{
    return areEqual(place + 1, needle.data() + 1, needle.size() - 2);
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

// Bytes of the needle are compared at every place of a block at once (Mula, "SIMD-friendly algorithms for substring
// searching"); the last block may reach into the padding.

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

// Through the text of many rows without a branch that depends on it, which the processor could not guess: a bit for
// each place of a segment where the needle is, then for each row whether more bits were passed at its end than at its
// beginning.

constexpr size_t kSegmentWords = 64;
constexpr qsizetype kSegment = kSegmentWords * 64;
/// So far ahead the text is asked of memory: the processor itself looks no further than to the end of a page.
constexpr qsizetype kPrefetched = 2048;

/// A bit for each of the 32 places from `place` on where both bytes are, `last` places from each other.
__attribute__((target("avx2"), always_inline)) inline quint64 hitsFrom(
    const char *place, qsizetype last, __m256i firstByte, __m256i lastByte)
{
    const __m256i starts = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(place));
    const __m256i ends = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(place + last));
    return static_cast<quint32>(_mm256_movemask_epi8(
        _mm256_and_si256(_mm256_cmpeq_epi8(starts, firstByte), _mm256_cmpeq_epi8(ends, lastByte))));
}

/// Passes from segment to segment, in ascending order, and notes the rows.
class RowHits
{
public:
    RowHits(std::span<const quint32> ends, quint64 *bits, qsizetype needleSize)
        : m_ends(ends.data()), m_end(ends.size()), m_bits(bits), m_last(needleSize - 1)
    {
    }

    /// `hits` are those from the place `from` on, in `words` words, and a word more of zeros.
    __attribute__((target("popcnt"))) void take(qsizetype from, const quint64 *hits, size_t words)
    {
        quint32 before[kSegmentWords + 1]; // NOLINT(modernize-avoid-c-arrays): as far as it is read it is written
        before[0] = 0;
        for (size_t word = 0; word < words; ++word)
            before[word + 1] = before[word] + static_cast<quint32>(std::popcount(hits[word]));
        const quint32 count = before[words];
        if (count == 0)
            return;
        passTo(from);
        constexpr quint32 kFew = 16; // Of some fifty rows in a segment.
        if (count <= kFew)
            noteEach(from, hits, words);
        else
            noteRows(from, hits, before, from + static_cast<qsizetype>(words) * 64);
    }

private:
    /// Behind the last place where a needle would end in the row.
    [[nodiscard]] qsizetype placesEnd(size_t row) const { return qsizetype(m_ends[row]) - m_last; }
    void passTo(qsizetype from)
    {
        while (m_row < m_end && placesEnd(m_row) <= from)
            ++m_row;
    }
    void noteEach(qsizetype from, const quint64 *hits, size_t words)
    {
        for (size_t word = 0; word < words; ++word) {
            for (quint64 left = hits[word]; left != 0; left &= left - 1) {
                passTo(from + static_cast<qsizetype>(word * 64) + std::countr_zero(left));
                m_bits[m_row / 64] |= quint64(1) << (m_row % 64);
            }
        }
    }
    /// Those that end up to `to`, and the one that goes on there. Requires: the first one does not end up to `from`.
    __attribute__((target("popcnt"))) void noteRows(
        qsizetype from, const quint64 *hits, const quint32 *before, qsizetype to)
    {
        size_t row = m_row;
        quint32 passed = 0;
        quint64 bits = 0;
        for (; row < m_end && placesEnd(row) <= to; ++row) {
            const auto place = static_cast<size_t>(placesEnd(row) - from);
            const quint64 below = (quint64(1) << (place % 64)) - 1;
            const quint32 atEnd = before[place / 64] + static_cast<quint32>(std::popcount(hits[place / 64] & below));
            bits |= static_cast<quint64>(atEnd != passed) << (row % 64);
            passed = atEnd;
            if (row % 64 == 63)
                m_bits[row / 64] |= std::exchange(bits, 0);
        }
        if (row < m_end)
            bits |= static_cast<quint64>(before[static_cast<size_t>(to - from) / 64] != passed) << (row % 64);
        if (bits != 0)
            m_bits[row / 64] |= bits;
        m_row = row;
    }

    const quint32 *m_ends;
    size_t m_end;
    quint64 *m_bits;
    qsizetype m_last;
    size_t m_row = 0; ///< Those before it end before what is to come.
};

/// Requires: the needle has no more than two bytes.
__attribute__((target("avx2,popcnt"))) void scanSegments(
    QByteArrayView text, std::span<const quint32> ends, QByteArrayView needle, quint64 *bits)
{
    const qsizetype last = needle.size() - 1;
    const qsizetype places = text.size() - last;
    const __m256i firstByte = _mm256_set1_epi8(needle[0]);
    const __m256i lastByte = _mm256_set1_epi8(needle[last]);
    RowHits rows(ends, bits, needle.size());
    quint64 hits[kSegmentWords + 1]; // NOLINT(modernize-avoid-c-arrays): as far as it is read it is written
    for (qsizetype from = 0; from < places; from += kSegment) {
        const qsizetype size = std::min(places - from, kSegment);
        const auto words = static_cast<size_t>(size + 63) / 64;
        for (size_t word = 0; word < words; ++word) {
            const char *place = text.data() + from + word * 64;
            __builtin_prefetch(place + kPrefetched);
            hits[word]
                = hitsFrom(place, last, firstByte, lastByte) | hitsFrom(place + 32, last, firstByte, lastByte) << 32;
        }
        if (size % 64 != 0)
            hits[words - 1] &= (quint64(1) << (size % 64)) - 1;
        hits[words] = 0;
        rows.take(from, hits, words);
    }
}

/// A text of one or two bytes is in most rows, a longer one in few.
__attribute__((target("avx2,popcnt"))) void scanManyAvx2(
    QByteArrayView text, std::span<const quint32> ends, QByteArrayView needle, quint64 *bits)
{
    if (needle.size() <= 2)
        return scanSegments(text, ends, needle, bits);
    RowMarks marks(ends.data(), bits, needle.size());
    scanAvx2(text, needle, marks);
}

bool hasAvx2()
{
    static const bool has = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt");
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

void scanRows(QByteArrayView text, std::span<const quint32> ends, QByteArrayView needle, quint64 *bits)
{
    Q_ASSERT(!needle.isEmpty());
#if defined(__x86_64__)
    if (hasAvx2())
        return scanManyAvx2(text, ends, needle, bits);
#endif
    RowMarks marks(ends.data(), bits, needle.size());
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

void rowsPortable(QByteArrayView text, std::span<const quint32> ends, QByteArrayView needle, quint64 *bits)
{
    RowMarks marks(ends.data(), bits, needle.size());
    scanPortable(text, needle, marks);
}

#if defined(__x86_64__)

void rowsSse2(QByteArrayView text, std::span<const quint32> ends, QByteArrayView needle, quint64 *bits)
{
    RowMarks marks(ends.data(), bits, needle.size());
    scanSse2(text, needle, marks);
}

void rowsAvx2(QByteArrayView text, std::span<const quint32> ends, QByteArrayView needle, quint64 *bits)
{
    scanManyAvx2(text, ends, needle, bits);
}

#endif

} // namespace scan

} // namespace rollcall::cache
