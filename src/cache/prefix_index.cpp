// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/prefix_index.h"

#include <array>

namespace rollcall::cache
{

namespace
{

constexpr qsizetype kGuidSize = 36;

constexpr bool isDashAt(qsizetype place)
{
    return place == 8 || place == 13 || place == 18 || place == 23;
}

/// Of each byte; -1: it is none.
constexpr auto kDigits = [] {
    std::array<qint8, 256> digits{};
    digits.fill(-1);
    for (int digit = 0; digit < 16; ++digit)
        digits[static_cast<size_t>(digit < 10 ? '0' + digit : 'a' + digit - 10)] = static_cast<qint8>(digit);
    return digits;
}();

int digitOf(char c)
{
    return kDigits[static_cast<uchar>(c)];
}

/// Where a whole GUID has its 32 digits.
constexpr auto kPlaces = [] {
    std::array<quint8, 32> places{};
    size_t digits = 0;
    for (qsizetype place = 0; place < kGuidSize; ++place) {
        if (!isDashAt(place))
            places[digits++] = static_cast<quint8>(place);
    }
    return places;
}();

} // namespace

/// False if no GUID begins like this.
bool PrefixIndex::readGuid(QByteArrayView text, Pattern &pattern)
{
    if (text.size() > kGuidSize)
        return false;
    int digits = 0;
    for (qsizetype place = 0; place < text.size(); ++place) {
        if (isDashAt(place)) {
            if (text[place] != '-')
                return false;
            continue;
        }
        const int digit = digitOf(text[place]);
        if (digit < 0)
            return false;
        quint64 &number = digits < 16 ? pattern.number.high : pattern.number.low;
        quint64 &mask = digits < 16 ? pattern.mask.high : pattern.mask.low;
        const int shift = 60 - 4 * (digits % 16);
        number |= static_cast<quint64>(digit) << shift;
        mask |= quint64(15) << shift;
        ++digits;
    }
    return true;
}

/// The same of all of one, as each row of a sync brings it.
std::optional<PrefixIndex::Number> PrefixIndex::wholeGuid(QByteArrayView text)
{
    if (text.size() != kGuidSize || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return std::nullopt;
    std::array<quint64, 2> halves{};
    int allDigits = 0;
    for (size_t i = 0; i < kPlaces.size(); ++i) {
        const int digit = digitOf(text[kPlaces[i]]);
        allDigits |= digit;
        halves[i / 16] = halves[i / 16] << 4 | static_cast<quint64>(digit & 15);
    }
    if (allDigits < 0)
        return std::nullopt;
    return Number{halves[0], halves[1]};
}

void PrefixIndex::put(const QVector<SearchText> &rows)
{
    QVector<RowTexts::RowText> others;
    for (const SearchText &row : rows) {
        const std::optional<Number> guid = wholeGuid(row.externalId);
        m_hasGuid.remove(row.rid);
        if (guid) {
            reserveGuids(row.rid + size_t(1));
            m_guids[row.rid] = *guid;
            m_hasGuid.insert(row.rid);
        }
        const bool hasOther = !guid && !row.externalId.isEmpty();
        if (hasOther || m_hasOther.contains(row.rid))
            others.append({row.rid, hasOther ? row.externalId + kLineEnd : QByteArray()});
        m_hasOther.remove(row.rid);
        if (hasOther)
            m_hasOther.insert(row.rid);
    }
    m_others.put(std::move(others));
}

/// Not by the double, as a vector grows: this is most of what the index takes.
void PrefixIndex::reserveGuids(size_t end)
{
    if (end > m_guids.capacity())
        m_guids.reserve(end + end / 16 + 1024);
    if (end > m_guids.size())
        m_guids.resize(end);
}

RowSet PrefixIndex::find(const QByteArray &beginning) const
{
    RowSet found = findOthers(kLineEnd + beginning);
    if (Pattern pattern; readGuid(beginning, pattern))
        found |= findGuids(pattern);
    return found;
}

RowSet PrefixIndex::findWhole(const QByteArray &id) const
{
    RowSet found = findOthers(kLineEnd + id + kLineEnd);
    if (Pattern pattern; id.size() == kGuidSize && readGuid(id, pattern))
        found |= findGuids(pattern);
    return found;
}

RowSet PrefixIndex::findGuids(const Pattern &pattern) const
{
    RowSet found(m_guids.size());
    for (size_t word = 0; word * 64 < m_guids.size(); ++word) {
        quint64 hits = 0;
        const size_t end = std::min(m_guids.size() - word * 64, size_t(64));
        for (size_t bit = 0; bit < end; ++bit) {
            const Number &guid = m_guids[word * 64 + bit];
            const bool isHit = ((guid.high ^ pattern.number.high) & pattern.mask.high) == 0
                && ((guid.low ^ pattern.number.low) & pattern.mask.low) == 0;
            hits |= static_cast<quint64>(isHit) << bit;
        }
        found.setWord(word, hits & m_hasGuid.word(word));
    }
    return found;
}

RowSet PrefixIndex::findOthers(const QByteArray &beginning) const
{
    const TextEndings::Needle needle = m_others.needle(beginning);
    RowSet found(m_others.blocks() * RowTexts::kRowsInBlock);
    for (size_t block = 0; block < m_others.blocks(); ++block) {
        RowTexts::Bits candidates = {};
        for (size_t word = 0; word < candidates.size(); ++word)
            candidates[word] = m_hasOther.word(block * RowTexts::kWordsInBlock + word);
        const RowTexts::Bits hits = m_others.scan(block, needle, candidates);
        for (size_t word = 0; word < hits.size(); ++word)
            found.setWord(block * RowTexts::kWordsInBlock + word, hits[word]);
    }
    return found;
}

} // namespace rollcall::cache
