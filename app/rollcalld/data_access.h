// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_parser.h"
#include "config_file.h"
#include "core/result.h"
#include "service/repository.h"

#include <memory>

namespace rollcall::daemon
{

/// What --database names. Fails with InvalidArgument.
[[nodiscard]] Result<storage::DatabaseLocation> databaseOf(const CommandParser &parser);

/// What --config says; nothing without one. Fails as readConfig() does.
[[nodiscard]] Result<Config> configOf(const CommandParser &parser);

/// Opens it to look at it: nothing is made or written. Fails as databaseOf(), configOf() and Repository::openToRead()
/// do.
[[nodiscard]] Result<std::unique_ptr<service::Repository>> openDataToRead(const CommandParser &parser);

/// Opens it. Fails as databaseOf(), configOf() and Repository::open() do.
[[nodiscard]] Result<std::unique_ptr<service::Repository>> openData(const CommandParser &parser);

} // namespace rollcall::daemon
