// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/csv_text.h"

#include <algorithm>

namespace rollcall::core
{

namespace
{

bool looksLikeAFormula(const QString &cell)
{
    static const QString kBeginnings = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    return !cell.isEmpty() && kBeginnings.contains(cell.at(0));
}

QByteArray safeCell(const QString &cell)
{
    QByteArray bytes = (looksLikeAFormula(cell) ? u'\'' + cell : cell).toUtf8();
    const bool needsQuotes = std::any_of(
        bytes.begin(), bytes.end(), [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
    return needsQuotes ? '"' + bytes.replace('"', "\"\"") + '"' : bytes;
}

} // namespace

QByteArray csvRecord(const QStringList &cells)
{
    QByteArray record;
    for (const QString &cell : cells)
        record += safeCell(cell) + ',';
    if (!record.isEmpty())
        record.chop(1);
    return record + "\r\n";
}

} // namespace rollcall::core
