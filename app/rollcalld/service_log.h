// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/http_message.h"

#include <QString>

#include <optional>

namespace rollcall::daemon
{

/// How the service's log is written to standard error, a line an event: for programs, or for people.
enum class LogFormat { Json, Text };

[[nodiscard]] std::optional<LogFormat> logFormatFromName(QStringView name);

/// Writes every log message of the process in that format, control characters escaped, from now on. Once, before any
/// other thread.
void startLog(LogFormat format);

/// The line of an answered request: its id, method, route, status, size and time, never a query, a body or a
/// credential. A resource is named by its id if that is one of ours. Thread-safe.
[[nodiscard]] QByteArray accessLine(LogFormat format, const service::Answered &answered, const QDateTime &now);
void logAnswered(LogFormat format, const service::Answered &answered);

} // namespace rollcall::daemon
