// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>
#include <QString>
#include <QStringList>

namespace rollcall::intake
{

/// What a reader accepts before it says that something is wrong with the file, so that a wrong file can't fill the
/// memory.
struct CsvLimits {
    qsizetype fieldBytes = 256LL * 1024;
    qsizetype fields = 1024; ///< in one record
};

/// Reads comma-separated values record by record, strictly after RFC 4180: a quote only around a whole field, a quote
/// in it doubled, line breaks in it as they are. Both CRLF and LF end a record, a UTF-8 byte order mark is skipped, and
/// so are lines with nothing in them (many editors end a file with one). Every record has as many fields as the first.
///
/// The calls must match:   (next -> true)* (next -> false | next -> error)
/// Requires: `device` is open for reading and outlives the reader; it may be sequential.   Thread: any, one at a time.
/// Fails with `InvalidEncoding` (not UTF-8), `MalformedFile` (all else) or `FileUnreadable` (the device failed); `line`
/// is where, `subject` the name given.
class CsvReader
{
public:
    CsvReader(QIODevice &device, QString name, CsvLimits limits = {});

    /// Reads the next record; false at the end of the file.
    [[nodiscard]] Result<bool> next();

    [[nodiscard]] const QStringList &fields() const { return m_fields; }
    /// The line on which the record begins, from 1.
    [[nodiscard]] int line() const { return m_recordLine; }

private:
    enum class Place { FieldStart, Plain, Quoted, AfterQuote };
    enum class Step { More, RecordEnds };

    bool refill();
    int peek();
    int take();
    [[nodiscard]] Result<void> skipByteOrderMark();
    [[nodiscard]] Result<bool> readRecord();
    [[nodiscard]] Result<void> takePlainText();
    [[nodiscard]] Result<Step> consume(int byte);
    [[nodiscard]] Result<Step> consumeOutside(int byte);
    [[nodiscard]] Result<void> append(QByteArrayView text);
    [[nodiscard]] Result<void> endField();
    [[nodiscard]] Result<bool> atEnd();
    [[nodiscard]] Result<bool> checkWidth();
    [[nodiscard]] Error invalidEncoding() const;
    [[nodiscard]] Error malformed(const QString &what, int line) const;

    QIODevice &m_device;
    QString m_name;
    CsvLimits m_limits;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    bool m_begun = false;
    qsizetype m_width = -1;
    int m_line = 1;
    int m_recordLine = 1;
    int m_fieldLine = 1;
    Place m_place = Place::FieldStart;
    QByteArray m_field;
    QStringList m_fields;
};

} // namespace rollcall::intake
