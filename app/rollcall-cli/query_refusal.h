// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace rollcall::cli
{

/// Says what of a query's text can't be understood, if anything, and gives what to end with. In a window one sees what
/// a word that is not understood does; a script would take everybody for the answer.
[[nodiscard]] std::optional<int> refuseQuery(const QString &text);

} // namespace rollcall::cli
