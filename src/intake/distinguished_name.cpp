// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/distinguished_name.h"

#include <QByteArray>
#include <QStringList>

#include <algorithm>

namespace rollcall::intake
{

namespace
{

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isType(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
            || c == u'.' || c == u'_';
    });
}

/// Walks over the text of a name, value by value.
class Scanner
{
public:
    explicit Scanner(QStringView text) : m_text(text) { }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    /// Up to the next `=`, which is taken away.
    std::optional<QString> type()
    {
        const qsizetype equals = m_text.indexOf(u'=', m_at);
        if (equals < 0)
            return std::nullopt;
        const QStringView name = m_text.mid(m_at, equals - m_at).trimmed();
        m_at = equals + 1;
        return isType(name) ? std::optional(name.toString()) : std::nullopt;
    }

    /// Up to a separator, which stays. Spaces around it that are not escaped are no part of it.
    std::optional<QString> value()
    {
        while (!atEnd() && current() == u' ')
            ++m_at;
        const bool isQuoted = !atEnd() && current() == u'"';
        m_at += isQuoted ? 1 : 0;
        QString result;
        qsizetype kept = 0;
        while (!atEnd() && !(isQuoted ? current() == u'"' : isSeparator())) {
            const bool escaped = current() == u'\\';
            if (escaped ? !takeEscape(result) : !takePlain(result, isQuoted))
                return std::nullopt;
            if (escaped || isQuoted || result.back() != u' ')
                kept = result.size();
        }
        if (isQuoted && !closeQuotes())
            return std::nullopt;
        return result.left(kept);
    }

    /// Takes a separator away: whether it begins another name (true) or only a part of the same one.
    std::optional<bool> separator()
    {
        if (atEnd() || !isSeparator())
            return std::nullopt;
        return m_text.at(m_at++) != u'+';
    }

private:
    [[nodiscard]] QChar current() const { return m_text.at(m_at); }
    [[nodiscard]] bool isSeparator() const { return current() == u',' || current() == u';' || current() == u'+'; }

    bool takePlain(QString &result, bool isQuoted)
    {
        if (current() == u'"' && !isQuoted)
            return false;
        result.append(m_text.at(m_at++));
        return true;
    }
    /// `\,` is a comma; `\E5\B1\B1` are bytes of UTF-8.
    bool takeEscape(QString &result)
    {
        QByteArray bytes;
        while (m_at + 2 < m_text.size() && current() == u'\\' && isHex(m_text.at(m_at + 1))
            && isHex(m_text.at(m_at + 2))) {
            bytes.append(QByteArray::fromHex(m_text.mid(m_at + 1, 2).toLatin1()));
            m_at += 3;
        }
        if (!bytes.isEmpty()) {
            result.append(QString::fromUtf8(bytes));
            return true;
        }
        if (++m_at >= m_text.size())
            return false;
        result.append(m_text.at(m_at++));
        return true;
    }
    bool closeQuotes()
    {
        if (atEnd())
            return false;
        ++m_at;
        while (!atEnd() && current() == u' ')
            ++m_at;
        return atEnd() || isSeparator();
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

std::optional<DistinguishedName> DistinguishedName::parse(QStringView text)
{
    DistinguishedName name;
    if (text.trimmed().isEmpty())
        return name;
    Scanner scanner(text);
    bool beginsAnother = true;
    while (!scanner.atEnd()) {
        const auto type = scanner.type();
        const auto value = type ? scanner.value() : std::nullopt;
        if (!value)
            return std::nullopt;
        if (beginsAnother)
            name.m_names.append(QVector<Part>());
        name.m_names.last().append({*type, *value});
        if (scanner.atEnd())
            break;
        const auto next = scanner.separator();
        if (!next || scanner.atEnd())
            return std::nullopt;
        beginsAnother = *next;
    }
    return name;
}

QString DistinguishedName::value(QStringView type) const
{
    for (const QVector<Part> &parts : m_names) {
        for (const Part &part : parts) {
            if (type.compare(part.type, Qt::CaseInsensitive) == 0)
                return part.value;
        }
    }
    return {};
}

QString DistinguishedName::key() const
{
    QStringList names;
    for (const QVector<Part> &parts : m_names) {
        QStringList texts;
        for (const Part &part : parts) {
            const QString value = part.value.simplified().toCaseFolded();
            // A length before the value, as a value may have any character in it.
            texts.append(QStringLiteral("%1=%2:%3").arg(part.type.toLower()).arg(value.size()).arg(value));
        }
        texts.sort();
        names.append(texts.join(u'+'));
    }
    return names.join(u',');
}

} // namespace rollcall::intake
