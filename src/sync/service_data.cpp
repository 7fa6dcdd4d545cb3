// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/service_data.h"

#include "sync/embedded_options.h"

#include <QDir>
#include <QLockFile>

namespace rollcall::sync
{
namespace
{

QString formerFolder(const QString &dataFolder)
{
    return dataFolder + QStringLiteral(".former");
}

} // namespace

Result<void> resetServiceData(const QString &dataFolder)
{
    if (const auto removed = removeFormerServiceData(dataFolder); !removed.ok())
        return removed;
    if (!QDir(dataFolder).exists())
        return {};
    QLockFile lock(EmbeddedOptions::lockPath(dataFolder));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0) && lock.error() == QLockFile::LockFailedError)
        return Error{
            ErrorCode::ServiceNotStarted, QStringLiteral("another application uses the data folder"), dataFolder};
    lock.unlock(); // Its file goes with the folder.
    if (!QDir().rename(dataFolder, formerFolder(dataFolder)))
        return Error{ErrorCode::FileUnwritable, QStringLiteral("the data folder can't be renamed"), dataFolder};
    return removeFormerServiceData(dataFolder);
}

Result<void> removeFormerServiceData(const QString &dataFolder)
{
    QDir former(formerFolder(dataFolder));
    if (!former.exists() || former.removeRecursively())
        return {};
    return Error{
        ErrorCode::FileUnwritable, QStringLiteral("the former data folder can't be removed"), former.absolutePath()};
}

} // namespace rollcall::sync
