// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/url_text.h"

#include <QStringDecoder>

#include <algorithm>

namespace rollcall::service
{

namespace
{

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Nothing but ASCII that stands for itself, which nearly every path is.
bool isPlain(QByteArrayView text, bool plusIsSpace)
{
    return std::all_of(text.begin(), text.end(),
        [plusIsSpace](char c) { return static_cast<signed char>(c) > 0 && c != '%' && !(c == '+' && plusIsSpace); });
}

/// No name or value of ours has U+0000 in it, and PostgreSQL's texts can't.
std::optional<QString> decoded(QByteArrayView text, bool plusIsSpace)
{
    if (isPlain(text, plusIsSpace))
        return QString::fromLatin1(text);
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plusIsSpace) {
            bytes.append(' ');
        } else if (text[i] != '%') {
            bytes.append(text[i]);
        } else {
            if (i + 2 >= text.size() || hexDigit(text[i + 1]) < 0 || hexDigit(text[i + 2]) < 0)
                return std::nullopt;
            bytes.append(static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])));
            i += 2;
        }
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString result = decoder(bytes);
    return decoder.hasError() || result.contains(QChar::Null) ? std::nullopt : std::optional(std::move(result));
}

QVector<QByteArrayView> parts(QByteArrayView text, char separator)
{
    QVector<QByteArrayView> list;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(separator);
        list.append(end < 0 ? text : text.first(end));
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    return list;
}

} // namespace

std::optional<QStringList> pathSegments(QByteArrayView path)
{
    QStringList segments;
    if (path.startsWith('/'))
        path = path.sliced(1);
    for (const QByteArrayView part : parts(path, '/')) {
        auto segment = decoded(part, false);
        if (!segment)
            return std::nullopt;
        segments.append(*segment);
    }
    return segments;
}

std::optional<QVector<QPair<QString, QString>>> queryParameters(QByteArrayView query)
{
    QVector<QPair<QString, QString>> parameters;
    for (const QByteArrayView part : parts(query, '&')) {
        const qsizetype equals = part.indexOf('=');
        const auto name = decoded(equals < 0 ? part : part.first(equals), true);
        const auto value = decoded(equals < 0 ? QByteArrayView() : part.sliced(equals + 1), true);
        if (!name || !value)
            return std::nullopt;
        parameters.append({*name, *value});
    }
    return parameters;
}

} // namespace rollcall::service
