// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/attribute_column.h"
#include "cache/json_unpacker.h"
#include "cache/search_index.h"
#include "cache/written_rows.h"
#include "core/result.h"
#include "storage/fast_statement.h"

#include <optional>
#include <vector>

namespace rollcall::cache
{

/// The columns of attributes that were asked for, read from the users' bytes once and kept: as many as a few lists use.
///
/// The first question for an attribute reads every user, which for a million takes seconds. It may be interrupted: the
/// next one goes on where it was. Requires: the database outlives it. Thread: the database's.
class AttributeColumns
{
public:
    using StillWanted = SearchIndex::StillWanted;

    explicit AttributeColumns(storage::Database &database);

    /// Follows a transaction of the writer: these rows are read again when a column is next asked for.
    void update(const RowChanges &changes);
    /// All rows may be others.
    void clear();

    /// By its name in any case, also by a short one (`dept`). Null if it is not wanted any more. Lives until the next
    /// call of anything here.
    Result<const AttributeColumn *> column(const QString &name, const StillWanted &stillWanted);
    /// True if somebody has a value of it, or a schema knows it. Requires: the column was read.
    [[nodiscard]] static bool isKnown(const QString &name, const AttributeColumn &column);

    /// Looks at some thousand users more for the names of custom attributes; true once all were looked at.
    Result<bool> readMoreNames();
    /// As far as they were read; by name.
    [[nodiscard]] QStringList customNames() const;

    /// The name that SCIM has for a short one.
    [[nodiscard]] static QString fullName(const QString &name);

private:
    struct Kept {
        QString name; ///< In lower case.
        AttributeColumn column;
        quint32 readTo = 0; ///< Rows up to this one were read.
        bool isComplete = false;
    };

    Result<bool> readOn(Kept &kept, const StillWanted &stillWanted);
    Result<void> readStale();
    Result<QByteArray> valueOf(const storage::FastStatement &row, const QString &name);
    Result<QByteArray> bytesOf(const storage::FastStatement &row);

    storage::Database &m_database;
    JsonUnpacker m_unpacker;
    std::vector<Kept> m_kept; ///< The one that was asked for last at the end.
    std::vector<quint32> m_stale;
    QSet<QString> m_names;
    quint32 m_namesReadTo = 0;
};

} // namespace rollcall::cache
