// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "moment.h"

namespace rollcall::cli
{

std::optional<QDateTime> momentFrom(const QString &text, const QDateTime &now)
{
    constexpr qint64 kLongestAgo = 100'000; // of days: later than the year 1
    bool isNumber = false;
    const qint64 amount = QStringView(text).chopped(text.isEmpty() ? 0 : 1).toLongLong(&isNumber);
    if (isNumber && amount >= 0 && amount <= kLongestAgo) {
        switch (text.back().unicode()) {
        case u'd': return now.toUTC().addDays(-amount);
        case u'h': return now.toUTC().addSecs(-amount * 3600);
        case u'm': return now.toUTC().addSecs(-amount * 60);
        default: break;
        }
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

} // namespace rollcall::cli
