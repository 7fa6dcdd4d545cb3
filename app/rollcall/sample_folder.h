// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::app
{

/// The sample company's files: installed beside the program, or in the source tree that the program was built from.
[[nodiscard]] QString sampleFolder();

} // namespace rollcall::app
