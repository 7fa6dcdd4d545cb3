// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data_access.h"

namespace rollcall::daemon
{

Result<storage::DatabaseLocation> databaseOf(const CommandParser &parser)
{
    Result<storage::DatabaseLocation> location
        = storage::DatabaseLocation::parse(parser.value(QStringLiteral("database")));
    if (!location)
        return Error{location.error().code, location.error().detail, QStringLiteral("--database")};
    return location;
}

Result<Config> configOf(const CommandParser &parser)
{
    const QString path = parser.value(QStringLiteral("config"));
    return path.isEmpty() ? Result<Config>(Config()) : readConfig(path);
}

Result<std::unique_ptr<service::Repository>> openData(const CommandParser &parser)
{
    const Result<storage::DatabaseLocation> location = databaseOf(parser);
    if (!location)
        return location.error();
    const Result<Config> config = configOf(parser);
    if (!config)
        return config.error();
    storage::OpenOptions options;
    options.password = config->databasePassword;
    return service::Repository::open(*location, options);
}

} // namespace rollcall::daemon
