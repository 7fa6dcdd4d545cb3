// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

namespace rollcall::test
{

/// Everything that `root` says to people, one line each, with the place where it stands: texts, placeholders, tool
/// tips, accessible names, headers, tabs, entries of boxes, actions. Sorted.
[[nodiscard]] QStringList shownTexts(const QWidget &root);

/// For `EXPECT_EQ(difference(a, b), QString())`: what only one of them has, "- …" the first, "+ …" the second.
[[nodiscard]] QString difference(const QStringList &first, const QStringList &second);

} // namespace rollcall::test
