// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_call.h"
#include "net/admin_documents.h"
#include "net/json_reader.h"

namespace rollcall::net
{

namespace
{

Result<AttributeDeletion> readPreview(const QJsonObject &json)
{
    JsonReader reader(json);
    AttributeDeletion preview;
    preview.name = reader.text(QLatin1String("name"));
    preview.urn = reader.optionalText(QLatin1String("urn"));
    preview.users = reader.count(QLatin1String("users"));
    preview.allowed = reader.flag(QLatin1String("allowed"));
    preview.refusal = reader.optionalObject(QLatin1String("refusal")).value(QLatin1String("detail")).toString();
    preview.confirm = reader.text(QLatin1String("confirm")).toUtf8();
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<AttributeDeletion>(std::move(preview)) : whole.error();
}

QStringList pathOf(const QString &name)
{
    return {QStringLiteral("attributes"), name};
}

} // namespace

QFuture<Result<Fetched<AttributeCatalog>>> AdminClient::attributes() const
{
    return AdminCall(*this, "GET", {QStringLiteral("attributes")}).fetch(AdminPath::Document, readAttributes);
}

QFuture<Result<CatalogAttribute>> AdminClient::addAttribute(const QString &name) const
{
    return AdminCall(*this, "POST", {QStringLiteral("attributes")})
        .with(QJsonObject{{QStringLiteral("name"), name}})
        .read(AdminPath::Document, readAttribute);
}

QFuture<Result<AttributeDeletion>> AdminClient::previewAttributeDeletion(const QString &name) const
{
    return AdminCall(*this, "POST", pathOf(name) << QStringLiteral("preview")).read(AdminPath::Item, readPreview);
}

QFuture<Result<void>> AdminClient::deleteAttribute(const AttributeDeletion &preview) const
{
    return AdminCall(*this, "DELETE", pathOf(preview.name))
        .ifMatch('"' + preview.confirm + '"')
        .send([](const HttpResponse &response) {
            return readAdminDone(response, AdminPath::Item, QDateTime::currentDateTimeUtc());
        });
}

} // namespace rollcall::net
