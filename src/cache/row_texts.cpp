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

void RowTexts::put(QVector<RowText> rows)
{
    std::ranges::stable_sort(rows, {}, &RowText::first);
    const RowText *end = rows.constData() + rows.size();
    for (const RowText *row = rows.constData(); row != end;) {
        const size_t block = row->first / kRowsInBlock;
        const RowText *next
            = std::find_if(row, end, [block](const RowText &other) { return other.first / kRowsInBlock != block; });
        rewrite(block, row, next);
        row = next;
    }
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
    for (size_t row = 0; row < kRowsInBlock; ++row) {
        QByteArrayView text = old.ends.empty() ? QByteArrayView() : old.row(row);
        for (; begin != end && begin->first % kRowsInBlock == row; ++begin)
            text = begin->second;
        renewed.text.append(text.data(), static_cast<size_t>(text.size()));
        renewed.ends.push_back(static_cast<quint32>(renewed.text.size()));
    }
    renewed.text.append(static_cast<size_t>(kScanPadding), '\0');
    renewed.text.shrink_to_fit();
    m_blocks[block] = std::move(renewed);
}

QByteArrayView RowTexts::text(quint32 rid) const
{
    const size_t block = rid / kRowsInBlock;
    if (block >= m_blocks.size() || m_blocks[block].ends.empty())
        return {};
    return m_blocks[block].row(rid % kRowsInBlock);
}

RowTexts::Bits RowTexts::scan(size_t block, QByteArrayView needle, const Bits &candidates) const
{
    // Fewer are looked at one by one.
    constexpr int kWorthAScan = kRowsInBlock / 12;
    Bits hits = {};
    if (block >= m_blocks.size() || m_blocks[block].ends.empty())
        return hits;
    const Block &texts = m_blocks[block];
    if (countBits(candidates) > kWorthAScan) {
        scanRows(texts.all(), texts.ends, needle, hits.data());
        for (size_t word = 0; word < kWordsInBlock; ++word)
            hits[word] &= candidates[word];
        return hits;
    }
    for (size_t word = 0; word < kWordsInBlock; ++word) {
        for (quint64 bits = candidates[word]; bits != 0; bits &= bits - 1) {
            const auto bit = static_cast<size_t>(std::countr_zero(bits));
            if (hasBytes(texts.rowWithLineEndBefore(word * 64 + bit), needle))
                hits[word] |= quint64(1) << bit;
        }
    }
    return hits;
}

} // namespace rollcall::cache
