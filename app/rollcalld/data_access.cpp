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

Result<std::unique_ptr<service::Repository>> openData(const CommandParser &parser)
{
    const Result<storage::DatabaseLocation> location = databaseOf(parser);
    if (!location)
        return location.error();
    return service::Repository::open(*location);
}

} // namespace rollcall::daemon
