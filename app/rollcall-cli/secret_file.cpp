// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secret_file.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace rollcall::cli
{
namespace
{

constexpr qint64 kLongestSecret = 16 * 1024;

Result<Secret> readFrom(QFile &file, const QString &path)
{
    QByteArray bytes = file.read(kLongestSecret + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::FileUnreadable, file.errorString(), path};
    if (bytes.size() > kLongestSecret)
        return Error{ErrorCode::FileTooLarge, QStringLiteral("a secret has no more than 16 KiB"), path};
    const QByteArray trimmed = bytes.trimmed();
    if (trimmed.isEmpty() || trimmed.contains('\n') || trimmed.contains('\0'))
        return Error{ErrorCode::MalformedFile, QStringLiteral("exactly one line with a secret was expected"), path};
    return Secret(trimmed);
}

} // namespace

Result<Secret> readSecret(const QString &path)
{
    QFile file(path);
    if (path == u"-") {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return Error{ErrorCode::FileUnreadable, file.errorString(), path};
        return readFrom(file, path);
    }
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::FileNotFound, QStringLiteral("no such file"), path};
    constexpr QFile::Permissions kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    if (info.permissions() & kOthers)
        return Error{ErrorCode::PermissionsTooOpen, QStringLiteral("the file must be 0600"), path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), path};
    return readFrom(file, path);
}

} // namespace rollcall::cli
