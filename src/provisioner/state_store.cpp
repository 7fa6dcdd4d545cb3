// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/state_store.h"

#include "intake/csv_columns.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>

namespace rollcall::provisioner
{

namespace
{

constexpr qint64 kSaveEvery = 2000; // ms
constexpr qint64 kShareOfTime = 20; // saving may take a twentieth of the run

Error unwritable(const QFileDevice &file, const QString &path)
{
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return Error{full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, file.errorString(), path};
}

} // namespace

StateStore::StateStore(QString path) : m_path(std::move(path))
{
    m_sinceSaved.start();
}

Result<ProvisioningState> StateStore::load()
{
    if (m_path.isEmpty())
        return ProvisioningState();
    m_lock = std::make_unique<QLockFile>(m_path + QLatin1String(".lock"));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock()) {
        const bool taken = m_lock->error() == QLockFile::LockFailedError;
        return Error{ErrorCode::FileUnwritable,
            taken ? QStringLiteral("another run uses the state file")
                  : QStringLiteral("no lock file can be made beside it"),
            m_path};
    }
    if (!QFileInfo::exists(m_path))
        return ProvisioningState();
    auto file = intake::openFile(m_path);
    if (!file)
        return file.error();
    return ProvisioningState::parse((*file)->readAll(), m_path);
}

Result<void> StateStore::save(const ProvisioningState &state)
{
    if (m_path.isEmpty())
        return {};
    m_sinceSaved.start();
    QSaveFile file(m_path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file, m_path);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray json = state.toJson();
    if (file.write(json) != json.size() || !file.commit())
        return unwritable(file, m_path);
    m_interval = std::max(kSaveEvery, m_sinceSaved.elapsed() * kShareOfTime);
    m_sinceSaved.start();
    return {};
}

Result<void> StateStore::saveNowAndThen(const ProvisioningState &state)
{
    if (m_sinceSaved.elapsed() < m_interval)
        return {};
    return save(state);
}

} // namespace rollcall::provisioner
