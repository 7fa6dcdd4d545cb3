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

const QString kNote = QStringLiteral(".removing");

QString noteOf(const QString &profileId)
{
    return cachePath(profileId) + kNote;
}

Result<void> removeFile(const QString &path)
{
    QFile file(path);
    if (file.remove() || !file.exists())
        return {};
    return Error{ErrorCode::FileUnwritable, file.errorString(), path};
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
        if (file.fileName().endsWith(kNote))
            continue;
        if (const auto removed = removeFile(file.filePath()); !removed.ok())
            result = removed;
    }
    return result.ok() ? removeFile(noteOf(profileId)) : result;
}

Result<void> noteRemoval(const QString &profileId)
{
    QFile note(noteOf(profileId));
    if (!QDir().mkpath(cacheFolder()) || !note.open(QIODevice::WriteOnly))
        return Error{ErrorCode::FileUnwritable, note.errorString(), note.fileName()};
    return {};
}

QStringList copiesToRemove()
{
    const QString end = QFileInfo(cachePath(QString())).fileName() + kNote;
    QStringList ids;
    for (const QFileInfo &file : QDir(cacheFolder()).entryInfoList({QStringLiteral("*") + end}, QDir::Files))
        ids.append(file.fileName().chopped(end.size()));
    return ids;
}

} // namespace rollcall::sync
