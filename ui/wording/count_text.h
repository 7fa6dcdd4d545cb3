// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::wording
{

// Counts with the plurals and the digits of the language that is set now.

[[nodiscard]] QString numberText(qint64 number); ///< "48,210"

[[nodiscard]] QString userCount(qint64 users); ///< "48,210 users"
[[nodiscard]] QString groupCount(qint64 groups); ///< "612 user groups"
[[nodiscard]] QString memberCount(qint64 members); ///< "1 member"
[[nodiscard]] QString attributeCount(qint64 attributes); ///< "31 attributes"

[[nodiscard]] QString sizeText(qint64 bytes); ///< "310 bytes", "12.4 kB", "3.1 MB"

[[nodiscard]] QString shownCount(qint64 total); ///< "48,210 shown", under a list that shows everything.
[[nodiscard]] QString filteredCount(qint64 shown, qint64 total); ///< "12 of 48,210 shown · filtered"

} // namespace rollcall::wording
