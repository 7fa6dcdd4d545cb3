// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/group_row.h"
#include "cache/user_record.h"
#include "cache/user_row.h"

#include <QDateTime>
#include <QVarLengthArray>
#include <QVariant>

#include <variant>

namespace rollcall::storage
{
class FastStatement;
class Statement;
} // namespace rollcall::storage

// How rows stand in the tables (resources/sql/cache): written and read here and nowhere else.
namespace rollcall::cache
{

/// rid, the columns behind it in the order that `userRowFrom()` reads, and the checksum, each with `alias` before it
/// ("u.rid, …").
[[nodiscard]] QString userColumns(const QString &alias);
[[nodiscard]] QString groupColumns(const QString &alias);

/// Columns behind `userColumns()` and `groupColumns()` start here.
inline constexpr int kUserColumnCount = 14;
inline constexpr int kGroupColumnCount = 8;

/// Requires: the statement is at a row, whose first columns are `userColumns()`.
[[nodiscard]] UserRow userRowFrom(const storage::FastStatement &statement);
[[nodiscard]] GroupRow groupRowFrom(const storage::FastStatement &statement);
/// False: a value is not what was written. SQLite does not notice a flipped bit in one.
[[nodiscard]] bool isSoundUser(const storage::FastStatement &statement);
[[nodiscard]] bool isSoundGroup(const storage::FastStatement &statement);

/// One of them; nothing: NULL.
using StoredValue = std::variant<std::monostate, qint64, QByteArray>;

} // namespace rollcall::cache

/// Each of them may be moved as bytes: rows of a page are, when they are handed over.
Q_DECLARE_TYPEINFO(rollcall::cache::StoredValue, Q_RELOCATABLE_TYPE);

namespace rollcall::cache
{

/// A row's values as they are stored: all but the rid, with the checksum at the end. A user's are views of what the
/// record has views of.
class StoredRow
{
public:
    explicit StoredRow(const UserRecord &record);
    explicit StoredRow(const GroupRow &row);

    /// Binds them from `index` on. Requires: this object lives until the statement was run.
    void bind(storage::FastStatement &statement, int index) const;
    /// How many these are.
    [[nodiscard]] int size() const { return static_cast<int>(m_values.size()) + 1; }

private:
    void add(const QByteArray &utf8) { m_values.emplace_back(utf8); }
    void add(const QString &text) { m_values.emplace_back(text.toUtf8()); }
    void add(qint64 number) { m_values.emplace_back(number); }
    void add(std::optional<qint64> time);
    void addChecksum();

    QVarLengthArray<StoredValue, 12> m_values;
    qint64 m_checksum = 0;
};

/// A time as the tables have it; NULL if it is invalid.
[[nodiscard]] QVariant toColumn(const QDateTime &time);
/// UTC; invalid for NULL.
[[nodiscard]] QDateTime timeFrom(const storage::Statement &statement, int column);
[[nodiscard]] QDateTime timeFrom(const storage::FastStatement &statement, int column);

} // namespace rollcall::cache
