// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/json_packer.h"
#include "cache/page_plan.h"
#include "scim/resource_type.h"

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// Has the packer that a mirror's resources are written with: once a thousand users came, one with a dictionary
/// trained on them, which the mirror keeps.
///
///     ( learnFrom ( keep | drop ) )*      one for each transaction
///
/// Requires: the database outlives it. Thread: the database's.
class DictionaryTrainer
{
public:
    static Result<DictionaryTrainer> load(storage::Database &database);

    /// Takes samples while there is no dictionary, and makes one of them when there are enough. Requires: a transaction
    /// is open.
    Result<void> learnFrom(scim::ResourceType type, const QVector<DueResource> &due);
    /// The transaction was committed.
    void keep() { m_isNew = false; }
    /// It was not: what it made is gone.
    void drop();

    [[nodiscard]] const JsonPacker &packer() const { return m_packer; }

private:
    explicit DictionaryTrainer(storage::Database &database) : m_database(&database) { }

    storage::Database *m_database; ///< Never null.
    JsonPacker m_packer;
    QVector<QByteArray> m_samples;
    bool m_isNew = false; ///< The dictionary was made in the transaction that is open.
    bool m_isHopeless = false; ///< The resources have nothing in common.
};

} // namespace rollcall::cache
