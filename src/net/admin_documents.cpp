// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_documents.h"

#include "net/json_reader.h"

namespace rollcall::net
{

namespace
{

Result<AttributeSweep> readRemoval(const QJsonObject &json)
{
    JsonReader reader(json);
    const QString name = reader.text(QLatin1String("name"));
    const QJsonObject progress = reader.object(QLatin1String("progress"));
    if (const Result<void> whole = reader.finish(); !whole.ok())
        return whole.error();
    auto sweep = readSweep(progress);
    return sweep.ok() ? Result<AttributeSweep>({name, std::move(sweep).value()}) : sweep.error();
}

} // namespace

Result<ProvisioningToken> readToken(const QJsonObject &json)
{
    JsonReader reader(json);
    ProvisioningToken token;
    token.id = reader.text(QLatin1String("id"));
    token.name = reader.text(QLatin1String("name"));
    token.profile = reader.text(QLatin1String("profile"));
    const QString state = reader.text(QLatin1String("state"));
    token.active = state == QLatin1String("active");
    if (!token.active && state != QLatin1String("inactive"))
        reader.fail(QStringLiteral("\"state\" is neither active nor inactive"));
    token.createdAt = reader.time(QLatin1String("createdAt"));
    token.expiresAt = reader.optionalTime(QLatin1String("expiresAt"));
    token.expiresSoon = reader.optionalFlag(QLatin1String("expiresSoon"));
    token.lastUsedAt = reader.optionalTime(QLatin1String("lastUsedAt"));
    token.lastUsedFrom = reader.optionalText(QLatin1String("lastUsedFrom"));
    token.oldSecretUntil = reader.optionalTime(QLatin1String("oldSecretUntil"));
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<ProvisioningToken>(std::move(token)) : whole.error();
}

Result<IssuedToken> readIssuedToken(const QJsonObject &json)
{
    Result<ProvisioningToken> token = readToken(json);
    if (!token.ok())
        return token.error();
    JsonReader reader(json);
    Secret secret(reader.text(QLatin1String("secret")).toUtf8());
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<IssuedToken>({std::move(token).value(), std::move(secret)}) : whole.error();
}

Result<SweepProgress> readSweep(const QJsonObject &json)
{
    JsonReader reader(json);
    SweepProgress progress{reader.text(QLatin1String("state")), reader.count(QLatin1String("total")),
        reader.count(QLatin1String("done")), reader.count(QLatin1String("changed")),
        reader.optionalTime(QLatin1String("startedAt")), reader.optionalTime(QLatin1String("finishedAt"))};
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<SweepProgress>(std::move(progress)) : whole.error();
}

Result<CatalogAttribute> readAttribute(const QJsonObject &json)
{
    JsonReader reader(json);
    CatalogAttribute attribute;
    attribute.name = reader.text(QLatin1String("name"));
    attribute.type = reader.text(QLatin1String("type"));
    attribute.usage = reader.optionalText(QLatin1String("usage"));
    attribute.urn = reader.optionalText(QLatin1String("urn"));
    if (json.value(QLatin1String("users")).isDouble())
        attribute.users = reader.count(QLatin1String("users"));
    attribute.createdAt = reader.optionalTime(QLatin1String("createdAt"));
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<CatalogAttribute>(std::move(attribute)) : whole.error();
}

Result<AttributeCatalog> readAttributes(const QJsonObject &json)
{
    auto attributes = readListing(json, readAttribute);
    if (!attributes.ok())
        return attributes.error();
    JsonReader reader(json);
    const qint64 total = reader.count(QLatin1String("totalUsers"));
    auto removals = readItems(reader.optionalArray(QLatin1String("removals")), readRemoval);
    if (const Result<void> whole = reader.finish(); !whole.ok())
        return whole.error();
    if (!removals.ok())
        return removals.error();
    return AttributeCatalog{std::move(attributes).value(), total, std::move(removals).value()};
}

Result<UserSource> readSource(const QJsonObject &json)
{
    JsonReader reader(json);
    UserSource source;
    source.kind = reader.text(QLatin1String("kind"));
    source.name = reader.text(QLatin1String("name"));
    source.enabled = reader.flag(QLatin1String("enabled"));
    source.readOnly = reader.flag(QLatin1String("readOnly"));
    source.switchable = reader.flag(QLatin1String("switchable"));
    source.users = reader.count(QLatin1String("users"));
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<UserSource>(std::move(source)) : whole.error();
}

Result<QVector<ProvisioningToken>> readTokens(const QJsonObject &listing)
{
    return readListing(listing, readToken);
}

Result<QVector<UserSource>> readSources(const QJsonObject &listing)
{
    return readListing(listing, readSource);
}

} // namespace rollcall::net
