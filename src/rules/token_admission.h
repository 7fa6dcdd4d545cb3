// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/rule_code.h"

#include <QDateTime>

#include <optional>

namespace rollcall::rules
{

/// What is known of the token that a request came with.
struct TokenFacts {
    bool active = true;
    QDateTime expiresAt; ///< Invalid: never.
};

/// The rule by which a token opens nothing (`token-unknown`, `token-inactive`, `token-expired`); none if it is good.
/// The client learns 401 only; which rule it was stands in the audit log.
[[nodiscard]] std::optional<RuleCode> tokenFault(const std::optional<TokenFacts> &token, const QDateTime &now);

} // namespace rollcall::rules
