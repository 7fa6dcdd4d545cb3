// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/fact_counts.h"
#include "cache/sorted_rows.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace rollcall::storage
{
class Database;
}

namespace rollcall::cache
{

/// What is shown when a mirror is opened, kept from when it was last listed: everybody by name. A value.
struct FirstList {
    QString language; ///< `Collation::name()`
    qint64 revision = 0; ///< The mirror's that it is a list of.
    SortedRows byName;
    FactCounts counts;

    /// Nothing if there is none of the mirror as it is now, in this language, or if it is damaged.
    /// Requires of both: the database has the mirror's schema. Thread: the database's.
    static Result<std::optional<FirstList>> load(storage::Database &database, const QString &language);
    /// In place of the one that is there.
    [[nodiscard]] Result<void> save(storage::Database &database) const;
};

} // namespace rollcall::cache
