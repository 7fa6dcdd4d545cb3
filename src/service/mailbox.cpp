// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/mailbox.h"

#include "service/mail_header.h"

#include <algorithm>

namespace rollcall::service
{

namespace
{

QString unquoted(QString name)
{
    name = name.trimmed();
    if (name.size() >= 2 && name.startsWith(u'"') && name.endsWith(u'"'))
        name = name.mid(1, name.size() - 2);
    return name;
}

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

std::optional<Mailbox> Mailbox::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype bracket = trimmed.lastIndexOf(u'<');
    const bool isNamed = bracket >= 0 && trimmed.endsWith(u'>');
    const auto address = rules::EmailAddress::parse(
        isNamed ? QStringView(trimmed).mid(bracket + 1, trimmed.size() - bracket - 2) : QStringView(trimmed));
    const QString name = isNamed ? unquoted(trimmed.left(bracket)) : QString();
    if (!address || hasControls(name) || name.size() > 200)
        return std::nullopt;
    return Mailbox{name, *address};
}

QByteArray Mailbox::toHeader() const
{
    const QByteArray angled = '<' + address.toString().toLatin1() + '>';
    return name.isEmpty() ? angled : encodedPhrase(name) + ' ' + angled;
}

} // namespace rollcall::service
