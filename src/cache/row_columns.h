// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/group_row.h"
#include "cache/user_row.h"

#include <QDateTime>
#include <QVariant>

namespace rollcall::storage
{
class Statement;
}

// How rows stand in the tables (resources/sql/cache): written and read here and nowhere else.
namespace rollcall::cache
{

/// rid and the columns behind it, in the order that `userRowFrom()` reads, each with `alias` before it ("u.rid, …").
[[nodiscard]] QString userColumns(const QString &alias);
[[nodiscard]] QString groupColumns(const QString &alias);

/// Requires: the statement is at a row, whose first columns are `userColumns()`.
[[nodiscard]] UserRow userRowFrom(const storage::Statement &statement);
[[nodiscard]] GroupRow groupRowFrom(const storage::Statement &statement);

/// Columns behind `userColumns()` and `groupColumns()` start here.
inline constexpr int kUserColumnCount = 13;
inline constexpr int kGroupColumnCount = 7;

/// Binds all but the rid, from `index` on.
void bindRow(storage::Statement &statement, int index, const UserRow &row);
void bindRow(storage::Statement &statement, int index, const GroupRow &row);

/// A time as the tables have it; NULL if it is invalid.
[[nodiscard]] QVariant toColumn(const QDateTime &time);
/// UTC; invalid for NULL.
[[nodiscard]] QDateTime timeFrom(const storage::Statement &statement, int column);

} // namespace rollcall::cache
