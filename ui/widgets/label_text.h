// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::ui
{

/// A label as it is read aloud: without the mnemonic, in its Japanese form `(&N)` too, and the ellipsis.
[[nodiscard]] QString spokenLabel(const QString &label);

} // namespace rollcall::ui
