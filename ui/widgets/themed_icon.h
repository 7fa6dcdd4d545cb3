// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme_colors.h"

#include <QIcon>
#include <QPixmap>

namespace rollcall::ui
{

/// The icon `resources/icons/NAME.svg` in the text colour of the palette in force when it is painted: it follows a
/// change of theme by itself. An unknown name is an empty icon.
[[nodiscard]] QIcon themedIcon(const QString &name);

/// The same drawing once, `size` logical pixels square, in `color`; what is white in it becomes `ground`.
[[nodiscard]] QPixmap iconPixmap(
    const QString &name, int size, qreal devicePixelRatio, const QColor &color, const QColor &ground);

/// The program's own icon, in its own colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace rollcall::ui
