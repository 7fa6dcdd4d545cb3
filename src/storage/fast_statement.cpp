// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/fast_statement.h"

#include "storage/database.h"
#include "storage/sqlite_error.h"

#include <sqlite3.h>

namespace rollcall::storage
{

namespace
{

/// SQLite takes a null pointer for NULL.
const char *notNull(QByteArrayView bytes)
{
    return bytes.data() == nullptr ? "" : bytes.data();
}

} // namespace

void FastStatement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Result<FastStatement> FastStatement::prepare(Database &database, const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    const int done = sqlite3_prepare_v3(database.sqliteHandle(), utf8.constData(), static_cast<int>(utf8.size()) + 1,
        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (done != SQLITE_OK)
        return storage::latestError(database.sqliteHandle(), database.subject());
    return FastStatement(statement, database.subject());
}

FastStatement::FastStatement(sqlite3_stmt *statement, QString subject)
    : m_statement(statement), m_subject(std::move(subject))
{
}

FastStatement::FastStatement(FastStatement &&other) noexcept = default;
FastStatement &FastStatement::operator=(FastStatement &&other) noexcept = default;
FastStatement::~FastStatement() = default;

void FastStatement::bindText(int index, QByteArrayView utf8)
{
    sqlite3_bind_text64(m_statement.get(), index + 1, notNull(utf8), static_cast<sqlite3_uint64>(utf8.size()),
        SQLITE_STATIC, SQLITE_UTF8);
}

void FastStatement::bindBlob(int index, QByteArrayView bytes)
{
    sqlite3_bind_blob64(
        m_statement.get(), index + 1, notNull(bytes), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
}

void FastStatement::bindInteger(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), index + 1, value);
}

void FastStatement::bindNull(int index)
{
    sqlite3_bind_null(m_statement.get(), index + 1);
}

Result<void> FastStatement::run()
{
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW)
        code = sqlite3_step(m_statement.get());
    Result<void> result;
    if (code != SQLITE_DONE)
        result = latestError();
    sqlite3_reset(m_statement.get());
    return result;
}

Result<bool> FastStatement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    return latestError();
}

void FastStatement::reset()
{
    sqlite3_reset(m_statement.get());
}

QByteArrayView FastStatement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return {text, text == nullptr ? 0 : sqlite3_column_bytes(m_statement.get(), column)};
}

QByteArrayView FastStatement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return {bytes, bytes == nullptr ? 0 : sqlite3_column_bytes(m_statement.get(), column)};
}

qint64 FastStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

bool FastStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

Error FastStatement::latestError() const
{
    return storage::latestError(sqlite3_db_handle(m_statement.get()), m_subject);
}

} // namespace rollcall::storage
