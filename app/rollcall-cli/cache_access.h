// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"
#include "core/result.h"
#include "settings/connection_profile.h"

#include <memory>

namespace rollcall::cache
{
class Cache;
}

namespace rollcall::cli
{

/// The connection that `--profile` names, or without it the one that is current in the application.
///
/// Fails with `InvalidArgument` (`subject` is the name) if there is none of that id or name.
[[nodiscard]] Result<settings::ConnectionProfile> chosenProfile(const CommonOptions &options);

/// `--cache`, or the cache of the chosen connection, or with `--url` one of that address's own.
[[nodiscard]] Result<QString> chosenCachePath(const CommonOptions &options);

/// Opens the chosen cache to read from it; there has to be one (`FileNotFound`). Says on standard error if a damaged
/// one was set aside.
[[nodiscard]] Result<std::unique_ptr<cache::Cache>> openCache(const CommonOptions &options);

/// The same for `sync`, which makes it if there is none.
[[nodiscard]] Result<std::unique_ptr<cache::Cache>> openOrCreateCache(const CommonOptions &options);

/// Says why `openCache()` failed; the exit code for it. That nothing was fetched yet is said as what it is.
[[nodiscard]] int reportCacheError(const Error &error);

} // namespace rollcall::cli
