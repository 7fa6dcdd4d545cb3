// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QString>

namespace rollcall::daemon
{

/// What stands in the service's configuration file.
struct Config {
    Secret databasePassword;
};

/// Reads the file with the service's passwords: there, a file, and readable by its owner only (0600). An INI file with
/// the sections and keys that rollcalld(1) names; anything else in it is refused, so that a misspelt key shows.
/// Fails with FileNotFound, FileUnreadable, PermissionsTooOpen, MalformedFile.
[[nodiscard]] Result<Config> readConfig(const QString &path);

} // namespace rollcall::daemon
