// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace rollcall::core
{

/// One record of a CSV file (RFC 4180): UTF-8, commas, quotes where they are needed, CR LF at its end.
///
/// Safe in a spreadsheet: a cell that a program would take for a formula (it begins with = + - @, a tab, CR or LF, also
/// in full width) gets an apostrophe in front (OWASP ASVS 5.0, 1.2.10). What has to come back exactly as it was is for
/// JSON. Any thread.
[[nodiscard]] QByteArray csvRecord(const QStringList &cells);

} // namespace rollcall::core
