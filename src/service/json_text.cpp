// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/json_text.h"

#include <algorithm>

namespace rollcall::service
{

namespace
{

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

void appendEscaped(QByteArray &json, char c)
{
    static constexpr char kHex[] = "0123456789abcdef";
    if (static_cast<unsigned char>(c) < 0x20)
        json.append("\\u00").append(kHex[(c >> 4) & 0xf]).append(kHex[c & 0xf]);
    else
        json.append('\\').append(c);
}

} // namespace

QByteArray jsonString(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray json;
    json.reserve(utf8.size() + 2);
    json.append('"');
    for (const char *begin = utf8.begin(); begin != utf8.end();) {
        const char *special = std::find_if(begin, utf8.end(), needsEscape);
        json.append(begin, special - begin);
        begin = special;
        for (; begin != utf8.end() && needsEscape(*begin); ++begin)
            appendEscaped(json, *begin);
    }
    return json.append('"');
}

} // namespace rollcall::service
