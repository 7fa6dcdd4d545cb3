// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QLocale>

class QWidget;

namespace rollcall::ui
{

/// The distances between things, in logical pixels: a grid of four.
namespace spacing
{
inline constexpr int kTight = 4;
inline constexpr int kRelated = 8;
inline constexpr int kGroup = 16;
inline constexpr int kPage = 24;
} // namespace spacing

/// The system's font with the families that `language` needs: in Japanese a Japanese face comes first, lest a Chinese
/// system gives Chinese shapes to shared characters.
[[nodiscard]] QFont applicationFont(const QFont &system, const QLocale &language);

/// 1.4 and 1.15 times `font`, in half bold.
[[nodiscard]] QFont titleFont(const QFont &font);
[[nodiscard]] QFont sectionFont(const QFont &font);

/// The system's font of fixed pitch in `font`'s size.
[[nodiscard]] QFont monospacedFont(const QFont &font);

/// Height of a row in a list: 1.6 lines, 1.7 in Japanese.
[[nodiscard]] int listRowHeight(const QWidget &widget);

} // namespace rollcall::ui
