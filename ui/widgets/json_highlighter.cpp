// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/json_highlighter.h"

namespace rollcall::ui
{

namespace
{

// Past the closing quote of the string that opens at `start`.
int endOfString(const QString &text, int start)
{
    int end = start + 1;
    while (end < text.size() && text[end] != u'"')
        end += text[end] == u'\\' ? 2 : 1;
    return std::min(int(text.size()), end + 1);
}

int endOfWord(const QString &text, int start)
{
    int end = start;
    while (end < text.size() && (text[end].isLetterOrNumber() || QStringLiteral("+-.").contains(text[end])))
        ++end;
    return end;
}

bool isName(const QString &text, int end)
{
    while (end < text.size() && text[end].isSpace())
        ++end;
    return end < text.size() && text[end] == u':';
}

} // namespace

JsonHighlighter::JsonHighlighter(QTextDocument *document) : QSyntaxHighlighter(document), m_colors(ThemeColors::light())
{
}

void JsonHighlighter::setColors(const ThemeColors &colors)
{
    m_colors = colors;
    rehighlight();
}

void JsonHighlighter::highlightBlock(const QString &text)
{
    int at = 0;
    while (at < text.size()) {
        const QChar letter = text[at];
        if (letter == u'"') {
            const int end = endOfString(text, at);
            setFormat(at, end - at, isName(text, end) ? m_colors.accent : m_colors.success);
            at = end;
        } else if (letter.isLetterOrNumber() || letter == u'-') {
            const int end = endOfWord(text, at);
            setFormat(at, end - at, m_colors.warning);
            at = std::max(end, at + 1);
        } else {
            ++at;
        }
    }
}

} // namespace rollcall::ui
