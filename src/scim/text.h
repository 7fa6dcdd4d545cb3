// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace rollcall::scim
{

/// The key by which strings compare that regard no case (caseExact false, RFC 7643 §7): NFKC and case-folded, so that
/// full-width and half-width letters, `ß` and `ss` are the same, too (RFC 7644 §7.8). Folding a key again changes
/// nothing. Store the original beside it: the key is not for showing.
[[nodiscard]] QString foldForComparison(QStringView text);

/// Equal without regard to case, by `foldForComparison()`.
[[nodiscard]] bool equalFolded(QStringView a, QStringView b);

} // namespace rollcall::scim
