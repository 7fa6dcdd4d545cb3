// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::core
{

// How a service's refusal is carried in an error's detail: `[token-limit] There are 2 tokens already.`

/// `[code] sentence`; the sentence alone without a code.
[[nodiscard]] QString withProblemCode(const QString &code, const QString &sentence);

/// The code at the head of a detail: lower-case words with hyphens between brackets. Empty if it begins otherwise.
[[nodiscard]] QString problemCodeIn(QStringView detail);

} // namespace rollcall::core
