// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/statement.h"

#include "storage/postgresql_error.h"
#include "storage/sqlite_error.h"

#include <QSqlError>

#include <algorithm>
#include <sqlite3.h>

namespace rollcall::storage
{

namespace
{

int bindBytes(sqlite3_stmt *statement, int place, const QByteArray &bytes)
{
    // A QByteArray's data is never null, so that an empty one does not become NULL.
    return sqlite3_bind_blob64(
        statement, place, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
}

int bindText(sqlite3_stmt *statement, int place, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return sqlite3_bind_text64(
        statement, place, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

int bindValue(sqlite3_stmt *statement, int place, const QVariant &value)
{
    // A *null* text or blob is an empty one.
    if (value.isNull() && value.userType() != QMetaType::QString && value.userType() != QMetaType::QByteArray)
        return sqlite3_bind_null(statement, place);
    switch (value.userType()) {
    case QMetaType::QByteArray: return bindBytes(statement, place, value.toByteArray());
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::ULong:
    case QMetaType::LongLong:
    case QMetaType::ULongLong: return sqlite3_bind_int64(statement, place, value.toLongLong());
    case QMetaType::Float:
    case QMetaType::Double: return sqlite3_bind_double(statement, place, value.toDouble());
    default: return bindText(statement, place, value.toString());
    }
}

bool isOnlySpace(const char *text)
{
    return std::all_of(text, text + qstrlen(text), [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
}

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Result<Statement> Statement::prepare(sqlite3 *connection, const QString &sql, QString subject)
{
    sqlite3_stmt *made = nullptr;
    const char *rest = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    const int code = sqlite3_prepare_v3(
        connection, utf8.constData(), static_cast<int>(utf8.size()) + 1, SQLITE_PREPARE_PERSISTENT, &made, &rest);
    if (code != SQLITE_OK)
        return storage::latestError(connection, subject);
    Statement statement(made, std::move(subject));
    if (made == nullptr || !isOnlySpace(rest))
        return Error{ErrorCode::DatabaseFailed, QStringLiteral("not exactly one statement"), statement.m_subject};
    return statement;
}

Statement::Statement(sqlite3_stmt *statement, QString subject)
    : m_statement(statement),
      m_bound(static_cast<size_t>(sqlite3_bind_parameter_count(statement))),
      m_subject(std::move(subject))
{
}

Statement::Statement(QSqlQuery query, QString subject, bool *lost)
    : m_query(std::move(query)), m_subject(std::move(subject)), m_lost(lost)
{
}

Statement::Statement(Statement &&other) noexcept = default;
Statement &Statement::operator=(Statement &&other) noexcept = default;
Statement::~Statement() = default;

Error Statement::latestError() const
{
    if (m_statement)
        return storage::latestError(sqlite3_db_handle(m_statement.get()), m_subject);
    Error error = postgreSqlError(m_query->lastError(), m_subject);
    *m_lost = *m_lost || error.code == ErrorCode::ConnectionLost;
    return error;
}

Statement &Statement::bind(int index, const QVariant &value)
{
    if (m_statement) {
        finish(); // SQLite takes no value while there are rows to read.
        const int code = bindValue(m_statement.get(), index + 1, value);
        if (code == SQLITE_OK)
            m_bound.at(static_cast<size_t>(index)) = true;
        else if (m_bindCode == SQLITE_OK)
            m_bindCode = code;
        return *this;
    }
    // QtSql would write a null QString as NULL, which no caller means.
    if (value.userType() == QMetaType::QString && value.toString().isNull())
        m_query->bindValue(index, QLatin1String(""));
    else if (value.userType() == QMetaType::QByteArray && value.toByteArray().isNull())
        m_query->bindValue(index, QByteArray(""));
    else if (value.userType() == QMetaType::ULongLong) // QtSql would write it as text.
        m_query->bindValue(index, value.toLongLong());
    else
        m_query->bindValue(index, value);
    return *this;
}

Result<void> Statement::execute()
{
    if (m_statement)
        return executeSqlite();
    if (m_query->exec())
        return {};
    return latestError();
}

/// One step of SQLite's; lets go of it at the end and after an error.
int Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_ROW)
        finish();
    return code;
}

/// As far as the first row: what gives none is done then, and an error shows.
Result<void> Statement::executeSqlite()
{
    finish();
    if (m_bindCode != SQLITE_OK || !std::all_of(m_bound.begin(), m_bound.end(), [](bool bound) { return bound; })) {
        const QString detail = m_bindCode == SQLITE_OK ? QStringLiteral("the count of values is not that of the places")
                                                       : QString::fromUtf8(sqlite3_errstr(m_bindCode));
        return Error{errorCodeOf(std::exchange(m_bindCode, SQLITE_OK)), detail, m_subject};
    }
    const int code = step();
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return latestError();
    if (code == SQLITE_ROW)
        m_progress = Progress::BeforeFirstRow;
    return {};
}

Result<bool> Statement::nextOfSqlite()
{
    if (m_progress == Progress::BeforeFirstRow)
        m_progress = Progress::AtRow;
    else if (m_progress == Progress::AtRow) {
        const int code = step();
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            return latestError();
    }
    return m_progress == Progress::AtRow;
}

Result<bool> Statement::next()
{
    if (m_statement)
        return nextOfSqlite();
    if (m_query->next())
        return true;
    // QSqlQuery says "no" to an error as it does to the end.
    if (m_query->lastError().type() != QSqlError::NoError)
        return latestError();
    return false;
}

void Statement::finish()
{
    if (!m_statement) {
        m_query->finish();
        return;
    }
    sqlite3_reset(m_statement.get());
    m_progress = Progress::Idle;
}

/// A number becomes a text; that of NULL is null, that of an empty text is not.
QByteArrayView Statement::textBytes(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return {data, data == nullptr ? 0 : sqlite3_column_bytes(m_statement.get(), column)};
}

QVariant Statement::value(int column) const
{
    if (!m_statement)
        return m_query->value(column);
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return QVariant(integer(column));
    case SQLITE_FLOAT: return sqlite3_column_double(m_statement.get(), column);
    case SQLITE_BLOB: return blob(column);
    default: return text(column);
    }
}

QString Statement::text(int column) const
{
    return m_statement ? QString::fromUtf8(textBytes(column)) : m_query->value(column).toString();
}

QByteArray Statement::utf8(int column) const
{
    return m_statement ? textBytes(column).toByteArray() : m_query->value(column).toString().toUtf8();
}

qint64 Statement::integer(int column) const
{
    return m_statement ? sqlite3_column_int64(m_statement.get(), column) : m_query->value(column).toLongLong();
}

QByteArray Statement::blob(int column) const
{
    if (!m_statement)
        return m_query->value(column).toByteArray();
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return {data, data == nullptr ? 0 : sqlite3_column_bytes(m_statement.get(), column)};
}

bool Statement::isNull(int column) const
{
    return m_statement ? sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL : m_query->isNull(column);
}

qint64 Statement::rowsAffected() const
{
    return m_statement ? sqlite3_changes64(sqlite3_db_handle(m_statement.get())) : m_query->numRowsAffected();
}

Result<qint64> firstInteger(Statement &statement)
{
    if (const auto run = statement.run(); !run.ok())
        return run.error();
    const auto row = statement.next();
    if (!row.ok())
        return row.error();
    const qint64 value = row.value() ? statement.integer(0) : 0;
    statement.finish();
    return value;
}

} // namespace rollcall::storage
