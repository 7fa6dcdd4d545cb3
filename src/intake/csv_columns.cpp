// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/csv_columns.h"

#include <QFileInfo>

namespace rollcall::intake
{

namespace
{

Error malformedHeader(const QString &what, const QString &fileName)
{
    return Error{ErrorCode::MalformedFile, what, fileName, 1};
}

// Spreadsheets write semicolons or tabs where the comma is the decimal separator.
bool isSeparatedOtherwise(const QStringList &header)
{
    return header.size() == 1 && (header.first().contains(u';') || header.first().contains(u'\t'));
}

} // namespace

Result<std::unique_ptr<QFile>> openFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::FileNotFound, QStringLiteral("no such file"), path};
    if (info.isDir())
        return Error{ErrorCode::FileUnreadable, QStringLiteral("this is a directory"), path};
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file->errorString(), path};
    return file;
}

Result<CsvColumns> CsvColumns::fromHeader(
    const QStringList &header, const QStringList &required, const QString &fileName)
{
    if (isSeparatedOtherwise(header))
        return malformedHeader(
            QStringLiteral("the columns are separated by semicolons or tabs instead of commas"), fileName);
    CsvColumns columns;
    for (const QString &field : header) {
        const QString name = field.trimmed();
        if (name.isEmpty())
            return malformedHeader(QStringLiteral("column %1 has no name").arg(columns.m_names.size() + 1), fileName);
        if (columns.indexOf(name) >= 0)
            return malformedHeader(QStringLiteral("the column %1 is there twice").arg(name), fileName);
        columns.m_names.append(name);
    }
    for (const QString &name : required) {
        if (columns.indexOf(name) < 0)
            return Error{ErrorCode::MissingColumn, QStringLiteral("no column %1 in %2").arg(name, fileName), name, 1};
    }
    return columns;
}

int CsvColumns::indexOf(QStringView name) const
{
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        if (name.compare(m_names.at(i), Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace rollcall::intake
