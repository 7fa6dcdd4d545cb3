// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_texts.h"

#include "cache/row_scan.h"
#include "cache/row_set.h"
#include "cache/search_text.h"

#include <algorithm>
#include <bit>

namespace rollcall::cache
{

QByteArrayView RowTexts::Block::all() const
{
    return QByteArrayView(text.data(), static_cast<qsizetype>(text.size()) - kScanPadding);
}

QByteArrayView RowTexts::Block::row(size_t row) const
{
    const quint32 begin = row == 0 ? 1 : ends[row - 1];
    return QByteArrayView(text.data() + begin, ends[row] - begin);
}

QByteArrayView RowTexts::Block::rowWithLineEndBefore(size_t row) const
{
    const quint32 begin = row == 0 ? 0 : ends[row - 1] - 1;
    return QByteArrayView(text.data() + begin, ends[row] - begin);
}

void RowTexts::Block::noteEndings(size_t row, TextEndings::Mask met)
{
    for (size_t ending = 0; ending < withEnding.size(); ++ending) {
        quint64 &word = withEnding[ending][row / 64];
        const quint64 bit = quint64(1) << (row % 64);
        word = (met >> ending & 1) != 0 ? word | bit : word & ~bit;
    }
}

void RowTexts::put(QVector<RowText> rows)
{
    std::ranges::stable_sort(rows, {}, &RowText::first);
    learnFrom(rows);
    const RowText *end = rows.constData() + rows.size();
    for (const RowText *row = rows.constData(); row != end;) {
        const size_t block = row->first / kRowsInBlock;
        const RowText *next
            = std::find_if(row, end, [block](const RowText &other) { return other.first / kRowsInBlock != block; });
        rewrite(block, row, next);
        row = next;
    }
}

void RowTexts::learnFrom(const QVector<RowText> &rows)
{
    constexpr qsizetype kWorthIt = 1'000;
    constexpr qsizetype kLookedAt = 500;
    if (rows.size() < kWorthIt)
        return;
    QVector<QByteArrayView> some;
    for (qsizetype i = 0; i < rows.size(); i += rows.size() / kLookedAt)
        some.append(rows.at(i).second);
    m_endings.learn(some);
}

void RowTexts::rewrite(size_t block, const RowText *begin, const RowText *end)
{
    if (block >= m_blocks.size())
        m_blocks.resize(block + 1);
    const Block &old = m_blocks[block];
    Block renewed;
    size_t size = old.text.size() + 1 + static_cast<size_t>(kScanPadding);
    for (const RowText *row = begin; row != end; ++row)
        size += static_cast<size_t>(row->second.size());
    renewed.text.reserve(size);
    renewed.text += kLineEnd;
    renewed.ends.reserve(kRowsInBlock);
    renewed.withEnding = old.withEnding;
    renewed.withEnding.resize(m_endings.count());
    for (size_t row = 0; row < kRowsInBlock; ++row) {
        const RowText *written = nullptr;
        for (; begin != end && begin->first % kRowsInBlock == row; ++begin)
            written = begin;
        if (written != nullptr) {
            renewed.noteEndings(row, m_endings.shorten(written->second, renewed.text));
        } else if (!old.ends.empty()) {
            const QByteArrayView text = old.row(row);
            renewed.text.append(text.data(), static_cast<size_t>(text.size()));
        }
        renewed.ends.push_back(static_cast<quint32>(renewed.text.size()));
    }
    renewed.text.append(static_cast<size_t>(kScanPadding), '\0');
    renewed.text.shrink_to_fit();
    m_blocks[block] = std::move(renewed);
}

QByteArray RowTexts::text(quint32 rid) const
{
    const size_t block = rid / kRowsInBlock;
    if (block >= m_blocks.size() || m_blocks[block].ends.empty())
        return {};
    return m_endings.restored(m_blocks[block].row(rid % kRowsInBlock));
}

RowTexts::Bits RowTexts::scan(size_t block, const TextEndings::Needle &needle, const Bits &candidates) const
{
    Bits hits = {};
    if (block >= m_blocks.size() || m_blocks[block].ends.empty())
        return hits;
    const Block &texts = m_blocks[block];
    Bits left = candidates;
    const auto take = [&](const Bits &found) {
        for (size_t word = 0; word < kWordsInBlock; ++word) {
            hits[word] |= left[word] & found[word];
            left[word] &= ~found[word];
        }
    };
    for (size_t ending = 0; ending < texts.withEnding.size(); ++ending) {
        if ((needle.within >> ending & 1) != 0)
            take(texts.withEnding[ending]);
    }
    take(texts.scan(needle.plain, left));
    for (const QByteArray &across : needle.across)
        take(texts.scan(across, left));
    return hits;
}

RowTexts::Bits RowTexts::Block::scan(QByteArrayView needle, const Bits &candidates) const
{
    // Fewer are looked at one by one.
    constexpr int kWorthAScan = kRowsInBlock / 12;
    Bits hits = {};
    if (countBits(candidates) > kWorthAScan) {
        scanRows(all(), ends, needle, hits.data());
        for (size_t word = 0; word < kWordsInBlock; ++word)
            hits[word] &= candidates[word];
        return hits;
    }
    for (size_t word = 0; word < kWordsInBlock; ++word) {
        for (quint64 bits = candidates[word]; bits != 0; bits &= bits - 1) {
            const auto bit = static_cast<size_t>(std::countr_zero(bits));
            if (hasBytes(rowWithLineEndBefore(word * 64 + bit), needle))
                hits[word] |= quint64(1) << bit;
        }
    }
    return hits;
}

} // namespace rollcall::cache
