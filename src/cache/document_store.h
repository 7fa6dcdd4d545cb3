// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/stored_document.h"
#include "core/result.h"

#include <QVector>

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// The table `document`. Thread: the database's. Fails as the database does.
class DocumentStore
{
public:
    explicit DocumentStore(storage::Database &database) : m_database(database) { }

    Result<QVector<StoredDocument>> all();
    /// In place of what was there by that name.
    Result<void> put(const StoredDocument &document);

private:
    storage::Database &m_database;
};

} // namespace rollcall::cache
