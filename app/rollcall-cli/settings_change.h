// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QStringList>

namespace rollcall::cli
{

/// `settings` with `autoInvite=true`, `managedAppleId.source=attribute`, … in it. A value is a boolean where the
/// setting is one. `InvalidArgument` with the assignment as its subject: no such setting, no `=`, or neither true nor
/// false. Pure.
[[nodiscard]] Result<QJsonObject> changedSettings(QJsonObject settings, const QStringList &assignments);

} // namespace rollcall::cli
