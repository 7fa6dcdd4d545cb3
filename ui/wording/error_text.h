// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

namespace rollcall::wording
{

/// An error in words, in the language that is set now. Plain text: it may quote what a file or a service said.
struct ErrorText {
    QString title; ///< A few words, no full stop: "The service does not answer".
    QString sentence; ///< What happened, with what it happened to.
    QString remedy; ///< What to do about it.
};

/// The words for every code. A refusal whose detail carries a rule's code is told in the words of that rule,
/// one with a code of the admin API in those of that problem.
///
/// Never fails; what `error` does not say (a subject, a line) is left out of the sentence.
[[nodiscard]] ErrorText errorText(const Error &error);

[[nodiscard]] QString errorTitle(const Error &error);
[[nodiscard]] QString errorSentence(const Error &error);
[[nodiscard]] QString errorRemedy(const Error &error);

/// Sentence and remedy in one paragraph, for a terminal or a status bar.
[[nodiscard]] QString errorParagraph(const Error &error);

} // namespace rollcall::wording
