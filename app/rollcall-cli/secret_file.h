// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"

namespace rollcall::cli
{

/// The secret in `path`, or on standard input for `-`; surrounding white space is dropped.
///
/// A file that others may read or write is refused (`PermissionsTooOpen`): it must be 0600. Fails further with
/// FileNotFound, FileUnreadable, and MalformedFile when there is none in it. Blocks on standard input.
[[nodiscard]] Result<Secret> readSecret(const QString &path);

} // namespace rollcall::cli
