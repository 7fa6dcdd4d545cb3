// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>

#include <chrono>
#include <stop_token>

namespace rollcall::sync
{

/// Runs one of `rollcalld`'s commands to its end and returns what it printed. What it prints may be a secret: it is
/// neither logged nor part of an error.
///
/// Blocking. `ServiceNotStarted` if it can't be started or fails (the detail has what it said on standard error,
/// `line` its exit code), `TimedOut`, `Cancelled`; the child is ended then.
[[nodiscard]] Result<QByteArray> runRollcalld(
    const QString &program, const QStringList &arguments, std::chrono::milliseconds timeout, std::stop_token stop);

} // namespace rollcall::sync
