// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace rollcall::scim
{

/// Reads an `xsd:dateTime` (RFC 7643 §2.3.5) with any number of fraction digits; without a zone it is taken as UTC.
/// Precise to the millisecond: keep the text where more matters. Nothing if it is none.
[[nodiscard]] std::optional<QDateTime> parseDateTime(QStringView text);

/// The same in milliseconds since 1970, of UTF-8.
[[nodiscard]] std::optional<qint64> millisecondsIn(QByteArrayView text);

/// A point in time as exactly as a text said it. A value, ordered.
struct ExactTime {
    qint64 milliseconds = 0; ///< Since 1970, UTC.
    QString finer; ///< The digits of the fraction behind the milliseconds, without zeros at the end.

    friend auto operator<=>(const ExactTime &a, const ExactTime &b)
    {
        return a.milliseconds != b.milliseconds ? a.milliseconds <=> b.milliseconds : a.finer.compare(b.finer) <=> 0;
    }
    friend bool operator==(const ExactTime &, const ExactTime &) = default;
};
/// As parseDateTime().
[[nodiscard]] std::optional<ExactTime> parseExactTime(QStringView text);

/// `2026-01-02T03:04:05.678Z`, the shape of every date that we write. Requires: `time` is valid.
[[nodiscard]] QString formatDateTime(const QDateTime &time);

} // namespace rollcall::scim
