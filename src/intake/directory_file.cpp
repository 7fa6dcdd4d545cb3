// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/directory_file.h"

#include "intake/csv_columns.h"
#include "intake/entra_export.h"
#include "intake/ldap_export.h"
#include "intake/ldif_reader.h"

namespace rollcall::intake
{

Result<DirectoryContent> readDirectoryFile(const QString &path)
{
    const auto file = openFile(path);
    if (!file)
        return file.error();
    if (looksLikeLdif(**file))
        return readLdapExport(path);
    auto users = readEntraUsers(path);
    if (!users)
        return users.error();
    return DirectoryContent{std::move(*users), {}, {}, {}};
}

} // namespace rollcall::intake
