// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/problem.h"

#include <QJsonObject>
#include <QStringList>

namespace rollcall::service
{

/// A body that describes a Local user, as a user's attributes in canonical spelling and without blanks. A member that
/// is null or blank counts as absent. 400 `validation-failed` with all that is wrong, by field: a user name and a name
/// (`name-required`) have to be there, each e-mail address has to be one, each custom attribute has to exist (any case)
/// in `customAttributes`. Pure.
[[nodiscard]] OrProblem<QJsonObject> localUserAttributes(const QJsonObject &body, const QStringList &customAttributes);

} // namespace rollcall::service
