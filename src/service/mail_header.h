// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace rollcall::service
{

// What stands in a mail's headers: ASCII, folded to short lines, and nothing in it begins a header of its own.

/// Any text as unstructured header text (RFC 2047 encoded words unless it is ASCII without controls that fits a line).
[[nodiscard]] QByteArray encodedText(const QString &text);

/// Any text as a display name: a quoted string, or encoded words.
[[nodiscard]] QByteArray encodedPhrase(const QString &text);

/// `Fri, 02 Jan 2026 03:04:05 +0000` (RFC 5322 §3.3).
[[nodiscard]] QByteArray mailDate(const QDateTime &time);

} // namespace rollcall::service
