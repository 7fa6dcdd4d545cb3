// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache_file.h"

#include "core/log.h"
#include "storage/database.h"
#include "storage/migration_runner.h"
#include "storage/private_file.h"

#include <QFile>
#include <QFileInfo>

// A static library's resources are linked in only when something names them. Not in a namespace: the macro declares a
// function of the global one.
static void useCacheResources()
{
    Q_INIT_RESOURCE(cache_sql);
}

namespace rollcall::cache
{

namespace
{

/// Large pages suit large values and long walks over all rows.
constexpr int kPageSize = 16384;

QString markPath(const QString &path)
{
    return path + QStringLiteral(".damaged");
}

/// A connection that was closed takes its log with it.
bool wasLeftOpen(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

Result<void> checkWhole(storage::Database &database)
{
    const auto sound = database.integer(QStringLiteral("SELECT quick_check = 'ok' FROM pragma_quick_check(1)"));
    if (!sound.ok())
        return sound.error();
    if (*sound == 0)
        return Error{ErrorCode::DatabaseCorrupt, QStringLiteral("quick_check found damage"), database.location().path};
    return {};
}

/// Fails with `DatabaseCorrupt` if the file was, or may have been, a mirror.
Result<std::unique_ptr<storage::Database>> openSound(const QString &path)
{
    if (QFile::exists(markPath(path)))
        return Error{ErrorCode::DatabaseCorrupt, QStringLiteral("damage was met when it was last used"), path};
    const bool suspicious = wasLeftOpen(path);
    auto database
        = storage::Database::open(storage::DatabaseLocation::sqlite(path), {.durable = false, .pageSize = kPageSize});
    if (!database.ok() && database.error().code == ErrorCode::NotADatabase)
        return Error{ErrorCode::DatabaseCorrupt, database.error().detail, path};
    if (database.ok() && suspicious) {
        if (const auto sound = checkWhole(**database); !sound.ok())
            return sound.error();
    }
    return database;
}

Result<void> openAndUpgrade(const QString &path)
{
    const auto database = openSound(path);
    if (!database.ok())
        return database.error();
    const auto version = storage::MigrationRunner(**database, QStringLiteral(":/sql/cache")).migrate();
    return version.ok() ? Result<void>() : version.error();
}

Result<void> moveAway(const QString &from, const QString &to)
{
    QFile file(from);
    if (!file.exists() || file.rename(to))
        return {};
    return Error{ErrorCode::FileUnwritable, QStringLiteral("can't set it aside: ") + file.errorString(), from};
}

/// A name that nothing has yet.
QString asidePath(const QString &path, const Clock &clock)
{
    const QString base = path + QStringLiteral(".damaged-") + clock.now().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString free = base;
    for (int i = 2; QFileInfo::exists(free); ++i)
        free = QStringLiteral("%1-%2").arg(base).arg(i);
    return free;
}

Result<QString> setAside(const QString &path, const Clock &clock)
{
    const QString aside = asidePath(path, clock);
    for (const auto *suffix : {"-wal", "-shm", ""}) {
        const QLatin1String name(suffix);
        if (const auto moved = moveAway(path + name, aside + name); !moved.ok())
            return moved.error();
    }
    QFile::remove(markPath(path));
    return aside;
}

} // namespace

Result<QString> prepareCacheFile(const QString &path, const Clock &clock)
{
    useCacheResources();
    const auto opened = openAndUpgrade(path);
    if (opened.ok())
        return QString();
    if (opened.error().code != ErrorCode::DatabaseCorrupt)
        return opened.error();
    auto aside = setAside(path, clock);
    if (!aside.ok())
        return aside;
    qCWarning(core::lcCache) << "the cache was damaged and is rebuilt:" << opened.error().detail;
    if (const auto renewed = openAndUpgrade(path); !renewed.ok())
        return renewed.error();
    return aside;
}

void markDamaged(const QString &path)
{
    if (const auto marked = storage::createPrivateFile(markPath(path)); !marked.ok())
        qCWarning(core::lcCache) << "can't note that the cache is damaged:" << marked.error().detail;
}

} // namespace rollcall::cache
