// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/admin_client.h"
#include "net/scim_client.h"
#include "sync/administration_types.h"

#include <functional>
#include <stop_token>

namespace rollcall::sync
{

// What `Administration` does in several requests, as straight code. Each waits: for a thread that may.

/// Asked between two requests.
using StopAsked = std::function<bool()>;
/// Done so far, of how many.
using TellDone = std::function<void(qint64, qint64)>;

/// A conflict brings the newer document with its ETag.
[[nodiscard]] Result<SettingsSave> saveSettingsOver(
    const net::AdminClient &client, const rules::ProvisioningSettings &draft, const SettingsDocument &base);
[[nodiscard]] Result<SourceSave> changeSourceOver(
    const net::AdminClient &client, const UserSource &base, const SourceChange &change);
/// Entra's test of a connection: a user that does not exist, by a filter, then a group.
[[nodiscard]] ConnectionTest testService(const net::ScimClient &client, ConnectionTest::Credential credential);
[[nodiscard]] Result<QVector<DeletionPreview>> previewDeletions(const net::AdminClient &client, scim::ResourceType type,
    const QStringList &ids, const TellDone &tell, const StopAsked &stop);
[[nodiscard]] DeletionReport deleteAllForGood(const net::AdminClient &client, scim::ResourceType type,
    const QVector<DeletionPreview> &previews, const TellDone &tell, const StopAsked &stop);
/// The bytes written to `path`, which is there when it is complete or not at all.
[[nodiscard]] Result<qint64> exportAuditTo(const net::AdminClient &client, const AuditQuery &query, AuditFormat format,
    const QString &path, const TellDone &tell, const StopAsked &stop);

} // namespace rollcall::sync
