// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArrayView>

#include <memory>

struct sqlite3_stmt;

namespace rollcall::storage
{

class Database;

/// A prepared statement of SQLite's own interface: for walks over all rows and writes in bulk, where QtSql's values
/// take most of the time.
///
///     bind* run                  for what gives no rows
///     bind* (step value*)* reset for what does; a row's values are valid until the next step
///
/// Placeholders are `?`, one for each value, counted from 0. Text is UTF-8. Requires: SQLite, and that the database
/// outlives the statement. Thread: the database's. Fails as `Database` does.
class FastStatement
{
public:
    static Result<FastStatement> prepare(Database &database, const QString &sql);
    FastStatement(FastStatement &&other) noexcept;
    FastStatement &operator=(FastStatement &&other) noexcept;
    ~FastStatement();

    /// The bytes have to live until the statement was run or reset.
    void bindText(int index, QByteArrayView utf8);
    void bindBlob(int index, QByteArrayView bytes);
    void bindInteger(int index, qint64 value);
    void bindNull(int index);

    /// To the end; what was bound stays bound.
    Result<void> run();
    /// Goes to the next row; false after the last one.
    Result<bool> step();
    /// Lets go of the rows that were not read.
    void reset();

    [[nodiscard]] QByteArrayView text(int column) const;
    [[nodiscard]] QByteArrayView blob(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };

    FastStatement(sqlite3_stmt *statement, QString subject);
    [[nodiscard]] Error latestError() const;

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    QString m_subject;
};

/// Runs `statement` with what is bound and calls `fn(statement)` at each row.
template <typename Function> [[nodiscard]] Result<void> forEachRow(FastStatement &statement, Function fn)
{
    for (;;) {
        const auto row = statement.step();
        if (!row.ok() || !row.value()) {
            statement.reset();
            return row.ok() ? Result<void>() : row.error();
        }
        fn(std::as_const(statement));
    }
}

} // namespace rollcall::storage
