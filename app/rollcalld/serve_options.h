// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_parser.h"
#include "core/result.h"
#include "service/housekeeping.h"
#include "service/server_options.h"
#include "service/smtp_options.h"
#include "service_log.h"
#include "storage/database_location.h"
#include "storage/open_options.h"

#include <optional>

namespace rollcall::daemon
{

/// What `serve` was asked for.
struct ServeOptions {
    storage::DatabaseLocation database;
    storage::OpenOptions databaseOptions;
    service::ServerOptions server;
    service::HousekeepingOptions housekeeping;
    std::optional<service::SmtpOptions> smtp; ///< None: invitations wait.
    LogFormat logFormat = LogFormat::Json;
    bool logsRequests = true; ///< A line for each answer.
    bool isEmbedded = false; ///< A child of the application, which ends with its standard input.
};

void addServeOptions(CommandParser &parser);

/// Fails with InvalidArgument (`subject` is the option) and as readConfig() does.
[[nodiscard]] Result<ServeOptions> serveOptionsFrom(const CommandParser &parser);

} // namespace rollcall::daemon
