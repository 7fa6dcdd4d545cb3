// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console.h"

#include "wording/visible_text.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <unistd.h>

namespace rollcall::cli
{
namespace
{

void write(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

struct Range {
    char32_t first;
    char32_t last;
};

/// What takes two columns: East Asian wide and full-width characters, emoji (UAX #11).
constexpr Range kWide[] = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};

int columnsOf(uint codePoint)
{
    const QChar::Category category = QChar::category(codePoint);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
        return 0;
    const bool wide = std::any_of(std::begin(kWide), std::end(kWide),
        [codePoint](const Range &range) { return codePoint >= range.first && codePoint <= range.last; });
    return wide ? 2 : 1;
}

int columnsOf(const QString &text)
{
    const QVector<uint> codePoints = text.toUcs4();
    return std::accumulate(codePoints.begin(), codePoints.end(), 0,
        [](int columns, uint codePoint) { return columns + columnsOf(codePoint); });
}

} // namespace

void printLine(const QString &line)
{
    write(stdout, line + u'\n');
}

void printNote(const QString &line)
{
    write(stderr, line + u'\n');
}

void printProgress(const QString &line)
{
    if (isatty(STDERR_FILENO) == 1)
        write(stderr, QStringLiteral("\r\033[K") + line);
}

void printJson(const QJsonObject &object)
{
    write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)));
}

void printJsonArray(const QVector<QByteArray> &documents)
{
    std::fputc('[', stdout);
    const char *separator = "\n";
    for (const QByteArray &document : documents) {
        std::fputs(separator, stdout);
        std::fwrite(document.constData(), 1, static_cast<std::size_t>(document.size()), stdout);
        separator = ",\n";
    }
    std::fputs(documents.isEmpty() ? "]\n" : "\n]\n", stdout);
    std::fflush(stdout);
}

void printTable(const QStringList &header, const QVector<QStringList> &rows)
{
    QVector<QStringList> lines{header};
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(wording::visibleText(cell));
        lines.append(cells);
    }
    QVector<int> widths(header.size(), 0);
    for (const QStringList &line : std::as_const(lines)) {
        for (qsizetype i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths.at(i), columnsOf(line.at(i)));
    }
    for (const QStringList &line : std::as_const(lines)) {
        QString text;
        for (qsizetype i = 0; i < line.size(); ++i) {
            text += line.at(i);
            if (i + 1 < line.size())
                text += QString(widths.at(i) - columnsOf(line.at(i)) + 2, u' ');
        }
        printLine(text);
    }
}

} // namespace rollcall::cli
