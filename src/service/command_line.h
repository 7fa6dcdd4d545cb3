// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "service/audit_log.h"

namespace rollcall::service
{

/// An audit entry of what somebody did with the program's commands, on the machine itself.
[[nodiscard]] inline AuditEntry commandLineEntry(
    const QString &action, const QString &resourceType, const QString &name, const Clock &clock)
{
    AuditEntry entry;
    entry.at = clock.now();
    entry.actor = QStringLiteral("command-line");
    entry.action = action;
    entry.resourceType = resourceType;
    entry.resourceName = name;
    return entry;
}

} // namespace rollcall::service
