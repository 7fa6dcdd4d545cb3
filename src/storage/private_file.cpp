// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/private_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace rollcall::storage
{

namespace
{

Error unwritable(const QString &what, const QString &path)
{
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return Error{full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, what, path};
}

Result<void> createFolder(const QString &path)
{
    if (QFileInfo::exists(path))
        return {};
    const QFileInfo info(path);
    if (const auto parent = createFolder(info.absolutePath()); !parent.ok())
        return parent;
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    errno = 0;
    // Somebody else may have made it in between.
    if (!QDir().mkdir(path, ownerOnly) && !QFileInfo::exists(path))
        return unwritable(QStringLiteral("can't make the folder"), path);
    return {};
}

} // namespace

Result<void> createPrivateFile(const QString &path)
{
    if (QFileInfo::exists(path))
        return {};
    if (const auto folder = createFolder(QFileInfo(path).absolutePath()); !folder.ok())
        return folder;
    QFile file(path);
    errno = 0;
    if (!file.open(QFile::NewOnly | QFile::ReadWrite, QFile::ReadOwner | QFile::WriteOwner) && !QFileInfo::exists(path))
        return unwritable(QStringLiteral("can't make the file: ") + file.errorString(), path);
    return {};
}

} // namespace rollcall::storage
