// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/directory_member.h"
#include "intake/directory_user.h"

#include <QStringList>
#include <QVector>

namespace rollcall::intake
{

/// What a file says of a directory's people and groups. A value.
struct DirectoryContent {
    QVector<DirectoryUser> users;
    QVector<DirectoryMember> members; ///< Groups, and who is in them.
    /// The names of groups of which the file has only some members: Active Directory writes 1,500 at most at a time.
    QStringList partialGroups;
    QStringList organizationalUnits; ///< By DN. SCIM knows none.
};

} // namespace rollcall::intake
