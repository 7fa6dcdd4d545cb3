// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/email_address.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::rules
{

namespace
{

constexpr qsizetype kMaxAddress = 254; // A path has 256 octets with its angle brackets (RFC 5321 §4.5.3.1.3).
constexpr qsizetype kMaxLocalPart = 64;
constexpr qsizetype kMaxLabel = 63;

bool isAlphanumeric(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool isAtomText(QChar c)
{
    return isAlphanumeric(c) || QStringView(u"!#$%&'*+-/=?^_`{|}~").contains(c);
}

bool isDotString(QStringView text)
{
    const auto atoms = text.split(u'.');
    return std::all_of(atoms.begin(), atoms.end(),
        [](QStringView atom) { return !atom.isEmpty() && std::all_of(atom.begin(), atom.end(), isAtomText); });
}

bool isQuotedString(QStringView text)
{
    if (text.size() < 2 || !text.startsWith(u'"') || !text.endsWith(u'"'))
        return false;
    bool escaped = false;
    for (const QChar c : text.mid(1, text.size() - 2)) {
        if (c < u' ' || c > u'~' || (c == u'"' && !escaped))
            return false;
        escaped = !escaped && c == u'\\';
    }
    return !escaped;
}

bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= kMaxLabel && !label.startsWith(u'-') && !label.endsWith(u'-')
        && std::all_of(label.begin(), label.end(), [](QChar c) { return isAlphanumeric(c) || c == u'-'; });
}

bool isDomain(QStringView text)
{
    const auto labels = text.split(u'.');
    if (labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), isLabel))
        return false;
    // 192.0.2.1 is no domain.
    return !std::all_of(labels.last().begin(), labels.last().end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString valueOf(const QJsonObject &email)
{
    const QString value = email.value(QLatin1String("value")).toString();
    return value.trimmed().isEmpty() ? QString() : value;
}

} // namespace

std::optional<EmailAddress> EmailAddress::parse(QStringView text)
{
    const qsizetype at = text.lastIndexOf(u'@'); // A quoted local part may have one of its own.
    if (at <= 0 || at > kMaxLocalPart || text.size() > kMaxAddress)
        return std::nullopt;
    const QStringView localPart = text.left(at);
    const QStringView domain = text.mid(at + 1);
    if (!isDomain(domain) || !(isDotString(localPart) || isQuotedString(localPart)))
        return std::nullopt;
    return EmailAddress{localPart.toString(), domain.toString()};
}

QString emailAddressOf(const QJsonObject &user)
{
    QString work;
    QString first;
    for (const auto &element : user.value(QLatin1String("emails")).toArray()) {
        const QJsonObject email = element.toObject();
        const QString value = valueOf(email);
        if (value.isEmpty())
            continue;
        if (email.value(QLatin1String("primary")).toBool())
            return value;
        const QString type = email.value(QLatin1String("type")).toString();
        if (work.isEmpty() && type.compare(QLatin1String("work"), Qt::CaseInsensitive) == 0)
            work = value;
        if (first.isEmpty())
            first = value;
    }
    return work.isEmpty() ? first : work;
}

} // namespace rollcall::rules
