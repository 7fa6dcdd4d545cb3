// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "rules/provisioning_settings.h"

#include <QDateTime>

namespace rollcall::service
{

class Repository;

/// The settings and which version of them they are.
struct StoredSettings {
    rules::ProvisioningSettings settings;
    qint64 version = 0;
};

/// The provisioning settings, one document for all processes on a database: what is saved holds from their next request
/// on. Thread: the repository's. Fails as the database does; with DatabaseCorrupt for a document that can't be read.
class SettingsStore
{
public:
    explicit SettingsStore(Repository &repository) : m_repository(repository) { }

    Result<StoredSettings> load();
    /// As the next version. Requires: a write transaction is open in which `version` was loaded.
    Result<void> save(const rules::ProvisioningSettings &settings, qint64 version, const QDateTime &now);

private:
    Repository &m_repository;
};

} // namespace rollcall::service
