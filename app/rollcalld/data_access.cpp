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

namespace
{

using Open
    = Result<std::unique_ptr<service::Repository>>(const storage::DatabaseLocation &, const storage::OpenOptions &);

Result<std::unique_ptr<service::Repository>> openBy(Open *open, const CommandParser &parser)
{
    const Result<storage::DatabaseLocation> location = databaseOf(parser);
    if (!location)
        return location.error();
    const Result<Config> config = configOf(parser);
    if (!config)
        return config.error();
    storage::OpenOptions options;
    options.password = config->databasePassword;
    return open(*location, options);
}

} // namespace

Result<std::unique_ptr<service::Repository>> openDataToRead(const CommandParser &parser)
{
    return openBy(service::Repository::openToRead, parser);
}

Result<std::unique_ptr<service::Repository>> openData(const CommandParser &parser)
{
    return openBy(service::Repository::open, parser);
}

} // namespace rollcall::daemon
