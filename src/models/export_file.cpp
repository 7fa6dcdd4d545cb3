// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/export_file.h"

#include "core/csv_text.h"

namespace rollcall::models
{

ExportFile::ExportFile(const QString &path, ExportFormat format) : m_file(path), m_format(format) { }

Error ExportFile::error() const
{
    // What Qt calls it when there is no room left on the disk.
    const bool isFull = m_file.error() == QFileDevice::ResourceError;
    return {isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, m_file.errorString(), m_file.fileName()};
}

Result<void> ExportFile::open(const QStringList &headers)
{
    if (!m_file.open(QIODevice::WriteOnly))
        return error();
    return write(
        m_format == ExportFormat::Csv ? QByteArray("\xef\xbb\xbf") + core::csvRecord(headers) : QByteArray("[\n"));
}

Result<void> ExportFile::writeRecords(const QVector<QStringList> &records)
{
    QByteArray bytes;
    for (const QStringList &record : records)
        bytes += core::csvRecord(record);
    return write(bytes);
}

Result<void> ExportFile::writeDocuments(const QVector<QByteArray> &documents)
{
    QByteArray bytes;
    for (const QByteArray &document : documents) {
        if (document.isEmpty())
            continue;
        bytes += (m_isFirst ? QByteArray() : QByteArray(",\n")) + document;
        m_isFirst = false;
    }
    return write(bytes);
}

Result<void> ExportFile::commit()
{
    if (m_format == ExportFormat::Json) {
        if (const auto written = write(m_isFirst ? QByteArray("]\n") : QByteArray("\n]\n")); !written.ok())
            return written;
    }
    // What was written may have to wait for room until here.
    if (!m_file.flush())
        return error();
    return m_file.commit() ? Result<void>() : error();
}

Result<void> ExportFile::write(const QByteArray &bytes)
{
    return m_file.write(bytes) == bytes.size() ? Result<void>() : error();
}

} // namespace rollcall::models
