// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>
#include <QLocale>
#include <QString>
#include <QVector>

#include <optional>
#include <vector>

namespace rollcall::cache
{

/// The alphabet of a language, by which people are listed: without regard to case, `Team 2` before `Team 10`.
[[nodiscard]] QCollator collatorFor(const QLocale &locale);

struct TextToSort {
    quint32 rid = 0;
    QString text;
};

struct NumberToSort {
    quint32 rid = 0;
    std::optional<qint64> number;
};

// The row numbers in the order of the rows' values: those without one (nothing but white space) last in both orders,
// equal ones as they stand in `byName`, or by row number where that has none.

[[nodiscard]] QVector<quint32> orderByText(const std::vector<TextToSort> &rows, Qt::SortOrder order,
    const QCollator &collator, const QVector<quint32> &byName = {});
[[nodiscard]] QVector<quint32> orderByNumber(
    const std::vector<NumberToSort> &rows, Qt::SortOrder order, const QVector<quint32> &byName = {});

} // namespace rollcall::cache
