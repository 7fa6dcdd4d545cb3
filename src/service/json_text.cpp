// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/json_text.h"

namespace rollcall::service
{

namespace
{

void appendEscaped(QByteArray &json, char c)
{
    static constexpr char kHex[] = "0123456789abcdef";
    if (c == '"' || c == '\\') {
        json.append('\\').append(c);
    } else if (static_cast<unsigned char>(c) < 0x20) {
        json.append("\\u00").append(kHex[(c >> 4) & 0xf]).append(kHex[c & 0xf]);
    } else {
        json.append(c);
    }
}

} // namespace

QByteArray jsonString(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray json;
    json.reserve(utf8.size() + 2);
    json.append('"');
    for (const char c : utf8)
        appendEscaped(json, c);
    return json.append('"');
}

} // namespace rollcall::service
