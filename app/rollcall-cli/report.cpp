// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report.h"

#include "console.h"
#include "exit_code.h"
#include "wording/error_text.h"
#include "wording/visible_text.h"

#include <QCoreApplication>

namespace rollcall::cli
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Report)
};

} // namespace

int reportError(const Error &error)
{
    printNote(wording::visibleText(wording::errorParagraph(error)));
    if (!error.detail.isEmpty() && error.code != ErrorCode::Cancelled)
        printNote(wording::visibleText(Texts::tr("Details: %1").arg(error.detail)));
    // A value that the service did not take is a refusal; one that never got there is a wrong command line.
    const bool isRefusal = error.code == ErrorCode::InvalidArgument && error.line > 0;
    return static_cast<int>(isRefusal ? ExitCode::Finding : exitCodeFor(error.code));
}

} // namespace rollcall::cli
