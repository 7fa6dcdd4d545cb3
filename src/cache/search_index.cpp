// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/search_index.h"

#include <algorithm>
#include <atomic>

namespace rollcall::cache
{

namespace
{

/// Of a GUID: a shorter one is the beginning of very many people's.
constexpr qsizetype kShortestBeginning = 4;
constexpr size_t kWords = RowTexts::kWordsInBlock;

void write(RowSet &rows, size_t block, const RowTexts::Bits &bits)
{
    for (size_t word = 0; word < kWords; ++word)
        rows.setWord(block * kWords + word, bits[word]);
}

bool isEmpty(const RowTexts::Bits &bits)
{
    return std::ranges::all_of(bits, [](quint64 word) { return word == 0; });
}

} // namespace

void SearchIndex::put(const QVector<SearchText> &rows)
{
    QVector<RowTexts::RowText> names;
    names.reserve(rows.size());
    for (const SearchText &row : rows) {
        names.append({row.rid, row.names});
        m_rows.insert(row.rid);
    }
    m_names.put(std::move(names));
    m_externalIds.put(rows);
}

void SearchIndex::remove(const QVector<quint32> &rids)
{
    QVector<SearchText> gone;
    for (const quint32 rid : rids) {
        if (m_rows.contains(rid))
            gone.append({rid, {}, {}});
    }
    put(gone);
    for (const SearchText &row : std::as_const(gone))
        m_rows.remove(row.rid);
}

std::optional<RowSet> SearchIndex::find(
    QVector<QByteArray> words, const RowSet *within, const StillWanted &stillWanted) const
{
    return scan(wantedFor(std::move(words)), within, stillWanted);
}

std::optional<RowSet> SearchIndex::findAgain(
    QVector<QByteArray> words, const RowSet &earlier, const StillWanted &stillWanted) const
{
    const std::vector<Wanted> wanted = wantedFor(std::move(words));
    // An external id may begin with the whole word where the part was too short to be looked for.
    RowSet within = earlier;
    for (const Wanted &word : wanted)
        within |= word.byId;
    return scan(wanted, &within, stillWanted);
}

/// The longest word is in the fewest rows: the others are looked for in these alone.
std::vector<SearchIndex::Wanted> SearchIndex::wantedFor(QVector<QByteArray> words) const
{
    std::ranges::sort(words, std::greater<>(), &QByteArray::size);
    std::vector<Wanted> wanted;
    for (const QByteArray &word : std::as_const(words)) {
        const bool isLong = word.size() >= kShortestBeginning;
        wanted.push_back({m_names.needle(word), isLong ? m_externalIds.find(word) : m_externalIds.findWhole(word)});
    }
    return wanted;
}

/// In two threads if there is much to be read: it is memory that one of them waits for.
std::optional<RowSet> SearchIndex::scan(
    const std::vector<Wanted> &wanted, const RowSet *within, const StillWanted &stillWanted) const
{
    constexpr size_t kBlocksAtOnce = 8;
    RowSet found(m_names.blocks() * RowTexts::kRowsInBlock);
    std::atomic_size_t next = 0;
    std::atomic_bool isWanted = true;
    const auto scanSome = [&] {
        for (size_t begin = next.fetch_add(kBlocksAtOnce); begin < m_names.blocks() && isWanted;
             begin = next.fetch_add(kBlocksAtOnce)) {
            if (stillWanted && !stillWanted())
                isWanted = false;
            else
                scanBlocks(begin, std::min(begin + kBlocksAtOnce, m_names.blocks()), wanted, within, found);
        }
    };
    if (m_second == nullptr || (within != nullptr ? *within : m_rows).count() < SecondThread::kWorthIt)
        scanSome();
    else
        m_second->share(scanSome);
    return isWanted ? std::optional(std::move(found)) : std::nullopt;
}

void SearchIndex::scanBlocks(
    size_t begin, size_t end, const std::vector<Wanted> &wanted, const RowSet *within, RowSet &found) const
{
    for (size_t block = begin; block < end; ++block) {
        RowTexts::Bits rows = candidatesIn(block, within);
        scanBlock(block, wanted, rows);
        write(found, block, rows);
    }
}

RowTexts::Bits SearchIndex::candidatesIn(size_t block, const RowSet *within) const
{
    RowTexts::Bits rows = {};
    for (size_t word = 0; word < kWords; ++word) {
        const size_t place = block * kWords + word;
        rows[word] = m_rows.word(place) & (within != nullptr ? within->word(place) : ~quint64(0));
    }
    return rows;
}

void SearchIndex::scanBlock(size_t block, const std::vector<Wanted> &words, RowTexts::Bits &rows) const
{
    for (const Wanted &wanted : words) {
        if (isEmpty(rows))
            return;
        const RowTexts::Bits hits = m_names.scan(block, wanted.needle, rows);
        for (size_t word = 0; word < kWords; ++word)
            rows[word] &= hits[word] | wanted.byId.word(block * kWords + word);
    }
}

RowSet SearchIndex::findWhole(const QByteArray &text) const
{
    if (text.isEmpty())
        return {};
    const TextEndings::Needle line = m_names.needle(kLineEnd + text + kLineEnd);
    RowSet found(m_names.blocks() * RowTexts::kRowsInBlock);
    for (size_t block = 0; block < m_names.blocks(); ++block)
        write(found, block, m_names.scan(block, line, candidatesIn(block, nullptr)));
    found |= m_externalIds.findWhole(text);
    return found;
}

} // namespace rollcall::cache
