// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

namespace rollcall::ui
{

/// How long a secret stays on the clipboard.
inline constexpr std::chrono::seconds kSecretOnClipboard{60};

/// Puts `secret` on the clipboard, marked so that clipboard managers keep no copy of it, and takes it off again after
/// `lifetime` or when the program ends, unless something else was copied meanwhile. Thread: GUI.
void copySecret(const QString &secret, std::chrono::milliseconds lifetime = kSecretOnClipboard);

} // namespace rollcall::ui
