// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database_copy.h"

#include "storage/database.h"
#include "storage/private_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace rollcall::storage
{

namespace
{

Error unwritable(const QString &path)
{
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return Error{
        full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, QString::fromLocal8Bit(std::strerror(errno)), path};
}

/// A file's bytes, or a folder's names, to the disk.
Result<void> synchronise(const QString &path)
{
    const int descriptor = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return unwritable(path);
    const bool done = fsync(descriptor) == 0;
    const auto result = done ? Result<void>() : Result<void>(unwritable(path));
    close(descriptor);
    return result;
}

} // namespace

Result<void> copyInto(Database &database, const QString &path)
{
    if (QFileInfo::exists(path))
        return Error{ErrorCode::Conflict, QStringLiteral("the file exists already"), path};
    if (const auto made = createPrivateFile(path); !made.ok())
        return made;
    auto copy = database.prepare(QStringLiteral("VACUUM INTO ?"));
    const auto copied = copy.ok() ? copy->run(path) : Result<void>(copy.error());
    if (copied.ok())
        return {};
    QFile::remove(path);
    Error error = copied.error();
    error.subject = path;
    return error;
}

Result<void> publishFile(const QString &from, const QString &to, bool overwrite)
{
    if (const auto done = synchronise(from); !done.ok())
        return done;
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    // A link never replaces a file, however late somebody else makes one.
    if (!overwrite && link(source.constData(), target.constData()) == 0) {
        unlink(source.constData());
    } else if (!overwrite && (errno == EEXIST || QFileInfo::exists(to))) {
        return Error{ErrorCode::Conflict, QStringLiteral("the file exists already"), to};
    } else if (std::rename(source.constData(), target.constData()) != 0) {
        return unwritable(to);
    }
    return synchronise(QFileInfo(to).absolutePath());
}

} // namespace rollcall::storage
