// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariant>
#include <QVector>

#include <functional>

namespace rollcall::models
{

/// The order of `count` rows by their values: strings by the default locale's alphabet without regard to case,
/// everything else by its magnitude, unknown values last in both orders; equal ones stay as they were.
[[nodiscard]] QVector<int> rowOrder(int count, const std::function<QVariant(int row)> &value, Qt::SortOrder order);

} // namespace rollcall::models
