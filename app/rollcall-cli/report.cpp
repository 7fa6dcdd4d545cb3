// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report.h"

#include "console.h"
#include "exit_code.h"
#include "wording/error_text.h"
#include "wording/visible_text.h"

namespace rollcall::cli
{

int reportError(const Error &error)
{
    printNote(wording::visibleText(wording::errorParagraph(error)));
    // A value that the service did not take is a refusal; one that never got there is a wrong command line.
    const bool isRefusal = error.code == ErrorCode::InvalidArgument && error.line > 0;
    return static_cast<int>(isRefusal ? ExitCode::Finding : exitCodeFor(error.code));
}

} // namespace rollcall::cli
