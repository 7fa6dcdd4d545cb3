// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command_line.h"
#include "commands.h"
#include "console.h"
#include "exit_code.h"
#include "wording/error_text.h"
#include "wording/translator.h"

#include <QCoreApplication>
#include <QLoggingCategory>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rollcall-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));

    // What a library notes in passing is no output of a command; QT_LOGGING_RULES brings it back.
    QLoggingCategory::setFilterRules(QStringLiteral("rollcall.*.info=false"));

    using namespace rollcall;
    const cli::Invocation asked = cli::parseInvocation(QCoreApplication::arguments());
    wording::Translator translator;
    if (const Result<void> spoken = translator.setLanguage(asked.options.language); !spoken)
        cli::printNote(wording::errorParagraph(spoken.error()));
    return cli::runCommand(asked);
}
