// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/migration_runner.h"

#include "core/log.h"
#include "storage/database.h"
#include "storage/private_file.h"
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
            QStringLiteral("its schema is %1, this program knows %2").arg(*stored).arg(known),
            m_database.location().path};
    }
    if (const auto done = m_database.writeAhead(); !done.ok())
        return done.error();
    if (*stored > 0 && *stored < known) {
        if (const auto copied = backUp(*stored); !copied.ok())
            return copied.error();
    }
    for (int version = *stored + 1; version <= known; ++version) {
        if (const auto done = apply(version, files->at(version - 1)); !done.ok())
            return done.error();
    }
    return known;
}

int MigrationRunner::applicationId() const
{
    const QByteArray name = "rollcall/" + m_folder.section(QLatin1Char('/'), -1).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    return qFromBigEndian<qint32>(hash.constData()) & 0x7fffffff;
}

Result<int> MigrationRunner::storedVersion() const
{
    const auto version = m_database.integer(QStringLiteral("PRAGMA user_version"));
    if (!version.ok())
        return version.error();
    return static_cast<int>(version.value());
}

Result<void> MigrationRunner::refuseStrangers() const
{
    // In one statement: another process may be making the tables at this moment.
    const auto strange = m_database.integer(
        QStringLiteral("SELECT CASE user_version WHEN 0 THEN (SELECT count(*) FROM sqlite_schema) "
                       "ELSE application_id <> %1 END FROM pragma_user_version, pragma_application_id")
            .arg(applicationId()));
    if (!strange.ok())
        return strange.error();
    if (*strange != 0)
        return Error{ErrorCode::NotADatabase, QStringLiteral("another program's database"), m_database.location().path};
    return {};
}

Result<void> MigrationRunner::backUp(int version) const
{
    const QString path = m_database.location().path;
    const QString target = QStringLiteral("%1.v%2.bak").arg(path).arg(version);
    const QString unfinished = target + QUuid::createUuid().toString(QUuid::Id128);
    if (const auto made = createPrivateFile(unfinished); !made.ok())
        return made;
    auto copy = m_database.prepare(QStringLiteral("VACUUM INTO ?"));
    if (!copy.ok())
        return copy.error();
    if (const auto copied = copy->run(unfinished); !copied.ok()) {
        QFile::remove(unfinished);
        return copied;
    }
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
    const QString numbers = QStringLiteral("PRAGMA user_version = %1; PRAGMA application_id = %2");
    if (const auto done = m_database.executeScript(numbers.arg(version).arg(applicationId())); !done.ok())
        return done;
    return transaction->commit();
}

} // namespace rollcall::storage
