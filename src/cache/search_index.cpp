// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/search_index.h"

#include "cache/byte_scan.h"
#include "cache/search_fold.h"

#include <algorithm>

namespace rollcall::cache
{

namespace
{

/// Between fields, before the first and after the last: folded text has none.
constexpr char kFence = '\n';
constexpr size_t kNone = std::numeric_limits<size_t>::max();

std::string rowText(const QStringList &fields)
{
    std::string text(1, kFence);
    const auto add = [&text](const QString &field) {
        text += field.toStdString();
        text += kFence;
    };
    for (const QString &field : fields) {
        QString folded = foldForSearch(field);
        if (folded.isEmpty())
            continue;
        add(folded);
        // 山田 太郎 is looked for as 山田太郎, too.
        if (folded.contains(QLatin1Char(' ')) && hasIdeographs(folded))
            add(folded.remove(QLatin1Char(' ')));
    }
    return text;
}

bool contains(std::string_view text, const QByteArray &word)
{
    const char *end = text.data() + text.size();
    return findBytes(text.data(), end, word) != end;
}

} // namespace

void SearchIndex::put(quint32 rid, const QStringList &fields)
{
    Q_ASSERT(rid != 0);
    const std::string text = rowText(fields);
    if (const size_t old = entryOf(rid); old != kNone) {
        if (textOf(old) == text)
            return;
        drop(old);
    }
    append(rid, text);
    compact();
}

void SearchIndex::remove(quint32 rid)
{
    if (const size_t old = entryOf(rid); old != kNone) {
        drop(old);
        m_entryOfRid[rid] = 0;
        compact();
    }
}

void SearchIndex::clear()
{
    *this = SearchIndex();
}

void SearchIndex::append(quint32 rid, const std::string &text)
{
    if (rid >= m_entryOfRid.size())
        m_entryOfRid.resize(std::max<size_t>(rid + size_t(1), m_entryOfRid.size() * 2));
    m_entries.push_back({rid, static_cast<quint32>(m_text.size())});
    m_entryOfRid[rid] = static_cast<quint32>(m_entries.size());
    m_text += text;
    ++m_rows;
}

void SearchIndex::drop(size_t entry)
{
    m_deadBytes += textOf(entry).size();
    m_entries[entry].rid = 0;
    --m_rows;
}

/// Worth its cost only when much of the block is dead.
void SearchIndex::compact()
{
    constexpr size_t kWorthIt = 64 * 1024;
    if (m_deadBytes < kWorthIt || m_deadBytes < m_text.size() / 4)
        return;
    SearchIndex compacted;
    compacted.m_text.reserve(m_text.size() - m_deadBytes);
    compacted.m_entryOfRid.resize(m_entryOfRid.size());
    for (size_t entry = 0; entry < m_entries.size(); ++entry) {
        if (m_entries[entry].rid != 0)
            compacted.append(m_entries[entry].rid, std::string(textOf(entry)));
    }
    *this = std::move(compacted);
}

RowSet SearchIndex::find(QStringView text) const
{
    const QVector<QByteArray> words = searchWords(text);
    if (!words.isEmpty())
        return scan(words);
    RowSet all;
    for (const Entry &entry : m_entries) {
        if (entry.rid != 0)
            all.insert(entry.rid);
    }
    return all;
}

RowSet SearchIndex::findWhole(QStringView text) const
{
    const QByteArray folded = foldForSearch(text).toUtf8();
    return folded.isEmpty() ? RowSet() : scan({kFence + folded + kFence});
}

RowSet SearchIndex::scan(QVector<QByteArray> words) const
{
    // The longest word is in the fewest rows: it is looked for in the block, the others where it was found.
    std::ranges::sort(words, std::greater<>(), &QByteArray::size);
    const QByteArray rarest = words.takeFirst();
    const char *const begin = m_text.data();
    const char *const end = begin + m_text.size();
    RowSet found;
    size_t entry = 0;
    for (const char *place = findBytes(begin, end, rarest); place != end; place = findBytes(place, end, rarest)) {
        entry = entryAt(static_cast<size_t>(place - begin), entry);
        const std::string_view text = textOf(entry);
        const auto isIn = [text](const QByteArray &word) { return contains(text, word); };
        if (m_entries[entry].rid != 0 && std::ranges::all_of(words, isIn))
            found.insert(m_entries[entry].rid);
        place = text.data() + text.size();
    }
    return found;
}

std::string_view SearchIndex::textOf(size_t entry) const
{
    const size_t begin = m_entries[entry].begin;
    const size_t end = entry + 1 < m_entries.size() ? m_entries[entry + 1].begin : m_text.size();
    return std::string_view(m_text).substr(begin, end - begin);
}

/// Looks near `from` first: in a search for something frequent the next row is never far.
size_t SearchIndex::entryAt(size_t offset, size_t from) const
{
    size_t step = 1;
    while (from + step < m_entries.size() && m_entries[from + step].begin <= offset)
        step *= 2;
    const auto first = m_entries.begin() + static_cast<std::ptrdiff_t>(from);
    const auto last = m_entries.begin() + static_cast<std::ptrdiff_t>(std::min(from + step, m_entries.size()));
    const auto after
        = std::upper_bound(first, last, offset, [](size_t wanted, const Entry &entry) { return wanted < entry.begin; });
    return static_cast<size_t>(after - m_entries.begin()) - 1;
}

size_t SearchIndex::entryOf(quint32 rid) const
{
    return rid < m_entryOfRid.size() && m_entryOfRid[rid] != 0 ? m_entryOfRid[rid] - size_t(1) : kNone;
}

} // namespace rollcall::cache
