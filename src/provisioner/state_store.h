// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/provisioning_state.h"

#include <QElapsedTimer>
#include <QLockFile>

#include <memory>

namespace rollcall::provisioner
{

/// Keeps the state in its file: replaced as a whole (a reader sees the old or the new one, whatever happens), readable
/// by its owner only, and by one run at a time.
class StateStore
{
public:
    /// An empty path: nothing is kept.
    explicit StateStore(QString path);

    /// Locks and reads; no file yet is an empty state. Fails with `MalformedFile`, `FileUnreadable`, `FileUnwritable`
    /// (also if another run has it).
    [[nodiscard]] Result<ProvisioningState> load();
    /// Fails with `DiskFull` or `FileUnwritable`; then the file is as it was.
    [[nodiscard]] Result<void> save(const ProvisioningState &state);
    /// Saves if it is time: every two seconds, more seldom when saving takes long.
    [[nodiscard]] Result<void> saveNowAndThen(const ProvisioningState &state);

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    QElapsedTimer m_sinceSaved;
    qint64 m_interval = 2000;
};

} // namespace rollcall::provisioner
