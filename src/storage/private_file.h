// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace rollcall::storage
{

/// Makes an empty file that only its owner may read (0600), and missing folders on the way (0700). A file that exists
/// is left as it is. Fails with `FileUnwritable` or `DiskFull`.
Result<void> createPrivateFile(const QString &path);

} // namespace rollcall::storage
