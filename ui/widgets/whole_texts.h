// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDialog;

namespace rollcall::ui
{

/// Keeps `dialog` high enough for its texts at its width. By itself Qt opens a dialog with two thirds of the screen at
/// most and cuts the last lines of texts off, and it does not grow when one appears later. Called at the end of the
/// dialog's constructor.
void keepTextsWhole(QDialog *dialog);

} // namespace rollcall::ui
