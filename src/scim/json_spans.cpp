// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json_spans.h"

namespace rollcall::scim
{

namespace
{

/// Walks over JSON that is known to be valid; so it only has to tell strings and brackets.
class SpanScanner
{
public:
    explicit SpanScanner(QByteArrayView json) : m_json(json) { }

    [[nodiscard]] char peek() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t')
            ++m_at;
    }

    /// One character of punctuation and the white space around it.
    void skipPunctuation()
    {
        skipSpace();
        ++m_at;
        skipSpace();
    }

    QByteArrayView value()
    {
        const qsizetype begin = m_at;
        if (peek() == '"')
            skipString();
        else if (peek() == '{' || peek() == '[')
            skipContainer();
        else
            skipScalar();
        return m_json.sliced(begin, m_at - begin);
    }

private:
    /// From quotation mark to quotation mark: most of the text is in strings, and memchr is many times faster than a
    /// loop.
    void skipString()
    {
        ++m_at;
        while (m_at < m_json.size()) {
            const qsizetype quote = m_json.indexOf('"', m_at);
            qsizetype escape = quote;
            while (escape > m_at && m_json[escape - 1] == '\\')
                --escape;
            m_at = quote < 0 ? m_json.size() : quote + 1;
            if ((quote - escape) % 2 == 0)
                return;
        }
    }

    void skipContainer()
    {
        int depth = 0;
        do {
            const char c = m_json[m_at];
            if (c == '"') {
                skipString();
                continue;
            }
            depth += (c == '{' || c == '[') ? 1 : (c == '}' || c == ']') ? -1 : 0;
            ++m_at;
        } while (depth > 0 && m_at < m_json.size());
    }

    void skipScalar()
    {
        static constexpr QByteArrayView kEnd(",]} \n\r\t");
        while (m_at < m_json.size() && !kEnd.contains(m_json[m_at]))
            ++m_at;
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
};

void enterMember(SpanScanner &scanner, int member)
{
    scanner.skipPunctuation(); // {
    for (int i = 0;; ++i) {
        scanner.value(); // the key
        scanner.skipPunctuation(); // :
        if (i == member)
            return;
        scanner.value();
        scanner.skipPunctuation(); // ,
    }
}

} // namespace

QVector<QByteArrayView> elementSpans(QByteArrayView json, int member)
{
    SpanScanner scanner(json);
    scanner.skipSpace();
    if (member >= 0)
        enterMember(scanner, member);
    QVector<QByteArrayView> spans;
    scanner.skipPunctuation(); // [
    while (scanner.peek() != ']' && scanner.peek() != '\0') {
        spans.append(scanner.value());
        scanner.skipSpace();
        if (scanner.peek() == ',')
            scanner.skipPunctuation();
    }
    return spans;
}

} // namespace rollcall::scim
