// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/pretty_json.h"

namespace rollcall::ui
{

namespace
{

class Printer
{
public:
    QByteArray print(const QByteArray &json)
    {
        for (qsizetype at = 0; at < json.size(); ++at)
            put(json[at], followingBracket(json, at));
        return m_out;
    }

private:
    // `[` of `[]`: what closes it, with nothing between.
    static bool followingBracket(const QByteArray &json, qsizetype at)
    {
        qsizetype next = at + 1;
        while (next < json.size() && isSpace(json[next]))
            ++next;
        return next < json.size() && (json[next] == ']' || json[next] == '}');
    }
    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

    void put(char c, bool closesNext)
    {
        if (m_inString)
            return putInString(c);
        switch (c) {
        case '"':
            m_inString = true;
            m_out += c;
            return;
        case '{':
        case '[':
            m_out += c;
            m_empty = closesNext;
            if (!m_empty)
                newLine(++m_depth);
            return;
        case '}':
        case ']':
            if (!m_empty)
                newLine(--m_depth);
            m_empty = false;
            m_out += c;
            return;
        case ',':
            m_out += c;
            newLine(m_depth);
            return;
        case ':': m_out += ": "; return;
        default:
            if (!isSpace(c))
                m_out += c;
        }
    }
    void putInString(char c)
    {
        m_out += c;
        if (m_escaped)
            m_escaped = false;
        else if (c == '\\')
            m_escaped = true;
        else if (c == '"')
            m_inString = false;
    }
    void newLine(int depth)
    {
        m_out += '\n';
        m_out.append(qMax(depth, 0) * 2, ' ');
    }

    QByteArray m_out;
    int m_depth = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_empty = false;
};

} // namespace

QString prettyJson(const QByteArray &json)
{
    return QString::fromUtf8(Printer().print(json));
}

} // namespace rollcall::ui
