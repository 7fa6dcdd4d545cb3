// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/csv_reader.h"

#include <QStringDecoder>

#include <algorithm>

namespace rollcall::intake
{

namespace
{

constexpr qint64 kChunk = 64LL * 1024;
constexpr int kEnd = -1;

} // namespace

CsvReader::CsvReader(QIODevice &device, QString name, CsvLimits limits)
    : m_device(device), m_name(std::move(name)), m_limits(limits)
{
}

Result<bool> CsvReader::next()
{
    if (!m_begun) {
        m_begun = true;
        if (auto skipped = skipByteOrderMark(); !skipped)
            return skipped.error();
    }
    while (true) {
        auto read = readRecord();
        if (!read || !*read)
            return read;
        const bool blank = m_fields.size() == 1 && m_fields.first().isEmpty();
        if (!blank || m_width == 1)
            return checkWidth();
    }
}

bool CsvReader::refill()
{
    m_buffer = m_device.read(kChunk);
    m_position = 0;
    return !m_buffer.isEmpty();
}

int CsvReader::peek()
{
    if (m_position >= m_buffer.size() && !refill())
        return kEnd;
    return static_cast<unsigned char>(m_buffer.at(m_position));
}

int CsvReader::take()
{
    const int byte = peek();
    if (byte == kEnd)
        return kEnd;
    ++m_position;
    if (byte == '\n')
        ++m_line;
    return byte;
}

Result<void> CsvReader::skipByteOrderMark()
{
    // A pipe may hand it out byte by byte.
    while (m_buffer.size() < 3) {
        const QByteArray more = m_device.read(kChunk);
        if (more.isEmpty())
            break;
        m_buffer += more;
    }
    if (m_buffer.startsWith("\xFF\xFE") || m_buffer.startsWith("\xFE\xFF"))
        return Error{ErrorCode::InvalidEncoding, QStringLiteral("the file is UTF-16, not UTF-8"), m_name, 1};
    if (m_buffer.startsWith("\xEF\xBB\xBF"))
        m_position = 3;
    return {};
}

Result<bool> CsvReader::readRecord()
{
    m_fields.clear();
    m_field.clear();
    m_place = Place::FieldStart;
    m_recordLine = m_fieldLine = m_line;
    while (true) {
        if (auto taken = takePlainText(); !taken)
            return taken.error();
        const int byte = take();
        if (byte == kEnd)
            return atEnd();
        const auto step = consume(byte);
        if (!step)
            return step.error();
        if (*step == Step::RecordEnds)
            return true;
    }
}

// Most of a file means nothing but itself: taken in runs, not byte by byte.
Result<void> CsvReader::takePlainText()
{
    if (m_place == Place::AfterQuote || peek() == kEnd)
        return {};
    const bool quoted = m_place == Place::Quoted;
    const char *const begin = m_buffer.constData() + m_position;
    const char *const end = std::find_if(begin, m_buffer.constData() + m_buffer.size(), [quoted](char byte) {
        return byte == '"' || byte == '\0' || (!quoted && (byte == ',' || byte == '\n' || byte == '\r'));
    });
    if (begin == end)
        return {};
    if (quoted)
        m_line += static_cast<int>(std::count(begin, end, '\n'));
    else
        m_place = Place::Plain;
    m_position += end - begin;
    return append(QByteArrayView(begin, end));
}

Result<CsvReader::Step> CsvReader::consume(int byte)
{
    if (byte == 0)
        return malformed(QStringLiteral("a NUL byte: this is no text file"), m_line);
    if (m_place == Place::Quoted) {
        if (byte == '"') {
            m_place = Place::AfterQuote;
            return Step::More;
        }
    } else if (m_place == Place::AfterQuote && byte == '"') {
        m_place = Place::Quoted;
    } else if (byte == ',' || byte == '\n' || byte == '\r') {
        return consumeOutside(byte);
    } else if (byte == '"' && m_place == Place::FieldStart) {
        m_place = Place::Quoted;
        return Step::More;
    } else if (byte == '"') {
        return malformed(QStringLiteral("a quote inside a field that is not quoted"), m_line);
    } else if (m_place == Place::AfterQuote) {
        return malformed(QStringLiteral("text after the closing quote of a field"), m_line);
    } else {
        m_place = Place::Plain;
    }
    const char text = static_cast<char>(byte);
    if (auto appended = append(QByteArrayView(&text, 1)); !appended)
        return appended.error();
    return Step::More;
}

// A separator or a line end outside quotes.
Result<CsvReader::Step> CsvReader::consumeOutside(int byte)
{
    if (byte == '\r' && peek() != '\n')
        return malformed(QStringLiteral("a carriage return that no line feed follows"), m_line);
    if (byte == '\r')
        take();
    if (auto ended = endField(); !ended)
        return ended.error();
    return byte == ',' ? Step::More : Step::RecordEnds;
}

Result<void> CsvReader::append(QByteArrayView text)
{
    if (m_field.size() + text.size() > m_limits.fieldBytes)
        return malformed(
            QStringLiteral("a field of more than %1 bytes; is a closing quote missing?").arg(m_limits.fieldBytes),
            m_fieldLine);
    m_field.append(text);
    return {};
}

Result<void> CsvReader::endField()
{
    QStringDecoder decoder(
        QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder.decode(m_field);
    if (decoder.hasError())
        return invalidEncoding();
    if (m_fields.size() >= m_limits.fields)
        return malformed(QStringLiteral("more than %1 fields").arg(m_limits.fields), m_recordLine);
    m_fields.append(std::move(text));
    m_field.clear();
    m_fieldLine = m_line;
    m_place = Place::FieldStart;
    return {};
}

Result<bool> CsvReader::atEnd()
{
    // A device that fails reads as one that has ended: a record cut short must not pass for the last one.
    if (!m_device.atEnd())
        return Error{ErrorCode::FileUnreadable, m_device.errorString(), m_name, m_line};
    if (m_place == Place::Quoted)
        return malformed(QStringLiteral("the file ends inside a quoted field that began here"), m_fieldLine);
    if (m_fields.isEmpty() && m_place == Place::FieldStart)
        return false;
    if (auto ended = endField(); !ended)
        return ended.error();
    return true;
}

Result<bool> CsvReader::checkWidth()
{
    if (m_width < 0)
        m_width = m_fields.size();
    if (m_fields.size() != m_width)
        return malformed(
            QStringLiteral("%1 fields, where the first line has %2").arg(m_fields.size()).arg(m_width), m_recordLine);
    return true;
}

Error CsvReader::invalidEncoding() const
{
    int line = m_fieldLine;
    for (const QByteArray &part : m_field.split('\n')) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        [[maybe_unused]] const QString text = decoder.decode(part);
        if (decoder.hasError())
            break;
        ++line;
    }
    return Error{ErrorCode::InvalidEncoding, QStringLiteral("bytes that are not UTF-8"), m_name, line};
}

Error CsvReader::malformed(const QString &what, int line) const
{
    return Error{ErrorCode::MalformedFile, what, m_name, line};
}

} // namespace rollcall::intake
