// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/service_url.h"

#include <QStringList>

#include <algorithm>

namespace rollcall::core
{
namespace
{

Error refused(ErrorCode code, const char *why, const QUrl &url)
{
    return {code, QString::fromLatin1(why), url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)};
}

bool isDecimalOctet(const QString &text)
{
    const bool digits = !text.isEmpty() && text.size() <= 3
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && (text.size() == 1 || text.front() != u'0') && text.toInt() <= 255;
}

} // namespace

bool isLoopbackLiteral(const QString &host)
{
    if (host == QLatin1String("::1"))
        return true;
    const QStringList octets = host.split(u'.');
    return octets.size() == 4 && octets.first() == QLatin1String("127")
        && std::all_of(octets.begin(), octets.end(), isDecimalOctet);
}

Result<void> checkServiceUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return refused(ErrorCode::InvalidUrl, "not an address with a host", url);
    if (!url.userInfo().isEmpty())
        return refused(ErrorCode::InvalidUrl, "a user name or password in the address", url);
    if (url.hasQuery() || url.hasFragment())
        return refused(ErrorCode::InvalidUrl, "a query or fragment in the address", url);
    if (url.scheme() == QLatin1String("https"))
        return {};
    if (url.scheme() != QLatin1String("http"))
        return refused(ErrorCode::InvalidUrl, "neither https nor http", url);
    if (!isLoopbackLiteral(url.host()))
        return refused(ErrorCode::InsecureUrl, "plain http to another machine", url);
    return {};
}

Result<QUrl> parseServiceUrl(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QUrl url(trimmed, QUrl::StrictMode);
    const Result<void> checked = checkServiceUrl(url);
    if (!checked.ok()) {
        // An address that QUrl can't read has no text of its own to show.
        const bool unreadable = checked.error().subject.isEmpty() && !trimmed.contains(u'@');
        return unreadable ? Error{checked.error().code, checked.error().detail, trimmed} : checked.error();
    }
    if (url.scheme() == QLatin1String("https"))
        return url;
    const QString host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host();
    const QString rest = trimmed.mid(QStringLiteral("http://").size());
    const QString after = rest.mid(host.size(), 1);
    const bool literal
        = rest.startsWith(host) && (after.isEmpty() || after == QLatin1String(":") || after == QLatin1String("/"));
    if (!literal)
        return refused(ErrorCode::InsecureUrl, "plain http to an address in an unusual spelling", url);
    return url;
}

} // namespace rollcall::core
