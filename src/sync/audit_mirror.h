// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/cache.h"
#include "net/admin_client.h"
#include "net/audit_record.h"
#include "net/fetched.h"
#include "sync/audit_mark.h"

namespace rollcall::sync
{

/// Brings the mirror in `cache` up to the service's log: the newest entries, and the refusals of the last 30 days. With
/// nothing new, that is one request for one entry. `known` is the mark of the last time; none: the one that is kept in
/// the cache, if any. The value is the mark to keep. Waits: for a thread that may.
[[nodiscard]] Result<net::Fetched<AuditMark>> mirrorAudit(
    const net::AdminClient &client, cache::Cache &cache, const std::optional<AuditMark> &known, const QDateTime &now);

/// Answers from the mirror as the service would from the log, as far as that goes.
[[nodiscard]] QFuture<Result<net::AuditPage>> auditIn(
    cache::Cache &cache, const net::AuditQuery &query, const QString &cursor);

} // namespace rollcall::sync
