// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/ldif_reader.h"

#include <algorithm>

namespace rollcall::intake
{

namespace
{

constexpr qint64 kGlance = 64LL * 1024;
constexpr qint64 kPiece = 4LL * 1024;

bool isOf(const QString &name, const char *other)
{
    return name.compare(QLatin1String(other), Qt::CaseInsensitive) == 0;
}

/// A name or OID, and options behind semicolons (RFC 4512 §2.5), as Active Directory has them: member;range=0-*.
bool isDescription(QByteArrayView text)
{
    const auto isAlphanumeric
        = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    return !text.isEmpty() && isAlphanumeric(text.front()) && std::all_of(text.begin(), text.end(), [&](char c) {
        return isAlphanumeric(c) || c == '-' || c == '.' || c == '_' || c == ';' || c == '=' || c == '*';
    });
}

QByteArrayView withoutFill(QByteArrayView text)
{
    while (text.startsWith(' '))
        text = text.sliced(1);
    return text;
}

} // namespace

LdifReader::LdifReader(QIODevice &device, QString name, LdifLimits limits)
    : m_device(device), m_name(std::move(name)), m_limits(limits)
{
}

// The next line of the file into `m_ahead`; false at its end.
Result<bool> LdifReader::readPhysical()
{
    m_ahead.clear();
    // In pieces: QIODevice makes room for as much as may come, for each line anew.
    do {
        const QByteArray piece = m_device.readLine(kPiece);
        if (piece.isEmpty())
            break;
        m_ahead += piece;
    } while (!m_ahead.endsWith('\n') && m_ahead.size() <= m_limits.valueBytes);
    m_hasAhead = !m_ahead.isEmpty();
    if (!m_hasAhead) {
        // A device that fails reads as one that has ended: a file cut short must not pass for a whole one.
        if (!m_device.atEnd())
            return Error{ErrorCode::FileUnreadable, m_device.errorString(), m_name, m_number};
        return false;
    }
    ++m_number;
    if (m_number == 1) {
        if (m_ahead.startsWith("\xFF\xFE") || m_ahead.startsWith("\xFE\xFF"))
            return Error{ErrorCode::InvalidEncoding, QStringLiteral("the file is UTF-16, not UTF-8"), m_name, 1};
        if (m_ahead.startsWith("\xEF\xBB\xBF"))
            m_ahead.remove(0, 3);
    }
    if (m_ahead.size() >= m_limits.valueBytes)
        return malformed(QStringLiteral("a value of more than %1 bytes").arg(m_limits.valueBytes), m_number);
    if (m_ahead.endsWith('\n'))
        m_ahead.chop(m_ahead.endsWith("\r\n") ? 2 : 1);
    if (m_ahead.contains('\r') || m_ahead.contains('\0'))
        return malformed(QStringLiteral("a carriage return or NUL within a line"), m_number);
    return true;
}

// The next line that is no comment, unfolded; nothing at the end of the file.
Result<std::optional<LdifReader::Line>> LdifReader::readLine()
{
    while (true) {
        if (!m_hasAhead) {
            const auto more = readPhysical();
            if (!more)
                return more.error();
            if (!*more)
                return std::optional<Line>();
        }
        Line line{m_ahead, m_number};
        if (line.text.startsWith(' '))
            return malformed(QStringLiteral("a line that goes on, and nothing before it"), m_number);
        while (true) {
            const auto more = readPhysical();
            if (!more)
                return more.error();
            if (!*more || line.text.isEmpty() || !m_ahead.startsWith(' '))
                break;
            line.text.append(m_ahead.constData() + 1, m_ahead.size() - 1);
            if (line.text.size() > m_limits.valueBytes)
                return malformed(QStringLiteral("a value of more than %1 bytes").arg(m_limits.valueBytes), line.number);
        }
        if (!line.text.startsWith('#'))
            return std::optional(std::move(line));
    }
}

// The first line behind empty ones.
Result<std::optional<LdifReader::Line>> LdifReader::firstOfBlock()
{
    while (true) {
        auto line = readLine();
        if (!line || !*line || !(*line)->text.isEmpty())
            return line;
    }
}

Result<bool> LdifReader::next()
{
    while (true) {
        auto line = firstOfBlock();
        if (!line)
            return line.error();
        if (!*line)
            return false;
        bool isVersion = false;
        if (!m_begun) {
            m_begun = true;
            if (const auto skipped = skipVersion(**line, isVersion); !skipped)
                return skipped.error();
        }
        if (isVersion)
            continue;
        const auto isEntry = readEntry(**line);
        if (!isEntry || *isEntry)
            return isEntry;
    }
}

Result<void> LdifReader::skipVersion(const Line &line, bool &isVersion)
{
    isVersion = line.text.startsWith("version:");
    if (isVersion && line.text.mid(8).trimmed() != "1")
        return malformed(QStringLiteral("LDIF of another version than 1"), line.number);
    return {};
}

// False if the block is none of the file's entries, but a remark of ldapsearch.
Result<bool> LdifReader::readEntry(const Line &first)
{
    auto name = parse(first);
    if (!name)
        return name.error();
    if (isOf(name->attribute, "search") || isOf(name->attribute, "result") || isOf(name->attribute, "ref")) {
        if (const auto skipped = skipBlock(first); !skipped)
            return skipped.error();
        return false;
    }
    if (!isOf(name->attribute, "dn"))
        return malformed(
            QStringLiteral("an entry has to begin with dn:, not with %1:").arg(name->attribute), first.number);
    if (!name->bytes.isValidUtf8())
        return invalidEncoding(first.number);
    m_entry = {QString::fromUtf8(name->bytes), {}, first.number};
    if (const auto read = readValues(); !read)
        return read.error();
    return true;
}

Result<void> LdifReader::readValues()
{
    qsizetype size = 0;
    while (true) {
        const auto line = readLine();
        if (!line)
            return line.error();
        if (!*line || (*line)->text.isEmpty())
            return {};
        auto attribute = parse(**line);
        if (!attribute)
            return attribute.error();
        const bool isChange = isOf(attribute->attribute, "changetype") || isOf(attribute->attribute, "control");
        if (isChange && m_entry.values.isEmpty())
            return malformed(
                QStringLiteral("a change record: export the entries themselves, not what changed"), (*line)->number);
        size += (*line)->text.size();
        if (size > m_limits.entryBytes)
            return malformed(QStringLiteral("an entry of more than %1 bytes").arg(m_limits.entryBytes), m_entry.line);
        m_entry.values.append(std::move(*attribute));
    }
}

// ldapsearch tells at its end how the search went, and names other servers as it meets them.
Result<void> LdifReader::skipBlock(const Line &first)
{
    std::optional<Line> line = first;
    while (line && !line->text.isEmpty()) {
        const auto attribute = parse(*line);
        if (!attribute)
            return attribute.error();
        if (isOf(attribute->attribute, "dn"))
            return malformed(QStringLiteral("an entry without an empty line before it"), line->number);
        if (isOf(attribute->attribute, "result") && !attribute->bytes.startsWith("0 "))
            return malformed(QStringLiteral("the export is not complete, the search ended with \"%1\"")
                                 .arg(QString::fromUtf8(attribute->bytes)),
                line->number);
        auto more = readLine();
        if (!more)
            return more.error();
        line = std::move(*more);
    }
    return {};
}

Result<LdifReader::Attribute> LdifReader::parse(const Line &line) const
{
    const qsizetype colon = line.text.indexOf(':');
    const QByteArrayView description = QByteArrayView(line.text).first(qMax<qsizetype>(colon, 0));
    if (!isDescription(description))
        return malformed(QStringLiteral("a line that is no attribute with its value"), line.number);
    const qsizetype semicolon = description.indexOf(';');
    const QByteArrayView name = semicolon < 0 ? description : description.first(semicolon);
    const QByteArrayView options = semicolon < 0 ? QByteArrayView() : description.sliced(semicolon + 1);
    auto value = decode(QByteArrayView(line.text).sliced(colon + 1), line.number);
    if (!value)
        return value.error();
    return Attribute{QString::fromLatin1(name), QString::fromLatin1(options), std::move(*value), line.number};
}

Result<QByteArray> LdifReader::decode(QByteArrayView value, int number) const
{
    if (value.startsWith('<'))
        return malformed(QStringLiteral("a value that stands at a URL, which is not fetched"), number);
    if (!value.startsWith(':')) {
        QByteArray text = withoutFill(value).toByteArray();
        if (!text.isValidUtf8())
            return invalidEncoding(number);
        return text;
    }
    const auto decoded = QByteArray::fromBase64Encoding(
        withoutFill(value.sliced(1)).toByteArray().trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return malformed(QStringLiteral("a value that is no base64, although it says so"), number);
    return decoded.decoded;
}

Error LdifReader::invalidEncoding(int line) const
{
    return Error{ErrorCode::InvalidEncoding, QStringLiteral("bytes that are not UTF-8"), m_name, line};
}

Error LdifReader::malformed(const QString &what, int line) const
{
    return Error{ErrorCode::MalformedFile, what, m_name, line};
}

bool looksLikeLdif(QIODevice &device)
{
    QByteArray head = device.peek(kGlance);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    bool inComment = false;
    for (const QByteArray &line : head.split('\n')) {
        inComment = line.startsWith('#') || (inComment && line.startsWith(' '));
        if (inComment || line.trimmed().isEmpty())
            continue;
        const QByteArray begin = line.left(8).toLower();
        return begin == "version:" || begin.startsWith("dn:");
    }
    return false;
}

} // namespace rollcall::intake
