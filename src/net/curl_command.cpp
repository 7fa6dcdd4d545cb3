// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/curl_command.h"

#include <QStringList>

namespace rollcall::net
{
namespace
{

/// Nothing in single quotes means anything to a shell, except their end.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

} // namespace

QString curlCommand(const TrafficEntry &entry)
{
    QStringList words{QStringLiteral("curl")};
    if (entry.verb != "GET")
        words << QStringLiteral("-X") << quoted(QString::fromLatin1(entry.verb));
    words << quoted(QString::fromLatin1(entry.url.toEncoded()));
    if (entry.signIn == TrafficEntry::SignIn::Bearer)
        words << QStringLiteral("-H \"Authorization: Bearer $TOKEN\"");
    else if (entry.signIn == TrafficEntry::SignIn::Basic)
        words << QStringLiteral("-u \"$USERNAME:$PASSWORD\"");
    for (const auto &[name, value] : entry.requestHeaders)
        words << QStringLiteral("-H") << quoted(QString::fromUtf8(name + ": " + value));
    if (entry.requestCut)
        words << QStringLiteral("--data-binary @body.json");
    else if (!entry.requestBody.isEmpty())
        words << QStringLiteral("--data-raw") << quoted(QString::fromUtf8(entry.requestBody));
    return words.join(u' ');
}

} // namespace rollcall::net
