// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "exit_code.h"

namespace rollcall::daemon
{

/// One line to standard output, at once.
void printLine(const QString &line);

/// One line to standard error, behind the program's name.
void printNote(const QString &line);

/// How far a long job is, on standard error, rewritten in place; empty: nothing any more. Nothing if that is no
/// terminal.
void printProgress(const QString &line);

/// An error in plain English, with cause and remedy, for who operates the service.
[[nodiscard]] QString operatorText(const Error &error);

/// Says it on standard error; the exit code for it.
[[nodiscard]] int reportError(const Error &error);

/// The same for a command line that can't be used.
[[nodiscard]] int reportUsage(const QString &fault);

} // namespace rollcall::daemon
