// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "intake/directory_content.h"

#include <QString>

namespace rollcall::intake
{

/// Reads a file with people in it: LDIF, with its groups, or CSV with the columns of Entra's export of users. What it
/// is is told by its content, not by its name. Any thread; all effects are reading `path`. Fails as readLdapExport()
/// and readEntraUsers() do.
[[nodiscard]] Result<DirectoryContent> readDirectoryFile(const QString &path);

} // namespace rollcall::intake
