// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/attribute_column.h"

#include "cache/search_fold.h"
#include "cache/search_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace rollcall::cache
{

namespace
{

QByteArray foldedLines(const QByteArray &lines)
{
    QByteArray folded(1, kLineEnd);
    for (const QByteArray &line : lines.split(kLineEnd)) {
        if (!line.isEmpty())
            folded += foldForSearch(QString::fromUtf8(line)).toUtf8() + kLineEnd;
    }
    return folded;
}

} // namespace

void AttributeColumn::set(quint32 rid, const QByteArray &lines)
{
    if (rid >= m_codes.size()) {
        if (lines.isEmpty())
            return;
        m_codes.resize(std::max<size_t>(rid + size_t(1), m_codes.size() * 2));
    }
    m_codes[rid] = lines.isEmpty() ? 0 : codeOf(lines);
}

quint32 AttributeColumn::codeOf(const QByteArray &lines)
{
    if (const auto known = m_known.constFind(lines); known != m_known.constEnd())
        return *known;
    m_raw += lines.toStdString();
    m_rawEnds.push_back(static_cast<quint32>(m_raw.size()));
    m_folded.insert(m_foldedEnds.back(), foldedLines(lines).toStdString());
    m_foldedEnds.push_back(static_cast<quint32>(m_folded.size() - kScanPadding));
    const auto code = static_cast<quint32>(m_rawEnds.size()) - 1;
    if (m_known.size() < kMostKnown)
        m_known.insert(lines, code);
    return code;
}

QByteArrayView AttributeColumn::part(const std::string &texts, const std::vector<quint32> &ends, quint32 code)
{
    return {texts.data() + ends[code - 1], ends[code] - ends[code - 1]};
}

std::vector<quint64> AttributeColumn::codesWith(const QByteArray &folded, bool whole) const
{
    const size_t words = (m_foldedEnds.size() + 63) / 64;
    if (folded.isEmpty())
        return std::vector<quint64>(words, whole ? 0 : ~quint64(0));
    std::vector<quint64> codes(words);
    // An end of line within would go on from one value into the next.
    if (folded.contains(kLineEnd))
        return codes;
    const QByteArray needle = whole ? kLineEnd + folded + kLineEnd : folded;
    // No value is before the first one, and its code is 0.
    scanRows(QByteArrayView(m_folded.data(), m_foldedEnds.back()), m_foldedEnds, needle, codes.data());
    return codes;
}

RowSet AttributeColumn::find(const QByteArray &folded, bool whole) const
{
    std::vector<quint64> codes = codesWith(folded, whole);
    codes[0] &= ~quint64(1); // Those without a value.
    RowSet rows(m_codes.size());
    for (size_t first = 0; first < m_codes.size(); first += 64) {
        const size_t end = std::min(first + 64, m_codes.size());
        quint64 word = 0;
        for (size_t rid = first; rid < end; ++rid)
            word |= (codes[m_codes[rid] / 64] >> (m_codes[rid] % 64) & 1) << (rid - first);
        rows.setWord(first / 64, word);
    }
    return rows;
}

RowSet AttributeColumn::filled() const
{
    RowSet rows(m_codes.size());
    for (quint32 rid = 0; rid < m_codes.size(); ++rid) {
        if (m_codes[rid] != 0)
            rows.insert(rid);
    }
    return rows;
}

/// Lines of several values count for each of them; different spellings stay apart.
void AttributeColumn::addLines(quint32 code, const QByteArray &folded, qint64 count, Tally &byValue) const
{
    const QByteArrayView all = part(m_raw, m_rawEnds, code);
    for (qsizetype from = 0; from < all.size();) {
        const qsizetype end = all.indexOf(kLineEnd, from);
        const QByteArrayView line = all.sliced(from, end - from);
        const bool isOnly = end + 1 - from == all.size();
        if (!line.isEmpty() && (isOnly || foldForSearch(QString::fromUtf8(line)).toUtf8().contains(folded)))
            byValue[line] += count;
        from = end + 1;
    }
}

std::optional<QVector<ValueCount>> AttributeColumn::counts(
    const RowSet &rows, const QByteArray &folded, int most, const std::function<bool()> &stillWanted) const
{
    constexpr quint32 kBetween = 10'000;
    std::vector<qint64> tally(m_rawEnds.size());
    rows.forEach([&](quint32 rid) {
        if (rid < m_codes.size())
            ++tally[m_codes[rid]];
    });
    const std::vector<quint64> fits = codesWith(folded, false);
    Tally byValue;
    for (quint32 code = 1; code < tally.size(); ++code) {
        if (code % kBetween == 0 && stillWanted && !stillWanted())
            return std::nullopt;
        if (tally[code] != 0 && (fits[code / 64] >> (code % 64) & 1) != 0)
            addLines(code, folded, tally[code], byValue);
    }
    std::vector<std::pair<QByteArrayView, qint64>> counts(byValue.constKeyValueBegin(), byValue.constKeyValueEnd());
    const auto end = counts.begin() + std::min<qsizetype>(static_cast<qsizetype>(counts.size()), most);
    std::ranges::partial_sort(counts, end,
        [](const auto &a, const auto &b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
    QVector<ValueCount> shown;
    std::transform(counts.begin(), end, std::back_inserter(shown), [](const auto &value) {
        return ValueCount{QString::fromUtf8(value.first), value.second};
    });
    return shown;
}

QByteArrayView AttributeColumn::lines(quint32 rid) const
{
    if (rid >= m_codes.size() || m_codes[rid] == 0)
        return {};
    const QByteArrayView all = part(m_raw, m_rawEnds, m_codes[rid]);
    return all.endsWith(kLineEnd) ? all.chopped(1) : all;
}

} // namespace rollcall::cache
