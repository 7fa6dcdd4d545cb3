// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/naive_sync.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace rollcall::bench
{
namespace
{

constexpr int kPage = 1000;

void execute(QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    if (!query.exec(sql))
        qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
}

void makeTables(QSqlDatabase &database, NaiveIndexes indexes)
{
    execute(database, QStringLiteral("PRAGMA journal_mode = WAL"));
    execute(database, QStringLiteral("PRAGMA synchronous = NORMAL"));
    execute(database,
        QStringLiteral("CREATE TABLE user (rid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, display_name TEXT, "
                       "user_name TEXT, email TEXT, department TEXT, managed_apple_id TEXT, external_id TEXT, "
                       "source TEXT, state TEXT, sync_state TEXT, invite_status TEXT, last_modified TEXT, json BLOB)"));
    if (indexes == NaiveIndexes::Ids)
        return;
    for (const char *column : {"display_name", "user_name", "email", "department", "state", "last_modified"})
        execute(database, QStringLiteral("CREATE INDEX user_by_%1 ON user (%1)").arg(QLatin1String(column)));
}

QJsonObject get(QNetworkAccessManager &network, const QUrl &url)
{
    QNetworkReply *reply = network.get(QNetworkRequest(url));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QJsonObject page = QJsonDocument::fromJson(reply->readAll()).object();
    reply->deleteLater();
    return page;
}

void insert(QSqlQuery &query, const QJsonObject &user)
{
    const QJsonObject enterprise
        = user[QLatin1String("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")].toObject();
    const QJsonObject own = user[QLatin1String("urn:ietf:params:scim:schemas:extension:rollcall:2.0:User")].toObject();
    int place = 0;
    for (const char *name : {"id", "displayName", "userName"})
        query.bindValue(place++, user[QLatin1String(name)].toString());
    query.bindValue(
        place++, user[QLatin1String("emails")].toArray().first().toObject()[QLatin1String("value")].toString());
    query.bindValue(place++, enterprise[QLatin1String("department")].toString());
    query.bindValue(place++, own[QLatin1String("managedAppleId")].toString());
    query.bindValue(place++, user[QLatin1String("externalId")].toString());
    for (const char *name : {"source", "state", "syncState", "inviteStatus"})
        query.bindValue(place++, own[QLatin1String(name)].toString());
    query.bindValue(place++, user[QLatin1String("meta")].toObject()[QLatin1String("lastModified")].toString());
    query.bindValue(place++, QJsonDocument(user).toJson(QJsonDocument::Compact));
    if (!query.exec())
        qFatal("%s", qPrintable(query.lastError().text()));
}

int fill(QSqlDatabase &database, const QUrl &service)
{
    QNetworkAccessManager network;
    int count = 0;
    for (;;) {
        QUrl url = service;
        url.setPath(QStringLiteral("/scim/v2/Users"));
        url.setQuery(QStringLiteral("startIndex=%1&count=%2").arg(count + 1).arg(kPage));
        const QJsonArray users = get(network, url)[QLatin1String("Resources")].toArray();
        if (users.isEmpty())
            return count;
        database.transaction();
        QSqlQuery query(database);
        query.prepare(QStringLiteral(
            "INSERT INTO user (id, display_name, user_name, email, department, managed_apple_id, external_id, source, "
            "state, sync_state, invite_status, last_modified, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET display_name = excluded.display_name, user_name = excluded.user_name, "
            "email = excluded.email, department = excluded.department, json = excluded.json"));
        for (const QJsonValue &user : users)
            insert(query, user.toObject());
        database.commit();
        count += int(users.size());
    }
}

} // namespace

int syncNaively(const QUrl &service, const QString &file, NaiveIndexes indexes)
{
    const QString name = QStringLiteral("naive");
    int count = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        makeTables(database, indexes);
        count = fill(database, service);
        execute(database, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    QSqlDatabase::removeDatabase(name);
    return count;
}

} // namespace rollcall::bench
