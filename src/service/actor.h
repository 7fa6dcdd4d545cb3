// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/audit_log.h"

#include <QDateTime>
#include <QString>

namespace rollcall::service
{

/// Who does something with the service, as the audit log names them. A value.
struct Actor {
    QString name; ///< `key:NAME`, `token:NAME`, `command-line`.
    QString address; ///< The client's; empty for what happens on the machine itself.

    /// Somebody who uses the program's commands.
    [[nodiscard]] static Actor commandLine() { return {QStringLiteral("command-line"), {}}; }

    [[nodiscard]] AuditEntry entry(const QDateTime &at, const QString &action, const QString &type, const QString &id,
        const QString &resourceName) const
    {
        AuditEntry entry;
        entry.at = at;
        entry.actor = name;
        entry.address = address;
        entry.action = action;
        entry.resourceType = type;
        entry.resourceId = id;
        entry.resourceName = resourceName;
        return entry;
    }
};

} // namespace rollcall::service
