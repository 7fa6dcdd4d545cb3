// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace rollcall::cache
{

/// The first place of `needle` in [from, end), or `end`. Compares sixteen or thirty-two bytes at a time where the
/// processor can: what makes a search through all names at each keystroke affordable. Requires: `needle` is not empty.
[[nodiscard]] const char *findBytes(const char *from, const char *end, QByteArrayView needle);

} // namespace rollcall::cache
