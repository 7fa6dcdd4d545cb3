// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/audit_entry.h"

#include <QByteArray>
#include <QString>

namespace rollcall::storage
{
class Statement;
}

namespace rollcall::service
{

/// An entry as it is stored. A value.
struct AuditRow {
    AuditEntry entry;
    QString ruleName; ///< As it stands there, be it a rule's code or not.
    QByteArray hash; ///< Empty: from before the chain.
};

/// The columns of `audit` that auditRowOf() reads, for a SELECT.
[[nodiscard]] QString auditColumns();
[[nodiscard]] AuditRow auditRowOf(const storage::Statement &row);

} // namespace rollcall::service
