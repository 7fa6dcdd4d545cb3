// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/settings_document.h"

namespace rollcall::sync
{

namespace
{

const QLatin1String kManagedAppleId("managedAppleId");

/// Only what `known` has, too.
QJsonObject common(const QJsonObject &json, const QJsonObject &known)
{
    QJsonObject result;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (known.contains(it.key()))
            result.insert(it.key(), it.value());
    }
    return result;
}

QJsonObject laidOver(QJsonObject base, const QJsonObject &json)
{
    for (auto it = json.begin(); it != json.end(); ++it)
        base.insert(it.key(), it.value());
    return base;
}

} // namespace

Result<SettingsDocument> SettingsDocument::read(const QJsonObject &json, const QByteArray &etag)
{
    const QJsonObject known = rules::ProvisioningSettings().toJson();
    QJsonObject readable = common(json, known);
    if (readable.value(kManagedAppleId).isObject())
        readable.insert(kManagedAppleId,
            common(readable.value(kManagedAppleId).toObject(), known.value(kManagedAppleId).toObject()));
    const auto settings = rules::ProvisioningSettings::fromJson(readable);
    if (readable.isEmpty() || !settings.ok())
        return Error{ErrorCode::ProtocolViolation,
            settings.ok() ? QStringLiteral("no settings in the answer") : settings.error().constFirst().sentence, {}};
    return SettingsDocument{*settings, etag, json};
}

QJsonObject SettingsDocument::with(const rules::ProvisioningSettings &draft) const
{
    const QJsonObject wanted = draft.toJson();
    QJsonObject document = laidOver(json, wanted);
    document.insert(
        kManagedAppleId, laidOver(json.value(kManagedAppleId).toObject(), wanted.value(kManagedAppleId).toObject()));
    return document;
}

} // namespace rollcall::sync
