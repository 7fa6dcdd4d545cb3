// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"

#include "core/log.h"
#include "storage/private_file.h"
#include "storage/sqlite_error.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>

#include <atomic>
#include <sqlite3.h>

namespace rollcall::storage
{

namespace
{

const QString kInMemory = QStringLiteral(":memory:");

/// QtSql knows connections by name, for the whole process.
QString nextConnectionName()
{
    static std::atomic<quint64> last = 0;
    return QStringLiteral("rollcall-%1").arg(++last);
}

Result<void> prepareFile(const QString &path, const OpenOptions &options)
{
    if (path == kInMemory)
        return {};
    const QFileInfo info(path);
    if (info.isDir())
        return Error{ErrorCode::FileUnreadable, QStringLiteral("it is a folder"), path};
    if (!options.readOnly)
        return createPrivateFile(path);
    if (!info.exists())
        return Error{ErrorCode::FileNotFound, QStringLiteral("no such file"), path};
    return {};
}

QString connectOptions(const OpenOptions &options)
{
    QString text = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.busyTimeoutMs);
    if (options.readOnly)
        text += QStringLiteral(";QSQLITE_OPEN_READONLY");
    return text;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const DatabaseLocation &location, const OpenOptions &options)
{
    if (location.dialect == DatabaseDialect::PostgreSql)
        return Error{ErrorCode::InvalidArgument,
            QStringLiteral("PostgreSQL is not supported by this version, use sqlite:PATH"), location.toString()};
    if (const auto file = prepareFile(location.path, options); !file.ok())
        return file.error();
    std::unique_ptr<Database> database(new Database(location, nextConnectionName()));
    if (const auto connected = database->connect(options); !connected.ok())
        return connected.error();
    if (const auto configured = database->configure(options); !configured.ok())
        return configured.error();
    return database;
}

Database::Database(DatabaseLocation location, QString connectionName)
    : m_location(std::move(location)),
      m_connectionName(std::move(connectionName)),
      m_connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName))
{
}

Database::~Database()
{
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<void> Database::connect(const OpenOptions &options)
{
    m_busyTimeoutMs = options.busyTimeoutMs;
    m_connection.setDatabaseName(m_location.path);
    m_connection.setConnectOptions(connectOptions(options));
    if (!m_connection.open())
        return errorFrom(m_connection.lastError(), nullptr, m_location.path);
    // SQLite opens a write-protected file for reading without a word.
    if (!options.readOnly && sqlite3_db_readonly(sqliteHandle(), "main") == 1)
        return Error{ErrorCode::FileUnwritable, QStringLiteral("the file is write-protected"), m_location.path};
    return {};
}

Result<void> Database::configure(const OpenOptions &options)
{
    QString script
        = QStringLiteral("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
    if (!options.readOnly) {
        script
            += QStringLiteral("PRAGMA page_size = %1; PRAGMA synchronous = %2; PRAGMA journal_size_limit = 67108864;")
                   .arg(options.pageSize)
                   .arg(options.durable ? QLatin1String("FULL") : QLatin1String("NORMAL"));
    }
    if (const auto done = executeScript(script); !done.ok())
        return done;
    // Reads the file's first page: what is no database shows here, not at the first use.
    const auto pages = integer(
        QStringLiteral("SELECT page_count + 0 * (SELECT count(*) FROM sqlite_schema) FROM pragma_page_count"));
    if (!pages.ok())
        return pages.error();
    return *pages == 0 && !options.readOnly ? writeAhead() : Result<void>();
}

Result<void> Database::writeAhead()
{
    // SQLite does not wait for the lock that a new file's change to WAL takes, whatever the busy time-out is.
    const QDeadlineTimer deadline(m_busyTimeoutMs);
    for (;;) {
        const auto done = executeScript(QStringLiteral("PRAGMA journal_mode = WAL"));
        if (done.ok() || done.error().code != ErrorCode::DatabaseBusy || deadline.hasExpired())
            return done;
        QThread::msleep(2);
    }
}

Result<Statement> Database::prepare(const QString &sql)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorFrom(query.lastError(), sqliteHandle(), m_location.path);
    return Statement(std::move(query), m_location.path);
}

Result<void> Database::execute(const QString &sql)
{
    auto statement = prepare(sql);
    if (!statement.ok())
        return statement.error();
    return statement->run();
}

Result<void> Database::executeScript(const QString &sql)
{
    if (sqlite3_exec(sqliteHandle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return latestError(sqliteHandle(), m_location.path);
}

Result<qint64> Database::integer(const QString &sql)
{
    auto statement = prepare(sql);
    if (!statement.ok())
        return statement.error();
    return firstInteger(statement.value());
}

sqlite3 *Database::sqliteHandle() const
{
    const QVariant handle = m_connection.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

} // namespace rollcall::storage
