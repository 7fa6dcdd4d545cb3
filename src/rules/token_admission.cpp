// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/token_admission.h"

namespace rollcall::rules
{

std::optional<RuleCode> tokenFault(const std::optional<TokenFacts> &token, const QDateTime &now)
{
    if (!token)
        return RuleCode::TokenUnknown;
    if (!token->active)
        return RuleCode::TokenInactive;
    if (token->expiresAt.isValid() && token->expiresAt <= now)
        return RuleCode::TokenExpired;
    return std::nullopt;
}

} // namespace rollcall::rules
