// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/date_time.h"

#include <algorithm>
#include <string_view>

namespace rollcall::scim
{

namespace
{

/// A time's text, in parts: `2026-11-25T08:00:00`, the digits behind the point, `Z` or `+01:00`.
struct Shape {
    QStringView seconds;
    QStringView fraction;
    QStringView zone;
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// `9` stands for any digit, the rest for itself.
bool fits(QStringView text, QLatin1String pattern)
{
    return text.size() == pattern.size() && std::equal(text.begin(), text.end(), pattern.begin(), [](QChar c, char of) {
        return of == '9' ? isDigit(c) : c == QLatin1Char(of);
    });
}

/// By hand: every user that is synced has a time, and a regular expression takes as long as the rest of the user.
std::optional<Shape> shapeOf(QStringView text)
{
    static constexpr QLatin1String kSeconds("9999-99-99T99:99:99");
    if (!fits(text.left(kSeconds.size()), kSeconds))
        return std::nullopt;
    Shape shape{text.left(kSeconds.size()), {}, text.mid(kSeconds.size())};
    if (shape.zone.startsWith(u'.')) {
        const auto end = std::find_if_not(shape.zone.begin() + 1, shape.zone.end(), isDigit);
        shape.fraction = shape.zone.mid(1, end - shape.zone.begin() - 1);
        shape.zone = shape.zone.mid(shape.fraction.size() + 1);
        if (shape.fraction.isEmpty())
            return std::nullopt;
    }
    const bool isZone = shape.zone.isEmpty() || shape.zone == u"Z" || fits(shape.zone, QLatin1String("+99:99"))
        || fits(shape.zone, QLatin1String("-99:99"));
    return isZone ? std::optional(shape) : std::nullopt;
}

int numberIn(QStringView digits)
{
    int number = 0;
    for (const QChar digit : digits)
        number = number * 10 + (digit.unicode() - u'0');
    return number;
}

QString millisecondsOf(const Shape &shape)
{
    return (shape.fraction.left(3).toString() + QStringLiteral("000")).left(3);
}

/// `2026-11-25T08:00:00Z` or with a fraction, as most services write all times: without a word on the heap.
std::optional<qint64> millisecondsInPlain(QByteArrayView text)
{
    static constexpr std::string_view kPattern("9999-99-99T99:99:99");
    const auto isDigitAt = [text](qsizetype at) { return text[at] >= '0' && text[at] <= '9'; };
    const auto size = static_cast<qsizetype>(kPattern.size());
    if (text.size() <= size || text.back() != 'Z')
        return std::nullopt;
    for (qsizetype i = 0; i < size; ++i) {
        const char of = kPattern[static_cast<size_t>(i)];
        if (of == '9' ? !isDigitAt(i) : text[i] != of)
            return std::nullopt;
    }
    const qsizetype fraction = text.size() - size - 2;
    if (fraction == 0 || (fraction > 0 && text[size] != '.'))
        return std::nullopt;
    int ms = 0;
    for (qsizetype i = 0; i < std::max<qsizetype>(fraction, 3); ++i) {
        if (i < fraction && !isDigitAt(size + 1 + i))
            return std::nullopt;
        if (i < 3)
            ms = ms * 10 + (i < fraction ? text[size + 1 + i] - '0' : 0);
    }
    const auto number = [text](qsizetype at, qsizetype digits) {
        int value = 0;
        for (qsizetype i = at; i < at + digits; ++i)
            value = value * 10 + (text[i] - '0');
        return value;
    };
    const QDate date(number(0, 4), number(5, 2), number(8, 2));
    const QTime time(number(11, 2), number(14, 2), number(17, 2), ms);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    constexpr qint64 kDay = 24 * 3600 * 1000;
    static const qint64 epoch = QDate(1970, 1, 1).toJulianDay();
    return (date.toJulianDay() - epoch) * kDay + time.msecsSinceStartOfDay();
}

} // namespace

std::optional<qint64> millisecondsIn(QByteArrayView text)
{
    if (const auto plain = millisecondsInPlain(text))
        return plain;
    const auto time = parseDateTime(QString::fromUtf8(text));
    return time ? std::optional(time->toMSecsSinceEpoch()) : std::nullopt;
}

std::optional<QDateTime> parseDateTime(QStringView text)
{
    // Qt's own reading of ISO 8601 lets parts be missing.
    const auto shape = shapeOf(text);
    if (!shape)
        return std::nullopt;
    const QStringView at = shape->seconds;
    const QString ms = millisecondsOf(*shape);
    if (shape->zone.size() <= 1) {
        const QDate date(numberIn(at.mid(0, 4)), numberIn(at.mid(5, 2)), numberIn(at.mid(8, 2)));
        const QTime time(numberIn(at.mid(11, 2)), numberIn(at.mid(14, 2)), numberIn(at.mid(17, 2)), numberIn(ms));
        if (date.isValid() && time.isValid())
            return QDateTime(date, time, Qt::UTC);
    }
    const QString zone = shape->zone.isEmpty() ? QStringLiteral("Z") : shape->zone.toString();
    const QDateTime time = QDateTime::fromString(at.toString() + QLatin1Char('.') + ms + zone, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    return time.toUTC();
}

std::optional<ExactTime> parseExactTime(QStringView text)
{
    const auto time = parseDateTime(text);
    if (!time)
        return std::nullopt;
    QString finer = shapeOf(text)->fraction.mid(3).toString();
    while (finer.endsWith(u'0'))
        finer.chop(1);
    return ExactTime{time->toMSecsSinceEpoch(), finer};
}

QString formatDateTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace rollcall::scim
