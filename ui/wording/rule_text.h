// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/rule_code.h"

namespace rollcall::wording
{

/// A rule of the MDM as a helpdesk reads it out, in the language that is set now. The code itself is never translated.
struct RuleText {
    QString title; ///< A few words: "No e-mail address".
    QString whatHappened; ///< One or two sentences about this person or group.
    QString whoActs; ///< Who has to do what, or that nobody has to.
};

[[nodiscard]] RuleText ruleText(rules::RuleCode code);

[[nodiscard]] QString ruleTitle(rules::RuleCode code);
[[nodiscard]] QString ruleSentence(rules::RuleCode code);
[[nodiscard]] QString ruleWhoActs(rules::RuleCode code);

} // namespace rollcall::wording
