// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ini_text.h"

#include <QStringDecoder>

namespace rollcall::daemon
{

namespace
{

Error malformed(const QString &detail, int line)
{
    Error error{ErrorCode::MalformedFile, QStringLiteral("line %1: %2").arg(line).arg(detail), {}};
    error.line = line;
    return error;
}

QString withoutQuotes(const QString &value)
{
    return value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"') ? value.mid(1, value.size() - 2) : value;
}

} // namespace

Result<IniValues> parseIni(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return malformed(QStringLiteral("it is not UTF-8"), 1);
    IniValues values;
    QString section;
    int number = 0;
    for (const QString &raw : text.split(u'\n')) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            section = line.mid(1, line.size() - 2).trimmed();
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        if (equals <= 0)
            return malformed(QStringLiteral("expected [section] or key = value"), number);
        const QString key = line.left(equals).trimmed();
        if (section.isEmpty())
            return malformed(QStringLiteral("“%1” stands in no [section]").arg(key), number);
        const QString path = section + u'/' + key;
        if (values.contains(path))
            return malformed(QStringLiteral("“%1” is there twice").arg(path), number);
        values.insert(path, withoutQuotes(line.mid(equals + 1).trimmed()));
    }
    return values;
}

} // namespace rollcall::daemon
