// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "service/smtp_options.h"

#include <QString>

#include <optional>

namespace rollcall::daemon
{

/// What stands in the service's configuration file.
struct Config {
    Secret databasePassword;
    std::optional<int> auditDays{}; ///< How long the audit log keeps its entries; none: for ever.
    std::optional<service::SmtpOptions> smtp;
};

/// The longest time that anything can be set to, a hundred years.
inline constexpr int kMostDays = 36'500;

/// A number of days from 1 to kMostDays; nothing if the text is none.
[[nodiscard]] std::optional<int> daysFrom(const QString &text);

/// Reads the file with the service's passwords: there, a file, and readable by its owner only (0600). An INI file with
/// the sections and keys that rollcalld(1) names; anything else in it is refused, so that a misspelt key shows.
/// Fails with FileNotFound, FileUnreadable, PermissionsTooOpen, MalformedFile.
[[nodiscard]] Result<Config> readConfig(const QString &path);

} // namespace rollcall::daemon
