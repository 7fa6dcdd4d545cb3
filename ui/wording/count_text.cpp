// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/count_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace rollcall::wording
{
namespace
{

class CountWords
{
    Q_DECLARE_TR_FUNCTIONS(CountText)
};

int plural(qint64 count)
{
    return static_cast<int>(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

} // namespace

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

QString userCount(qint64 users)
{
    return CountWords::tr("%Ln user(s)", nullptr, plural(users));
}

QString groupCount(qint64 groups)
{
    return CountWords::tr("%Ln user group(s)", nullptr, plural(groups));
}

QString memberCount(qint64 members)
{
    return CountWords::tr("%Ln member(s)", nullptr, plural(members));
}

QString attributeCount(qint64 attributes)
{
    return CountWords::tr("%Ln attribute(s)", nullptr, plural(attributes));
}

QString sizeText(qint64 bytes)
{
    constexpr double kKilo = 1000;
    const auto amount = double(bytes);
    const auto number = [](double value) { return QLocale().toString(value, 'f', value < 100 ? 1 : 0); };
    if (amount < kKilo)
        return CountWords::tr("%Ln byte(s)", nullptr, plural(bytes));
    if (amount < kKilo * kKilo)
        return CountWords::tr("%1 kB", "kilobytes").arg(number(amount / kKilo));
    if (amount < kKilo * kKilo * kKilo)
        return CountWords::tr("%1 MB", "megabytes").arg(number(amount / kKilo / kKilo));
    return CountWords::tr("%1 GB", "gigabytes").arg(number(amount / kKilo / kKilo / kKilo));
}

QString shownCount(qint64 total)
{
    //: Under a list that shows everything: 48,210 shown
    return CountWords::tr("%Ln shown", nullptr, plural(total));
}

QString filteredCount(qint64 shown, qint64 total)
{
    //: Under a list: 12 of 48,210 shown · filtered. The plural goes by the first number.
    return CountWords::tr("%Ln of %1 shown · filtered", nullptr, plural(shown)).arg(numberText(total));
}

} // namespace rollcall::wording
