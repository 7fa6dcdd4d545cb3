// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "intake/directory_content.h"

#include <QString>

namespace rollcall::intake
{

/// Reads an LDIF export of a directory whole. A user's `objectId` is the directory's own id of the entry. Groups are
/// those of the classes groupOfNames, groupOfUniqueNames, group and posixGroup; their members are found by DN, or by
/// uid in a posixGroup, and who is not in the file is of type Other, with the DN as id.
///
/// Thread: any; all effects are reading `path`. Fails with the errors of `openFile()` and
/// `LdifReader`, and with `MalformedFile` for a DN that is none, or is there twice: a file is read whole or not at all,
/// so that nobody is taken for gone who stands behind the fault.
[[nodiscard]] Result<DirectoryContent> readLdapExport(const QString &path);

} // namespace rollcall::intake
