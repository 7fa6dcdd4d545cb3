// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/refusal.h"

namespace rollcall::rules
{

scim::ProtocolError Refusal::toProtocolError() const
{
    return {status, scimType, QStringLiteral("[%1] %2").arg(ruleCodeName(rule), sentence)};
}

} // namespace rollcall::rules
