// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/database.h"
#include "storage/database_location.h"

#include <memory>

namespace rollcall::service
{

/// The service's data: one connection with its schema up to date. Thread: the one that opened it.
class Repository
{
public:
    /// Creates the database if there is none. Fails as storage::Database::open() and MigrationRunner do.
    static Result<std::unique_ptr<Repository>> open(const storage::DatabaseLocation &location);

    [[nodiscard]] storage::Database &database() { return *m_database; }

private:
    explicit Repository(std::unique_ptr<storage::Database> database);

    std::unique_ptr<storage::Database> m_database;
};

} // namespace rollcall::service
