// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/query_time.h"

namespace rollcall::cache
{

namespace
{

constexpr int kMostDigits = 5;

std::optional<qint64> secondsOf(QStringView unit)
{
    constexpr qint64 kHour = 3600;
    struct Unit {
        QLatin1String name;
        qint64 seconds;
    };
    static constexpr Unit kUnits[]{{QLatin1String("min"), 60}, {QLatin1String("h"), kHour},
        {QLatin1String("d"), 24 * kHour}, {QLatin1String("w"), 7 * 24 * kHour}, {QLatin1String("y"), 365 * 24 * kHour}};
    for (const Unit &known : kUnits) {
        if (unit.compare(known.name, Qt::CaseInsensitive) == 0)
            return known.seconds;
    }
    return std::nullopt;
}

std::optional<qint64> durationOf(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        ++digits;
    const auto unit = secondsOf(text.mid(digits));
    if (digits == 0 || digits > kMostDigits || !unit)
        return std::nullopt;
    return text.left(digits).toLongLong() * *unit;
}

QDate dayOf(QStringView text)
{
    return QDate::fromString(text.toString(), Qt::ISODate);
}

QDateTime startOf(const QDate &day)
{
    return day.startOfDay(Qt::LocalTime).toUTC();
}

} // namespace

std::optional<QueryTime> parseQueryTime(QStringView text)
{
    using Relation = QueryTime::Relation;
    const QChar sign = text.isEmpty() ? QChar() : text.front();
    const bool isSigned = sign == u'<' || sign == u'>';
    const QStringView value = isSigned ? text.mid(1) : text;
    if (!isSigned && value.compare(QLatin1String("today"), Qt::CaseInsensitive) == 0)
        return QueryTime{Relation::On, 0, {}};
    if (const auto seconds = durationOf(value))
        return QueryTime{sign == u'>' ? Relation::Before : Relation::Since, *seconds, {}};
    const QDate day = dayOf(value);
    if (!day.isValid())
        return std::nullopt;
    const Relation relation = sign == u'>' ? Relation::Since : Relation::Before;
    return QueryTime{isSigned ? relation : Relation::On, 0, day};
}

TimeRange rangeOf(const QueryTime &time, const QDateTime &now)
{
    if (time.relation == QueryTime::Relation::On) {
        const QDate day = time.day.isValid() ? time.day : now.toLocalTime().date();
        return {startOf(day), startOf(day.addDays(1))};
    }
    const bool isSince = time.relation == QueryTime::Relation::Since;
    const QDateTime then
        = time.day.isValid() ? startOf(isSince ? time.day.addDays(1) : time.day) : now.addSecs(-time.secondsAgo);
    return isSince ? TimeRange{then, {}} : TimeRange{{}, then};
}

} // namespace rollcall::cache
