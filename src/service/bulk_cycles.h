// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QVector>

namespace rollcall::service
{

/// The groups of operations that wait for each other in a circle, themselves included: each group's numbers ascending,
/// and a group after those that it waits for. `waitsFor` says for which others each one waits; who waits for nobody in
/// a circle is in no group. Takes time in proportion to what is given.
[[nodiscard]] QVector<QVector<int>> bulkCycles(const QHash<int, QVector<int>> &waitsFor);

} // namespace rollcall::service
