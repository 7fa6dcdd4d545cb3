// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/record.h"

#include <QJsonObject>
#include <QStringList>
#include <QVariant>
#include <QVector>

// What is kept beside a group's bytes, so that it is found. Pure.
namespace rollcall::service
{

/// Every column of `user_groups` but `rid` and `id`.
[[nodiscard]] const QStringList &groupColumnNames();
/// Their values, in the same order.
[[nodiscard]] QVector<QVariant> groupColumns(const GroupRecord &record, const QJsonObject &attributes);

} // namespace rollcall::service
