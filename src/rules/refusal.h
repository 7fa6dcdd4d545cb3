// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/rule_code.h"
#include "scim/protocol_error.h"

namespace rollcall::rules
{

/// A request that a rule does not let through: what the client reads and what the audit log keeps.
struct Refusal {
    RuleCode rule = RuleCode::EmailRequired;
    int status = 400;
    QString scimType = QStringLiteral("invalidValue");
    QString sentence; ///< Plain English, complete, says what to do.

    /// With the detail `[code] sentence`, from which ruleCodeIn() reads the rule back.
    [[nodiscard]] scim::ProtocolError toProtocolError() const;

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

} // namespace rollcall::rules
