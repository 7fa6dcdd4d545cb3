// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QString>

#include <optional>

namespace rollcall::wording
{

/// What the admin API's problem codes mean, in the language that is set now.
struct ProblemText {
    QString sentence; ///< What happened.
    QString remedy; ///< What to do about it.
};

/// The words for the code at the head of the error's detail (`[token-limit] …`); none where the words of the error's
/// own code, or of a rule, say all there is to say.
[[nodiscard]] std::optional<ProblemText> problemText(const Error &error);

} // namespace rollcall::wording
