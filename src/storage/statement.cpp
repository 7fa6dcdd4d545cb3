// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/statement.h"

#include "storage/postgresql_error.h"
#include "storage/sqlite_error.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlResult>

#include <sqlite3.h>

namespace rollcall::storage
{

namespace
{

sqlite3 *connectionOf(const QSqlQuery &query)
{
    const QVariant handle = query.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

} // namespace

Statement::Statement(QSqlQuery query, QString subject, bool *lost)
    : m_query(std::move(query)), m_subject(std::move(subject)), m_lost(lost)
{
}

Error Statement::latestError() const
{
    if (m_query.driver()->dbmsType() == QSqlDriver::SQLite)
        return errorFrom(m_query.lastError(), connectionOf(m_query), m_subject);
    Error error = postgreSqlError(m_query.lastError(), m_subject);
    *m_lost = *m_lost || error.code == ErrorCode::ConnectionLost;
    return error;
}

Statement &Statement::bind(int index, const QVariant &value)
{
    // QtSql would write a null QString as NULL, which no caller means.
    if (value.userType() == QMetaType::QString && value.toString().isNull())
        m_query.bindValue(index, QLatin1String(""));
    else if (value.userType() == QMetaType::QByteArray && value.toByteArray().isNull())
        m_query.bindValue(index, QByteArray(""));
    else if (value.userType() == QMetaType::ULongLong) // QtSql would write it as text.
        m_query.bindValue(index, value.toLongLong());
    else
        m_query.bindValue(index, value);
    return *this;
}

Result<void> Statement::execute()
{
    if (m_query.exec())
        return {};
    return latestError();
}

Result<bool> Statement::next()
{
    if (m_query.next())
        return true;
    // QSqlQuery says "no" to an error as it does to the end.
    if (m_query.lastError().type() != QSqlError::NoError)
        return latestError();
    return false;
}

void Statement::finish()
{
    m_query.finish();
}

QVariant Statement::value(int column) const
{
    return m_query.value(column);
}

QString Statement::text(int column) const
{
    return m_query.value(column).toString();
}

qint64 Statement::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QByteArray Statement::blob(int column) const
{
    return m_query.value(column).toByteArray();
}

bool Statement::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 Statement::rowsAffected() const
{
    return m_query.numRowsAffected();
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
