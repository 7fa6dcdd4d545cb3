// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::wording
{

/// Text of a directory with what could deceive the reader made visible: control characters, bidirectional controls,
/// zero-width and other invisible characters appear as `⟨U+202E⟩`. Everything else, accents, emoji and CJK included,
/// stays as it is; so do joiners inside emoji and between letters of the scripts that need them.
///
/// Never for values that are copied or exported: those stay exact.
[[nodiscard]] QString visibleText(QStringView text);

} // namespace rollcall::wording
