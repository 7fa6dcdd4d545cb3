// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "settings/app_settings.h"

#include <QStringList>

#include <optional>

namespace rollcall::app
{

/// What the program was asked for when it was started. A value.
struct CommandLine {
    QString link; ///< `rollcall:…`, checked; empty: none.
    QString profile; ///< Id or name of a connection; empty: the last one.
    QString language; ///< For this run; empty: as set up.
    std::optional<settings::Theme> theme; ///< For this run.
    bool sample = false; ///< Show the sample company, made first if need be.
    QString page;
    QString screenshots; ///< A folder to save a picture of every page in, and end; empty: none.

    /// What a running instance is to open: the link, or the page as a link; may be empty.
    [[nodiscard]] QString linkForOther() const;
};

/// What there is to do with the arguments: go on with them, or print `text` and end with `exitCode` (--help, --version,
/// a mistake).
struct ParsedCommandLine {
    std::optional<CommandLine> commandLine;
    QString text;
    int exitCode = 0;
};

/// Requires: an application object, for the texts. `arguments[0]` is the program.
[[nodiscard]] ParsedCommandLine parseCommandLine(const QStringList &arguments);

/// The same, with its texts in the language that the arguments ask for, else the system's.
[[nodiscard]] ParsedCommandLine parseInUserLanguage(const QStringList &arguments);

} // namespace rollcall::app
