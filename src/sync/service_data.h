// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace rollcall::sync
{

/// Takes away everything that the embedded service has in its data folder, so that its next start is its first one. The
/// folder is renamed first, and goes as a whole or not at all; what a kill leaves of it goes with
/// `removeFormerServiceData()`. `ServiceNotStarted` (the subject is the folder) if another application uses it, and
/// `FileUnwritable`: it is as it was then, or, if only files of the former one are left, renamed. Thread: one that may
/// wait. Requires: the service does not run.
[[nodiscard]] Result<void> resetServiceData(const QString &dataFolder);

/// Removes what an earlier reset did not come to remove. Without such a thing it does nothing. `FileUnwritable`.
[[nodiscard]] Result<void> removeFormerServiceData(const QString &dataFolder);

} // namespace rollcall::sync
