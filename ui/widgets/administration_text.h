// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/administration_types.h"

#include <QString>

namespace rollcall::ui
{

/// Why nothing can be changed here, in a sentence; empty if it can.
[[nodiscard]] QString readOnlyText(sync::ReadOnlyReason reason);

} // namespace rollcall::ui
