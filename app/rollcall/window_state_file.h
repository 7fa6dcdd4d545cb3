// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/window_state.h"

#include <QString>

namespace rollcall::app
{

/// `rollcall/window.json` in the user's configuration folder.
[[nodiscard]] QString windowStatePath();

/// An empty state if there is none or it can't be read: a layout is no reason to trouble anybody.
[[nodiscard]] ui::WindowState loadWindowState(const QString &path);

/// Replaces the file as a whole, readable by its owner alone (it holds what was filtered for). Not being able to is
/// logged.
void saveWindowState(const QString &path, const ui::WindowState &state);

} // namespace rollcall::app
