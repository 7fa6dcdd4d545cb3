// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console.h"

#include "wording/visible_text.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <cstdio>
#include <unistd.h>

namespace rollcall::cli {
namespace {

void write(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// Columns of a terminal that a text takes: two for East Asian wide characters, none for combining ones (UAX #11).
int columnsOf(const QString &text)
{
    static const QRegularExpression wide(
        QStringLiteral("[\\x{1100}-\\x{115F}\\x{2E80}-\\x{303E}\\x{3041}-\\x{A4CF}\\x{AC00}-\\x{D7A3}\\x{F900}-\\x{FAFF}"
                       "\\x{FE30}-\\x{FE6F}\\x{FF01}-\\x{FF60}\\x{FFE0}-\\x{FFE6}\\x{1F300}-\\x{1FAFF}\\x{20000}-\\x{3FFFD}]"));
    int columns = 0;
    const QVector<uint> codePoints = text.toUcs4();
    for (const uint codePoint : codePoints) {
        const QChar::Category category = QChar::category(codePoint);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
            continue;
        const char32_t one = codePoint;
        columns += wide.match(QString::fromUcs4(&one, 1)).hasMatch() ? 2 : 1;
    }
    return columns;
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
