// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "provisioner/provisioning_log_entry.h"

#include <QFile>

#include <memory>

namespace rollcall::provisioner
{

/// Writes the provisioning log, a JSON object per line. Each run begins a new file, readable by its owner only; a line
/// cut off at the end belongs to a run that was killed.
class ProvisioningLog
{
public:
    /// An empty path: nothing is written.
    [[nodiscard]] static Result<ProvisioningLog> create(const QString &path);

    /// Fails with `DiskFull` or `FileUnwritable`.
    [[nodiscard]] Result<void> append(const ProvisioningLogEntry &entry);
    /// Hands everything to the system.
    [[nodiscard]] Result<void> flush();

private:
    std::unique_ptr<QFile> m_file;
};

} // namespace rollcall::provisioner
