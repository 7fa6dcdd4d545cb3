// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_call.h"
#include "net/admin_documents.h"

namespace rollcall::net
{

namespace
{

QStringList pathOf(const QString &id)
{
    return {QStringLiteral("tokens"), id};
}

} // namespace

QFuture<Result<Fetched<QVector<ProvisioningToken>>>> AdminClient::tokens() const
{
    return AdminCall(*this, "GET", {QStringLiteral("tokens")}).fetch(AdminPath::Document, readTokens);
}

QFuture<Result<IssuedToken>> AdminClient::addToken(const NewToken &token) const
{
    QJsonObject body{{QStringLiteral("name"), token.name}, {QStringLiteral("profile"), token.profile}};
    if (token.expiresDays)
        body.insert(QStringLiteral("expiresDays"), *token.expiresDays);
    return AdminCall(*this, "POST", {QStringLiteral("tokens")}).with(body).read(AdminPath::Document, readIssuedToken);
}

QFuture<Result<IssuedToken>> AdminClient::renewToken(const QString &id) const
{
    return AdminCall(*this, "POST", pathOf(id) << QStringLiteral("renew")).read(AdminPath::Item, readIssuedToken);
}

QFuture<Result<ProvisioningToken>> AdminClient::setTokenActive(const QString &id, bool active) const
{
    const QString state = active ? QStringLiteral("active") : QStringLiteral("inactive");
    return AdminCall(*this, "PATCH", pathOf(id))
        .with(QJsonObject{{QStringLiteral("state"), state}})
        .read(AdminPath::Item, readToken);
}

QFuture<Result<void>> AdminClient::removeToken(const QString &id) const
{
    return AdminCall(*this, "DELETE", pathOf(id)).send([](const HttpResponse &response) {
        return readAdminDone(response, AdminPath::Item, QDateTime::currentDateTimeUtc());
    });
}

} // namespace rollcall::net
