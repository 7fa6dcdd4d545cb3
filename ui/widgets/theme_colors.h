// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>
#include <QString>
#include <QVector>

class QWidget;

namespace rollcall::ui
{

/// What a colour means. Green, amber and red appear for state only, and never without a word or a symbol beside them.
enum class ColorRole { Text, Muted, Accent, Success, Warning, Danger };

/// The colours of one theme: ours, since Qt 6.4 does not tell the system's. A value.
///
/// Every pair of text and ground that the program paints is listed in `textPairs()` and reaches 4.5:1 (WCAG 2.1
/// §1.4.3).
struct ThemeColors {
    QColor window; ///< Around the pages: navigation, title line, status line, dialogs.
    QColor base; ///< Under lists and fields.
    QColor alternate; ///< Every other row, barely visible.
    QColor button;
    QColor border; ///< Lines that separate; no text is ever in it.
    QColor control; ///< Outlines of what can be operated (3:1, WCAG 2.1 §1.4.11).
    QColor text;
    QColor muted; ///< Secondary text: counts, ages, hints.
    QColor disabled;
    QColor accent; ///< Marks selection, focus and the main action; also links.
    QColor onAccent;
    QColor selection; ///< Under a selected row or text.
    QColor hover;
    QColor success;
    QColor warning;
    QColor danger;

    [[nodiscard]] static ThemeColors light();
    [[nodiscard]] static ThemeColors dark();
    /// The theme that `palette` was made from.
    [[nodiscard]] static ThemeColors of(const QPalette &palette);

    [[nodiscard]] QPalette toPalette() const;
    [[nodiscard]] QColor color(ColorRole role) const;

    /// Gives a widget's text this colour of its theme; `Text` is the palette's own, as a colour of ours would outlive
    /// the theme. To be called again when the palette has changed. `paletteRole`: what the widget writes in.
    static void apply(ColorRole role, QWidget &widget, QPalette::ColorRole paletteRole);

    struct Pair {
        QString name;
        QColor text;
        QColor ground;
    };
    [[nodiscard]] QVector<Pair> textPairs() const;
};

/// WCAG 2.1's contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

/// `foreground` laid over `ground` with `share` (0…1) of it.
[[nodiscard]] QColor mixed(const QColor &ground, const QColor &foreground, double share);

} // namespace rollcall::ui
