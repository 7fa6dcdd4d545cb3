// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/settings_store.h"

#include "scim/json.h"
#include "service/repository.h"

namespace rollcall::service
{

Result<StoredSettings> SettingsStore::load()
{
    auto query = m_repository.query(QStringLiteral("SELECT version, document FROM settings"));
    if (!query)
        return query.error();
    qint64 version = 0;
    QByteArray document;
    const auto read = query->forEach({}, [&](const storage::Statement &row) {
        version = row.integer(0);
        document = row.blob(1);
    });
    if (!read)
        return read.error();
    const auto json = scim::parseObject(document);
    if (!json)
        return Error{ErrorCode::DatabaseCorrupt, QStringLiteral("settings: ") + json.error().detail, {}};
    const auto settings = rules::ProvisioningSettings::fromJson(*json);
    if (!settings)
        return Error{
            ErrorCode::DatabaseCorrupt, QStringLiteral("settings: ") + settings.error().constFirst().sentence, {}};
    return StoredSettings{*settings, version};
}

Result<void> SettingsStore::save(const rules::ProvisioningSettings &settings, qint64 version, const QDateTime &now)
{
    auto query = m_repository.query(QStringLiteral("UPDATE settings SET version = ?, document = ?, changed = ?"));
    if (!query)
        return query.error();
    return query->runWith({version + 1, scim::toBytes(settings.toJson()), now.toMSecsSinceEpoch()});
}

} // namespace rollcall::service
