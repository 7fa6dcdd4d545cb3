// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

namespace rollcall::wording
{

/// The English of one error code, to be translated in the context "ErrorText".
struct ErrorSentences {
    ErrorCode code;
    const char *title;
    const char *sentence; ///< When the error has no subject.
    const char *about; ///< With the subject as %1; null if there never is one worth saying.
    const char *remedy;
};

[[nodiscard]] const ErrorSentences &errorSentences(ErrorCode code);

} // namespace rollcall::wording
