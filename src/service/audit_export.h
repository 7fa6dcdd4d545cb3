// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/audit_filter.h"
#include "service/audit_row.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace rollcall::service
{

class Repository;

/// How the audit log leaves the service. Wire form: jsonl, csv.
enum class AuditFormat { JsonLines, Csv };

[[nodiscard]] std::optional<AuditFormat> auditFormatFromName(QStringView name);

/// An entry as one JSON object: `seq at actor address action resourceType resourceId resourceName rule detail before
/// after hash`; what is empty is left out, `before` and `after` are the JSON that they are. Any thread.
[[nodiscard]] QByteArray auditJson(const AuditRow &row);

/// What stands before the first entry of an export: the names of the columns, or nothing.
[[nodiscard]] QByteArray auditExportHead(AuditFormat format);
/// An entry of an export, with the end of its line. Any thread.
[[nodiscard]] QByteArray auditExportLine(AuditFormat format, const AuditRow &row);

/// Writes every entry that meets `filter`, oldest first, page by page, as far as `write` takes it (false: stop). That
/// it was done is an entry of the log itself, before the first line; `told` says who does it. The number of entries.
///
/// Thread: the repository's. Fails as the database does; with FileUnwritable if `write` did not take something.
Result<qint64> exportAudit(Repository &repository, AuditFormat format, const AuditFilter &filter,
    const AuditEntry &told, const std::function<bool(const QByteArray &)> &write);

} // namespace rollcall::service
