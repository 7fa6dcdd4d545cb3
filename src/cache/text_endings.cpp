// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/text_endings.h"

#include "cache/search_text.h"

#include <QHash>

#include <algorithm>

namespace rollcall::cache
{

namespace
{

constexpr char kBegin = '@';
constexpr qsizetype kShortest = 4; // "@a.b"

/// Calls `take(line)` for each, without its end.
template <typename Take> void forEachLine(QByteArrayView text, Take take)
{
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = text.indexOf(kLineEnd, from);
        const qsizetype next = end < 0 ? text.size() : end;
        take(text.sliced(from, next - from));
        from = next + 1;
    }
}

} // namespace

QByteArrayView TextEndings::endingOf(QByteArrayView line)
{
    const qsizetype at = line.lastIndexOf(kBegin);
    return at < 0 || line.size() - at < kShortest ? QByteArrayView() : line.sliced(at);
}

void TextEndings::learn(const QVector<QByteArrayView> &texts)
{
    constexpr int kWorthIt = 20; // One line of so many.
    if (m_endings.size() == kMost)
        return;
    QHash<QByteArray, int> counts;
    int lines = 0;
    for (const QByteArrayView text : texts) {
        forEachLine(text, [&](QByteArrayView line) {
            ++lines;
            if (const QByteArrayView ending = endingOf(line); !ending.isEmpty())
                ++counts[ending.toByteArray()];
        });
    }
    for (auto ending = counts.cbegin(); ending != counts.cend() && m_endings.size() < kMost; ++ending) {
        if (*ending * kWorthIt >= lines && !std::ranges::count(m_endings, ending.key()))
            m_endings.push_back(ending.key());
    }
}

TextEndings::Mask TextEndings::shorten(QByteArrayView text, std::string &to) const
{
    if (m_endings.empty()) {
        to.append(text.data(), static_cast<size_t>(text.size()));
        return 0;
    }
    Mask met = 0;
    forEachLine(text, [&](QByteArrayView line) {
        const QByteArrayView ending = endingOf(line);
        const auto known = ending.isEmpty() ? m_endings.end() : std::ranges::find(m_endings, ending);
        const auto place = static_cast<size_t>(known - m_endings.begin());
        const bool isKnown = known != m_endings.end();
        to.append(line.data(), static_cast<size_t>(line.size() - (isKnown ? ending.size() : 0)));
        if (isKnown) {
            to += codeOf(place);
            met |= Mask(1) << place;
        }
        to += kLineEnd;
    });
    return met;
}

QByteArray TextEndings::restored(QByteArrayView text) const
{
    QByteArray plain;
    for (const char c : text) {
        if (static_cast<uchar>(c) >= kFirstCode)
            plain += m_endings.at(static_cast<uchar>(c) - kFirstCode);
        else
            plain += c;
    }
    return plain;
}

TextEndings::Needle TextEndings::needle(QByteArrayView text) const
{
    Needle needle{text.toByteArray(), {}, 0};
    const qsizetype at = text.lastIndexOf(kBegin);
    for (size_t i = 0; i < m_endings.size(); ++i) {
        const QByteArray line = m_endings[i] + kLineEnd;
        if (line.contains(text))
            needle.within |= Mask(1) << i;
        // With something before its @, it reaches into the ending as far as it goes, or through it.
        if (at <= 0 || !line.startsWith(text.sliced(at)))
            continue;
        needle.across.append(needle.plain.first(at) + codeOf(i));
        if (text.size() - at == line.size())
            needle.across.last() += kLineEnd;
    }
    return needle;
}

} // namespace rollcall::cache
