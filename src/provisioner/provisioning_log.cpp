// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/provisioning_log.h"

#include "scim/json.h"

#include <cerrno>

namespace rollcall::provisioner
{

namespace
{

Error unwritable(const QFile &file)
{
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return Error{full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, file.errorString(), file.fileName()};
}

} // namespace

Result<ProvisioningLog> ProvisioningLog::create(const QString &path)
{
    ProvisioningLog log;
    if (path.isEmpty())
        return log;
    log.m_file = std::make_unique<QFile>(path);
    errno = 0;
    const bool exists = log.m_file->exists(); // whoever made it, or the device that it is, keeps its permissions
    const bool opened = exists
        ? log.m_file->open(QIODevice::WriteOnly | QIODevice::Truncate)
        : log.m_file->open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!opened)
        return unwritable(*log.m_file);
    return log;
}

Result<void> ProvisioningLog::append(const ProvisioningLogEntry &entry)
{
    if (!m_file)
        return {};
    errno = 0;
    const QByteArray line = scim::toBytes(entry.toJson()) + '\n';
    if (m_file->write(line) != line.size())
        return unwritable(*m_file);
    return {};
}

Result<void> ProvisioningLog::flush()
{
    errno = 0;
    if (m_file && !m_file->flush())
        return unwritable(*m_file);
    return {};
}

} // namespace rollcall::provisioner
