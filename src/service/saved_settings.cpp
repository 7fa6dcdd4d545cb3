// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/saved_settings.h"

#include "scim/json.h"
#include "service/repository.h"

namespace rollcall::service
{

Result<rules::ProvisioningSettings> savedSettings(Repository &repository)
{
    auto query = repository.query(QStringLiteral("SELECT document FROM settings"));
    if (!query)
        return query.error();
    QByteArray document;
    const auto read = query->forEach({}, [&](const storage::Statement &row) { document = row.blob(0); });
    if (!read)
        return read.error();
    if (document.isEmpty())
        return rules::ProvisioningSettings();
    const auto object = scim::parseObject(document);
    if (!object)
        return object.error();
    const auto settings = rules::ProvisioningSettings::fromJson(*object);
    if (!settings)
        return Error{ErrorCode::MalformedJson, settings.error().constFirst().sentence, QStringLiteral("settings")};
    return *settings;
}

} // namespace rollcall::service
