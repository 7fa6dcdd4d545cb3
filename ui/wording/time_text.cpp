// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/time_text.h"

#include "wording/value_names.h"

#include <QCoreApplication>
#include <QLocale>

namespace rollcall::wording
{
namespace
{

class TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(TimeText)
};

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
/// Two computers' clocks differ; what was "seen" a little in the future was seen just now.
constexpr qint64 kClockSkew = kMinute;

QString clock(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().time(), QStringLiteral("HH:mm"));
}

QString minutesText(qint64 seconds)
{
    return TimeWords::tr("%Ln min", "minutes", static_cast<int>(seconds / kMinute));
}

QString hoursText(qint64 seconds)
{
    return TimeWords::tr("%Ln h", "hours", static_cast<int>(seconds / kHour));
}

} // namespace

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return unknownName();
    const qint64 seconds = time.secsTo(now);
    if (seconds < -kClockSkew)
        return clockTime(time, now);
    if (seconds < kMinute)
        return TimeWords::tr("just now");
    if (seconds < kHour)
        return TimeWords::tr("%Ln min ago", nullptr, static_cast<int>(seconds / kMinute));
    if (seconds < kDay)
        return TimeWords::tr("%Ln h ago", nullptr, static_cast<int>(seconds / kHour));
    return dateText(time.toLocalTime().date());
}

QString clockTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return unknownName();
    const QDate day = time.toLocalTime().date();
    if (day == now.toLocalTime().date())
        return clock(time);
    //: A date and a time: 22 Nov 2026 13:58
    return TimeWords::tr("%1 %2", "date, time").arg(dateText(day), clock(time));
}

QString exactTime(const QDateTime &time)
{
    if (!time.isValid())
        return unknownName();
    const QDateTime local = time.toLocalTime();
    return TimeWords::tr("%1 %2", "date, time")
        .arg(dateText(local.date()), QLocale().toString(local.time(), QStringLiteral("HH:mm:ss")));
}

QString dateText(const QDate &date)
{
    if (!date.isValid())
        return unknownName();
    //: The form of a date in a list, in the letters of QLocale::toString(): d MMM yyyy is 22 Nov 2026.
    return QLocale().toString(date, TimeWords::tr("d MMM yyyy", "form of a date"));
}

QString clockWithSeconds(const QDateTime &time)
{
    if (!time.isValid())
        return unknownName();
    return QLocale().toString(time.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
}

QString shortDurationText(qint64 milliseconds)
{
    constexpr qint64 kSecond = 1000;
    if (milliseconds < 0)
        return unknownName();
    if (milliseconds < kSecond)
        //: Milliseconds
        return TimeWords::tr("%1 ms").arg(QLocale().toString(milliseconds));
    if (milliseconds < 10 * kSecond)
        //: Seconds with a decimal: 1.4 s
        return TimeWords::tr("%1 s", "seconds with a decimal")
            .arg(QLocale().toString(double(milliseconds) / double(kSecond), 'f', 1));
    return durationText(milliseconds / kSecond);
}

QString durationText(qint64 seconds)
{
    if (seconds < 0)
        return unknownName();
    if (seconds < kMinute)
        return TimeWords::tr("%Ln s", "seconds", static_cast<int>(seconds));
    if (seconds < kHour)
        return minutesText(seconds);
    if (seconds < 2 * kDay) {
        const qint64 rest = seconds % kHour;
        //: Hours and minutes: 2 h 5 min
        return rest < kMinute ? hoursText(seconds)
                              : TimeWords::tr("%1 %2", "hours, minutes").arg(hoursText(seconds), minutesText(rest));
    }
    const QString days = TimeWords::tr("%Ln days", "a duration", static_cast<int>(seconds / kDay));
    const qint64 rest = seconds % kDay;
    //: Days and hours: 3 days 5 h
    return rest < kHour ? days : TimeWords::tr("%1 %2", "days, hours").arg(days, hoursText(rest));
}

} // namespace rollcall::wording
