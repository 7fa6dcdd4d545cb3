// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"

#include "core/log.h"
#include "storage/postgresql_error.h"
#include "storage/private_file.h"
#include "storage/sqlite_error.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QRegularExpression>
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

/// What undoes a statement that does not fit on the disk is kept in memory up to this size, which one that writes a row
/// with its indexes stays below. SQLite's own limit, 64 KiB, it does not, and behind it there is a temporary file, with
/// two calls of the system for each page. Less than 128 KiB, because SQLite can't write more of it to a file at a time.
constexpr int kUndoneInMemory = 96 * 1024;

/// Only before the process's first connection; afterwards it has no effect, which costs no more than time.
void configureProcess()
{
    static const int code = [] {
        // Nobody asks how much memory SQLite has, and to count it takes a lock of the process with each piece.
        const int counted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        return counted == SQLITE_OK ? sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, kUndoneInMemory) : counted;
    }();
    if (code != SQLITE_OK)
        qCDebug(core::lcStorage) << "SQLite was in use before it was configured";
}

QString driverOf(DatabaseDialect dialect)
{
    return dialect == DatabaseDialect::Sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL");
}

ErrorCode connectErrorCode(const QString &words)
{
    if (words.contains(QLatin1String("authentication failed")) || words.contains(QLatin1String("no password supplied"))
        || words.contains(QLatin1String("no pg_hba.conf entry")))
        return ErrorCode::Unauthorized;
    const bool noSuch = words.contains(QLatin1String("does not exist"));
    if (noSuch)
        return words.contains(QLatin1String("role")) ? ErrorCode::Unauthorized : ErrorCode::NotFound;
    return words.contains(QLatin1String("Driver not loaded")) ? ErrorCode::DatabaseFailed : ErrorCode::ConnectionLost;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const DatabaseLocation &location, const OpenOptions &options)
{
    if (location.dialect == DatabaseDialect::Sqlite) {
        configureProcess();
        if (const auto file = prepareFile(location.path, options); !file.ok())
            return file.error();
    }
    std::unique_ptr<Database> database(new Database(location, nextConnectionName(), options));
    if (const auto connected = database->connect(); !connected.ok())
        return connected.error();
    return database;
}

Database::Database(DatabaseLocation location, QString connectionName, OpenOptions options)
    : m_location(std::move(location)),
      m_connectionName(std::move(connectionName)),
      m_options(std::move(options)),
      m_connection(QSqlDatabase::addDatabase(driverOf(m_location.dialect), m_connectionName))
{
}

Database::~Database()
{
    close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

QString Database::subject() const
{
    return m_location.dialect == DatabaseDialect::Sqlite ? m_location.path : m_location.toString();
}

/// SQLite leaves a connection open, with its locks, that statements are left of.
void Database::close()
{
    m_controls.clear();
    Q_ASSERT(sqliteHandle() == nullptr || sqlite3_next_stmt(sqliteHandle(), nullptr) == nullptr);
    m_connection.close();
}

Result<void> Database::reopen()
{
    close();
    m_transactionDepth = 0;
    m_hasSnapshot = false;
    m_trustsParts = false;
    return connect();
}

Result<void> Database::connect()
{
    const auto connected = m_location.dialect == DatabaseDialect::Sqlite ? connectSqlite() : connectPostgreSql();
    *m_lost = !connected.ok();
    return connected;
}

Result<void> Database::connectSqlite()
{
    m_connection.setDatabaseName(m_location.path);
    m_connection.setConnectOptions(connectOptions(m_options));
    if (!m_connection.open())
        return errorFrom(m_connection.lastError(), nullptr, m_location.path);
    // SQLite opens a write-protected file for reading without a word.
    if (!m_options.readOnly && sqlite3_db_readonly(sqliteHandle(), "main") == 1)
        return Error{ErrorCode::FileUnwritable, QStringLiteral("the file is write-protected"), m_location.path};
    return configureSqlite();
}

Result<void> Database::connectPostgreSql()
{
    m_connection.setHostName(m_location.host);
    m_connection.setPort(m_location.port);
    m_connection.setDatabaseName(m_location.database);
    m_connection.setUserName(m_location.user);
    m_connection.setPassword(QString::fromUtf8(m_options.password.reveal()));
    m_connection.setConnectOptions(QStringLiteral("connect_timeout=10"));
    const bool isOpen = m_connection.open();
    m_connection.setPassword({});
    if (!isOpen) {
        // libpq gives no SQLSTATE for a connection that never was; its words tell a wrong password from a dead server.
        const QSqlError error = m_connection.lastError();
        return Error{connectErrorCode(error.text()), error.text().simplified(), subject()};
    }
    // Queries are short here: to compile them takes longer than to run them.
    QString session = QStringLiteral(
        "SET jit = off; SET lock_timeout = %1; SET client_min_messages = warning; SET timezone = 'UTC'; "
        "SET application_name = 'rollcall'; SET synchronous_commit = %2")
                          .arg(m_options.busyTimeoutMs)
                          .arg(m_options.durable ? QLatin1String("on") : QLatin1String("off"));
    if (m_options.readOnly)
        session += QStringLiteral("; SET default_transaction_read_only = on");
    return executeScript(session);
}

Result<void> Database::configureSqlite()
{
    QString script
        = QStringLiteral("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
    if (!m_options.readOnly) {
        script
            += QStringLiteral("PRAGMA page_size = %1; PRAGMA synchronous = %2; PRAGMA journal_size_limit = 67108864;")
                   .arg(m_options.pageSize)
                   .arg(m_options.durable ? QLatin1String("FULL") : QLatin1String("NORMAL"));
    }
    if (const auto done = executeScript(script); !done.ok())
        return done;
    // Reads the file's first page: what is no database shows here, not at the first use.
    const auto pages = integer(
        QStringLiteral("SELECT page_count + 0 * (SELECT count(*) FROM sqlite_schema) FROM pragma_page_count"));
    if (!pages.ok())
        return pages.error();
    return *pages == 0 && !m_options.readOnly ? writeAhead() : Result<void>();
}

qint64 Database::pagesWritten() const
{
    int pages = 0;
    int most = 0;
    sqlite3_db_status(sqliteHandle(), SQLITE_DBSTATUS_CACHE_WRITE, &pages, &most, 0);
    return pages;
}

Error Database::errorOf(const QSqlError &error) const
{
    if (m_location.dialect == DatabaseDialect::Sqlite)
        return errorFrom(error, sqliteHandle(), m_location.path);
    Error made = postgreSqlError(error, subject());
    *m_lost = *m_lost || made.code == ErrorCode::ConnectionLost;
    return made;
}

bool Database::isInTransaction() const
{
    if (m_location.dialect == DatabaseDialect::Sqlite)
        return sqlite3_get_autocommit(sqliteHandle()) == 0;
    return m_transactionDepth > 0 && !*m_lost;
}

Result<void> Database::writeAhead()
{
    if (m_location.dialect != DatabaseDialect::Sqlite)
        return {};
    // SQLite does not wait for the lock that a new file's change to WAL takes, whatever the busy time-out is.
    const QDeadlineTimer deadline(m_options.busyTimeoutMs);
    for (;;) {
        const auto done = executeScript(QStringLiteral("PRAGMA journal_mode = WAL"));
        if (done.ok() || done.error().code != ErrorCode::DatabaseBusy || deadline.hasExpired())
            return done;
        QThread::msleep(2);
    }
}

Result<Statement> Database::prepare(const QString &sql)
{
    if (m_location.dialect == DatabaseDialect::Sqlite)
        return Statement::prepare(sqliteHandle(), sql, subject());
    QSqlQuery query(m_connection); // Not forward only: one query's rows would end when another one begins.
    if (!query.prepare(sql))
        return errorOf(query.lastError());
    return Statement(std::move(query), subject(), m_lost.get());
}

Result<void> Database::execute(const QString &sql)
{
    if (m_location.dialect == DatabaseDialect::PostgreSql) {
        // Not everything can be prepared there: BEGIN, SET, CREATE.
        QSqlQuery query(m_connection);
        return query.exec(sql) ? Result<void>() : Result<void>(errorOf(query.lastError()));
    }
    auto statement = prepare(sql);
    if (!statement.ok())
        return statement.error();
    return statement->run();
}

Result<void> Database::control(const QString &sql)
{
    if (m_location.dialect == DatabaseDialect::PostgreSql)
        return execute(sql);
    auto known = m_controls.find(sql);
    if (known == m_controls.end()) {
        auto prepared = prepare(sql);
        if (!prepared.ok())
            return prepared.error();
        known = m_controls.emplace(sql, std::move(prepared).value()).first;
    }
    return known->second.run();
}

Result<void> Database::executeScript(const QString &sql)
{
    if (m_location.dialect == DatabaseDialect::Sqlite) {
        if (sqlite3_exec(sqliteHandle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
            return {};
        return latestError(sqliteHandle(), m_location.path);
    }
    // One by one, as QtSql looks at the outcome of the first only. Ours hold no semicolon at a line's end but their
    // own.
    static const QRegularExpression end(QStringLiteral(";\\s*(\\n|$)"));
    for (const QString &statement : sql.split(end, Qt::SkipEmptyParts)) {
        if (statement.trimmed().isEmpty())
            continue;
        if (const auto done = execute(statement); !done.ok())
            return done;
    }
    return {};
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
    if (m_location.dialect != DatabaseDialect::Sqlite)
        return nullptr;
    const QVariant handle = m_connection.driver()->handle();
    return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

} // namespace rollcall::storage
