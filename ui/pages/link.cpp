// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/link.h"

#include <QUrl>
#include <QUrlQuery>

namespace rollcall::ui
{

namespace
{

constexpr int kLongest = 2048;

Link pageLink(const QString &rest)
{
    const qsizetype mark = rest.indexOf(u'?');
    if (mark < 0)
        return {Link::Kind::Page, rest.toLower(), {}};
    const QUrlQuery query(rest.mid(mark + 1));
    return {Link::Kind::Page, rest.left(mark).toLower(),
        query.queryItemValue(QStringLiteral("filter"), QUrl::FullyDecoded)};
}

} // namespace

std::optional<Link> parseLink(const QString &text)
{
    const QLatin1String scheme("rollcall:");
    if (!text.startsWith(scheme, Qt::CaseInsensitive))
        return std::nullopt;
    QString rest = text.mid(scheme.size());
    while (rest.startsWith(u'/'))
        rest.remove(0, 1);
    while (rest.endsWith(u'/'))
        rest.chop(1);
    const qsizetype slash = rest.left(rest.indexOf(u'?')).indexOf(u'/');
    if (rest.isEmpty() || rest.size() > kLongest)
        return std::nullopt;
    if (slash < 0)
        return pageLink(rest);
    const QString kind = rest.left(slash).toLower();
    const QString id = QUrl::fromPercentEncoding(rest.mid(slash + 1).toUtf8());
    if (kind == QLatin1String("user"))
        return Link{Link::Kind::User, id, {}};
    if (kind == QLatin1String("group"))
        return Link{Link::Kind::Group, id, {}};
    return std::nullopt;
}

} // namespace rollcall::ui
