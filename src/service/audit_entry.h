// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/rule_code.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace rollcall::service
{

/// Something that happened, or was refused. A value. Never holds a secret.
struct AuditEntry {
    qint64 seq = 0; ///< Its number, from 1 without a gap; given when it is appended.
    QDateTime at;
    QString actor; ///< `token:NAME`, `key:NAME`, `command-line`, `service`, `invitation`; empty: nobody recognised.
    QString address; ///< The client's.
    QString action; ///< `user.create`, `group.members`, `token.add`, `request.refused`, …
    QString resourceType; ///< `User`, `Group`, …
    QString resourceId;
    QString resourceName;
    std::optional<rules::RuleCode> rule;
    QString detail; ///< English.
    QByteArray before; ///< JSON.
    QByteArray after;
};

} // namespace rollcall::service
