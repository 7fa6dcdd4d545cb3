// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database_location.h"

#include <QUrl>

namespace rollcall::storage
{

namespace
{

Error invalid(const QString &detail)
{
    return Error{ErrorCode::InvalidArgument, detail, QStringLiteral("database")};
}

Result<DatabaseLocation> parsePostgreSql(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return invalid(QStringLiteral("not a valid PostgreSQL location"));
    if (text.section(QLatin1Char('@'), 0, -2).count(QLatin1Char(':')) > 1)
        return invalid(QStringLiteral("a password in the location is refused"));
    if (url.hasQuery() || url.hasFragment())
        return invalid(QStringLiteral("a location has no options"));
    const QString database = url.path().mid(1);
    if (url.userName().isEmpty() || url.host().isEmpty() || database.isEmpty() || database.contains(QLatin1Char('/')))
        return invalid(QStringLiteral("expected postgresql://USER@HOST/DATABASE"));
    return DatabaseLocation{DatabaseDialect::PostgreSql, {}, url.host(), url.port(5432), database, url.userName()};
}

} // namespace

Result<DatabaseLocation> DatabaseLocation::parse(const QString &text)
{
    if (text.startsWith(QLatin1String("sqlite:"))) {
        const QString path = text.mid(7);
        if (path.isEmpty() || path.contains(QChar::Null))
            return invalid(QStringLiteral("expected sqlite:PATH"));
        return sqlite(path);
    }
    if (text.startsWith(QLatin1String("postgresql:")) || text.startsWith(QLatin1String("postgres:")))
        return parsePostgreSql(text);
    return invalid(QStringLiteral("expected sqlite:PATH or postgresql://USER@HOST/DATABASE"));
}

QString DatabaseLocation::toString() const
{
    if (dialect == DatabaseDialect::Sqlite)
        return QStringLiteral("sqlite:") + path;
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setUserName(user);
    url.setHost(host);
    if (port != 5432)
        url.setPort(port);
    url.setPath(QLatin1Char('/') + database);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace rollcall::storage
