// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QSaveFile>
#include <QStringList>
#include <QVector>

namespace rollcall::models
{

/// What a list is written as.
enum class ExportFormat {
    Csv, ///< RFC 4180 with a byte order mark, so that spreadsheets read UTF-8; formulas are made harmless.
    Json, ///< An array of the resources, each in the bytes that the service sent.
};

/// A file that is there as a whole or not at all. Used in one thread at a time.
///
/// Fails with `DiskFull` or `FileUnwritable`; `subject` is the path. A file of this name stays as it was until
/// `commit()`, and also if that is never called.
class ExportFile
{
public:
    ExportFile(const QString &path, ExportFormat format);

    /// `headers`: the first record of CSV.
    Result<void> open(const QStringList &headers);
    Result<void> writeRecords(const QVector<QStringList> &records);
    /// Empty ones (of users who are gone) are left out.
    Result<void> writeDocuments(const QVector<QByteArray> &documents);
    Result<void> commit();

private:
    Result<void> write(const QByteArray &bytes);
    [[nodiscard]] Error error() const;

    QSaveFile m_file;
    ExportFormat m_format;
    bool m_isFirst = true;
};

} // namespace rollcall::models
