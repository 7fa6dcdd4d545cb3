// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/user_sweep.h"

#include <QJsonObject>

namespace rollcall::service
{

/// How far a sweep is, as the admin API tells it: `{state, total, done, changed, startedAt, finishedAt}`, the state
/// idle (there never was one), running or finished.
[[nodiscard]] QJsonObject progressOf(const std::optional<UserSweep> &sweep);

} // namespace rollcall::service
