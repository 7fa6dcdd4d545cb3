// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <optional>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace rollcall::storage
{

/// A prepared statement: bound by position, run as often as wanted.
///
///     run (next+ value*)*      for a SELECT; a row's values are valid until the next call of `next()` or `run()`
///     run                      for the rest
///
/// Placeholders are plain `?`, one for each value (QtSql miscounts `?1`).
/// Values: integers, bool, double, QString (text), QByteArray (blob), QVariant() for NULL. A *null* QString or
/// QByteArray is bound as an empty one, never as NULL by accident. Requires: its database outlives it. Thread: the
/// database's. Fails as `Database` does; a value that must be unique and is not, is `Conflict`.
///
/// With SQLite it is SQLite's own statement: QtSql makes a QVariant of each column of each row, read or not, and UTF-16
/// of each text, which took longer than the query.
class Statement
{
public:
    /// `subject` is what errors name: the database's file. Use `Database::prepare()`.
    static Result<Statement> prepare(sqlite3 *connection, const QString &sql, QString subject);
    /// `lost` outlives it and is set if the connection turns out to have ended.
    Statement(QSqlQuery query, QString subject, bool *lost);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    /// `index` from 0. Stays bound over several runs.
    Statement &bind(int index, const QVariant &value);

    /// One value after another, the first at `index`.
    template <typename... Values> Statement &bindFrom(int index, const Values &...values)
    {
        (bind(index++, QVariant::fromValue(values)), ...);
        return *this;
    }

    /// Binds `values` from index 0 on and runs. Without values: what was bound before.
    template <typename... Values> Result<void> run(const Values &...values)
    {
        bindFrom(0, values...);
        return execute();
    }

    /// The next row; false after the last one.
    Result<bool> next();
    /// Lets go of the rows that were not read. A SELECT that was not read to its end holds a read transaction open.
    void finish();

    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// The text as UTF-8.
    [[nodiscard]] QByteArray utf8(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

    [[nodiscard]] qint64 rowsAffected() const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };
    enum class Progress { Idle, BeforeFirstRow, AtRow };

    Statement(sqlite3_stmt *statement, QString subject);
    Result<void> execute();
    Result<void> executeSqlite();
    Result<bool> nextOfSqlite();
    int step();
    [[nodiscard]] QByteArrayView textBytes(int column) const;
    [[nodiscard]] Error latestError() const;

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement; ///< Of SQLite.
    Progress m_progress = Progress::Idle;
    std::vector<bool> m_bound; ///< Which placeholders have a value.
    int m_bindCode = 0; ///< Of the first value that SQLite did not take.
    std::optional<QSqlQuery> m_query; ///< Of PostgreSQL.
    QString m_subject;
    bool *m_lost = nullptr;
};

/// Runs `statement` with what is bound and reads it to its end: the first column of its first row, 0 if there is none.
/// For `… RETURNING rid`, counts, and the like.
[[nodiscard]] Result<qint64> firstInteger(Statement &statement);

/// Runs `statement` with what is bound and calls `fn(statement)` at each row.
template <typename Function> [[nodiscard]] Result<void> forEachRow(Statement &statement, Function fn)
{
    if (auto run = statement.run(); !run.ok())
        return run;
    for (;;) {
        const auto row = statement.next();
        if (!row.ok())
            return row.error();
        if (!row.value())
            return {};
        fn(std::as_const(statement));
    }
}

} // namespace rollcall::storage
