// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/stored_copy.h"

#include "sync/data_paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rollcall::sync
{
namespace
{

/// `ID.db` and whatever stands beside it under this name and more: `-wal`, `-shm`, `.lock`, `.damaged…`, `.v1…`.
QFileInfoList filesOf(const QString &profileId)
{
    const QFileInfo main(cachePath(profileId));
    QFileInfoList files;
    for (const QFileInfo &file : main.dir().entryInfoList(QDir::Files | QDir::Hidden)) {
        if (file.fileName().startsWith(main.fileName()))
            files.append(file);
    }
    return files;
}

} // namespace

StoredCopy storedCopy(const QString &profileId)
{
    StoredCopy copy{cachePath(profileId), 0};
    for (const QFileInfo &file : filesOf(profileId))
        copy.bytes += file.size();
    return copy;
}

Result<void> removeStoredCopy(const QString &profileId)
{
    Result<void> result;
    for (const QFileInfo &file : filesOf(profileId)) {
        QFile removed(file.filePath());
        if (!removed.remove() && removed.exists())
            result = Error{ErrorCode::FileUnwritable, removed.errorString(), file.filePath()};
    }
    return result;
}

} // namespace rollcall::sync
