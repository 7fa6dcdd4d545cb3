// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/rule_code.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace rollcall::service
{

/// Which entries of the audit log are wanted: those that meet all that is set. A value.
struct AuditFilter {
    QString actor{}; ///< Exactly, as `key:ada`.
    QString resourceId{}; ///< Exactly.
    QString resourceName{}; ///< A part of it, without regard to case.
    QString action{}; ///< Its beginning: `user.` is everything about users.
    std::optional<rules::RuleCode> rule{};
    QDateTime from{}; ///< Not before.
    QDateTime to{}; ///< Before.
    bool refusalsOnly = false; ///< What was refused, and who was not let in.
};

} // namespace rollcall::service
