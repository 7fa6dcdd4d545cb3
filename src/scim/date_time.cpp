// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/date_time.h"

#include <QRegularExpression>

namespace rollcall::scim
{

namespace
{

QRegularExpressionMatch matchShape(QStringView text)
{
    // Qt's own reading of ISO 8601 lets parts be missing.
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d+))?(Z|[+-]\\d\\d:\\d\\d)?$"));
    return shape.match(text.toString());
}

} // namespace

std::optional<QDateTime> parseDateTime(QStringView text)
{
    const QRegularExpressionMatch match = matchShape(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString fraction = (match.captured(2) + QStringLiteral("000")).left(3);
    const QString zone = match.captured(3).isEmpty() ? QStringLiteral("Z") : match.captured(3);
    const QDateTime time
        = QDateTime::fromString(match.captured(1) + QLatin1Char('.') + fraction + zone, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    return time.toUTC();
}

std::optional<ExactTime> parseExactTime(QStringView text)
{
    const auto time = parseDateTime(text);
    if (!time)
        return std::nullopt;
    QString finer = matchShape(text).captured(2).mid(3);
    while (finer.endsWith(u'0'))
        finer.chop(1);
    return ExactTime{time->toMSecsSinceEpoch(), finer};
}

QString formatDateTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace rollcall::scim
