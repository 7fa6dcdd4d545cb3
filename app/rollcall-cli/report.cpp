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
    return static_cast<int>(exitCodeFor(error.code));
}

} // namespace rollcall::cli
