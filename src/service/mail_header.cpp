// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/mail_header.h"

#include <QLocale>

#include <algorithm>

namespace rollcall::service
{

namespace
{

constexpr qsizetype kMaxPlain = 60; // Of 78 in a line, with the header's name before it.
constexpr qsizetype kMaxWordBytes = 45; // Of an encoded word's 75 characters: 60 of base64 and what is around it.

bool isPlainAscii(const QString &text)
{
    return text.size() <= kMaxPlain
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// Each word holds whole characters (RFC 2047 §5).
QByteArray encodedWords(const QString &text)
{
    QByteArrayList words;
    QByteArray bytes;
    const auto finish = [&] {
        words.append("=?UTF-8?B?" + bytes.toBase64() + "?=");
        bytes.clear();
    };
    for (const uint c : text.toUcs4()) {
        const char32_t character = c;
        const QByteArray encoded = QString::fromUcs4(&character, 1).toUtf8();
        if (bytes.size() + encoded.size() > kMaxWordBytes)
            finish();
        bytes += encoded;
    }
    finish();
    return words.join("\r\n ");
}

} // namespace

QByteArray encodedText(const QString &text)
{
    // What looks like an encoded word must not be read as one.
    return isPlainAscii(text) && !text.contains(QLatin1String("=?")) ? text.toLatin1() : encodedWords(text);
}

QByteArray encodedPhrase(const QString &text)
{
    if (!isPlainAscii(text) || text.contains(QLatin1String("=?")))
        return encodedWords(text);
    QByteArray quoted = text.toLatin1();
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + quoted + '"';
}

QByteArray mailDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

} // namespace rollcall::service
