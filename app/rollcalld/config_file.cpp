// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config_file.h"

#include <QFileInfo>
#include <QSettings>

namespace rollcall::daemon
{

namespace
{

const QString kDatabasePassword = QStringLiteral("database/password");
const QString kAuditDays = QStringLiteral("audit/days");

} // namespace

std::optional<int> daysFrom(const QString &text)
{
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    return isNumber && days >= 1 && days <= kMostDays ? std::optional(days) : std::nullopt;
}

Result<Config> readConfig(const QString &path)
{
    static const QStringList kKeys{kDatabasePassword, kAuditDays};
    const QFileInfo file(path);
    if (!file.isFile())
        return Error{ErrorCode::FileNotFound, {}, path};
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    if (file.permissions() & kOthers)
        return Error{ErrorCode::PermissionsTooOpen, {}, path};
    if (!file.isReadable())
        return Error{ErrorCode::FileUnreadable, {}, path};
    const QSettings settings(path, QSettings::IniFormat);
    if (settings.status() != QSettings::NoError)
        return Error{ErrorCode::MalformedFile, QStringLiteral("it is no INI file"), path};
    for (const QString &key : settings.allKeys()) {
        if (!kKeys.contains(key))
            return Error{ErrorCode::MalformedFile, QStringLiteral("“%1” is no setting").arg(key), path};
    }
    Config config{Secret(settings.value(kDatabasePassword).toString().toUtf8())};
    if (settings.contains(kAuditDays)) {
        config.auditDays = daysFrom(settings.value(kAuditDays).toString());
        if (!config.auditDays)
            return Error{
                ErrorCode::MalformedFile, QStringLiteral("“audit/days” is a number from 1 to %1").arg(kMostDays), path};
    }
    return config;
}

} // namespace rollcall::daemon
