// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "intake/directory_member.h"
#include "intake/directory_user.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace rollcall::intake
{

/// What an LDIF export of a directory says of people and groups. A value.
struct LdapExport {
    QVector<DirectoryUser> users; ///< `objectId` is the directory's own id of the entry.
    /// Groups and who is in them (groupOfNames, groupOfUniqueNames, group, posixGroup), as Entra's export has them.
    /// Members are found by their DN, or by uid in a posixGroup; who is not in the file is of type Other, with the DN
    /// as id.
    QVector<DirectoryMember> members;
    /// The names of groups of which the file has only some members: Active Directory writes 1,500 at most at a time.
    QStringList partialGroups;
    QStringList organizationalUnits; ///< By DN. SCIM knows none.
};

/// Reads an LDIF file whole. Thread: any; all effects are reading `path`. Fails with the errors of `openFile()` and
/// `LdifReader`, and with `MalformedFile` for a DN that is none, or is there twice: a file is read whole or not at all,
/// so that nobody is taken for gone who stands behind the fault.
[[nodiscard]] Result<LdapExport> readLdapExport(const QString &path);

} // namespace rollcall::intake
