// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/migration_runner.h"

#include "core/log.h"
#include "storage/database.h"
#include "storage/database_copy.h"
#include "storage/transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QUuid>
#include <QtEndian>

#include <filesystem>

namespace rollcall::storage
{

namespace
{

Error internal(const QString &detail, const QString &subject)
{
    return Error{ErrorCode::Internal, detail, subject};
}

/// The files in the order of their numbers, which are 1, 2, 3, …
Result<QStringList> numberedFiles(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return internal(QStringLiteral("no migrations are built into the program"), folder);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names.at(i).section(QLatin1Char('_'), 0, 0).toInt() != i + 1)
            return internal(QStringLiteral("a migration's number is wrong or missing: ") + names.at(i), folder);
    }
    return names;
}

const QLatin1String kVersionTable("schema_version");

/// By a query of the catalogue: to_regclass() may remember, within a transaction that waited for the write lock, that
/// there was no such table before.
bool kept(Database &database, QLatin1String table)
{
    return database
               .integer(QStringLiteral("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND "
                                       "tablename = '%1'")
                            .arg(table))
               .valueOr(0)
        != 0;
}

Result<QString> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), path};
    return QString::fromUtf8(file.readAll());
}

} // namespace

MigrationRunner::MigrationRunner(Database &database, QString folder) : m_database(database), m_folder(std::move(folder))
{
    if (isPostgreSql())
        m_folder += QStringLiteral("/postgresql");
}

bool MigrationRunner::isPostgreSql() const
{
    return m_database.dialect() == DatabaseDialect::PostgreSql;
}

Result<int> MigrationRunner::migrate()
{
    const auto files = numberedFiles(m_folder);
    if (!files.ok())
        return files.error();
    const auto known = static_cast<int>(files->size());
    if (const auto ours = refuseStrangers(); !ours.ok())
        return ours.error();
    const auto stored = storedVersion();
    if (!stored.ok())
        return stored.error();
    if (*stored > known) {
        return Error{ErrorCode::DatabaseTooNew,
            QStringLiteral("its schema is %1, this program knows %2").arg(*stored).arg(known), m_database.subject()};
    }
    if (const auto done = m_database.writeAhead(); !done.ok())
        return done.error();
    if (*stored > 0 && *stored < known && !isPostgreSql()) {
        if (const auto copied = backUp(*stored); !copied.ok())
            return copied.error();
    }
    for (int version = *stored + 1; version <= known; ++version) {
        if (const auto done = apply(version, files->at(version - 1)); !done.ok())
            return done.error();
    }
    return known;
}

Result<void> MigrationRunner::requireCurrent() const
{
    const auto files = numberedFiles(m_folder);
    if (!files.ok())
        return files.error();
    if (const auto ours = refuseStrangers(); !ours.ok())
        return ours.error();
    const auto stored = storedVersion();
    if (!stored.ok())
        return stored.error();
    if (*stored == files->size())
        return {};
    return Error{*stored > files->size() ? ErrorCode::DatabaseTooNew : ErrorCode::DatabaseFailed,
        QStringLiteral("its schema is %1, this program knows %2").arg(*stored).arg(files->size()),
        m_database.subject()};
}

int MigrationRunner::applicationId() const
{
    QString folder = m_folder;
    if (isPostgreSql())
        folder.chop(QStringLiteral("/postgresql").size());
    const QByteArray name = "rollcall/" + folder.section(QLatin1Char('/'), -1).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    return qFromBigEndian<qint32>(hash.constData()) & 0x7fffffff;
}

Result<int> MigrationRunner::storedVersion() const
{
    if (isPostgreSql() && !kept(m_database, kVersionTable))
        return 0;
    const auto version = m_database.integer(
        isPostgreSql() ? QStringLiteral("SELECT version FROM schema_version") : QStringLiteral("PRAGMA user_version"));
    if (!version.ok())
        return version.error();
    return static_cast<int>(version.value());
}

Result<void> MigrationRunner::refuseStrangers() const
{
    // In one statement: another process may be making the tables at this moment.
    const auto strange = m_database.integer(isPostgreSql() ? strangersInPostgreSql() : strangersInSqlite());
    if (!strange.ok())
        return strange.error();
    if (*strange != 0)
        return Error{ErrorCode::NotADatabase, QStringLiteral("another program's database"), m_database.subject()};
    return {};
}

Result<void> MigrationRunner::backUp(int version) const
{
    const QString path = m_database.location().path;
    const QString target = QStringLiteral("%1.v%2.bak").arg(path).arg(version);
    const QString unfinished = target + QUuid::createUuid().toString(QUuid::Id128);
    if (const auto copied = copyInto(m_database, unfinished); !copied.ok())
        return copied;
    // Replaces an older copy in one step, also when two processes upgrade at once.
    std::error_code failed;
    std::filesystem::rename(unfinished.toStdU16String(), target.toStdU16String(), failed);
    if (failed)
        return Error{ErrorCode::FileUnwritable, QString::fromStdString(failed.message()), target};
    qCInfo(core::lcStorage) << "upgrading from schema" << version << "after a copy was made";
    return {};
}

Result<void> MigrationRunner::apply(int version, const QString &fileName)
{
    const auto sql = contentOf(m_folder + QLatin1Char('/') + fileName);
    if (!sql.ok())
        return sql.error();
    auto transaction = Transaction::begin(m_database);
    if (!transaction.ok())
        return transaction.error();
    const auto stored = storedVersion();
    if (!stored.ok())
        return stored.error();
    if (stored.value() >= version)
        return {}; // Another process was quicker.
    if (auto done = m_database.executeScript(sql.value()); !done.ok()) {
        Error error = done.error();
        error.detail = QStringLiteral("%1: %2").arg(fileName, error.detail);
        return error;
    }
    if (const auto done = store(version); !done.ok())
        return done;
    return transaction->commit();
}

Result<void> MigrationRunner::store(int version) const
{
    if (!isPostgreSql())
        return m_database.executeScript(
            QStringLiteral("PRAGMA user_version = %1; PRAGMA application_id = %2").arg(version).arg(applicationId()));
    const QString script = version == 1
        ? QStringLiteral("CREATE TABLE schema_version (version INTEGER NOT NULL, application INTEGER NOT NULL);\n"
                         "INSERT INTO schema_version VALUES (%1, %2)")
        : QStringLiteral("UPDATE schema_version SET version = %1, application = %2");
    return m_database.executeScript(script.arg(version).arg(applicationId()));
}

QString MigrationRunner::strangersInSqlite() const
{
    return QStringLiteral("SELECT CASE user_version WHEN 0 THEN (SELECT count(*) FROM sqlite_schema) "
                          "ELSE application_id <> %1 END FROM pragma_user_version, pragma_application_id")
        .arg(applicationId());
}

QString MigrationRunner::strangersInPostgreSql() const
{
    if (kept(m_database, kVersionTable))
        return QStringLiteral("SELECT count(*) FROM schema_version WHERE application <> %1").arg(applicationId());
    // Tables that appear together with the table of the version are ours, in the making.
    return QStringLiteral("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND NOT EXISTS (SELECT 1 "
                          "FROM pg_tables WHERE schemaname = current_schema() AND tablename = '%1')")
        .arg(kVersionTable);
}

} // namespace rollcall::storage
