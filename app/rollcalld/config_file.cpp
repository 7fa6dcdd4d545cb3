// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config_file.h"

#include "smtp_config.h"

#include <QFileInfo>

namespace rollcall::daemon
{

std::optional<int> daysFrom(const QString &text)
{
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    return isNumber && days >= 1 && days <= kMostDays ? std::optional(days) : std::nullopt;
}

namespace
{

const QString kDatabasePassword = QStringLiteral("database/password");
const QString kAuditDays = QStringLiteral("audit/days");

Result<Config> configIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), {}};
    const auto values = parseIni(file.readAll());
    if (!values)
        return values.error();
    for (auto it = values->cbegin(); it != values->cend(); ++it) {
        if (it.key() != kDatabasePassword && it.key() != kAuditDays && !smtpKeys().contains(it.key()))
            return Error{ErrorCode::MalformedFile, QStringLiteral("“%1” is no setting").arg(it.key()), {}};
    }
    auto smtp = smtpOptionsFrom(*values);
    if (!smtp)
        return smtp.error();
    Config config{Secret(values->value(kDatabasePassword).toUtf8()), {}, std::move(smtp).value()};
    if (values->contains(kAuditDays)) {
        config.auditDays = daysFrom(values->value(kAuditDays));
        if (!config.auditDays)
            return Error{
                ErrorCode::MalformedFile, QStringLiteral("“audit/days” is a number from 1 to %1").arg(kMostDays), {}};
    }
    return config;
}

} // namespace

Result<Config> readConfig(const QString &path)
{
    const QFileInfo file(path);
    if (!file.isFile())
        return Error{ErrorCode::FileNotFound, {}, path};
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    if (file.permissions() & kOthers)
        return Error{ErrorCode::PermissionsTooOpen, {}, path};
    if (!file.isReadable())
        return Error{ErrorCode::FileUnreadable, {}, path};
    const auto config = configIn(path);
    if (config)
        return config;
    Error error = config.error();
    error.subject = path;
    return error;
}

} // namespace rollcall::daemon
