// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QVariant>

namespace rollcall::ui
{

/// A value of the models in words, in the language that is set now: sources and states by the portal's names, times
/// relative to `now`, counts with the language's digits, text with `wording::visibleText()`. Unknown is "–".
[[nodiscard]] QString valueText(const QVariant &value, const QDateTime &now);

/// A group's name; that of the group which the service makes itself in the language of the window.
[[nodiscard]] QString allUsersName(const QString &name);
/// Whether this is the name of the built-in group that holds everyone.
[[nodiscard]] bool isAllUsersName(const QString &name);

} // namespace rollcall::ui
