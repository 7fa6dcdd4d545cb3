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

// The files that Entra ID's admin centre and PowerShell export, read whole. Any thread; all effects are reading `path`.
// All fail with the errors of `openFile()`, `CsvReader` and `CsvColumns`: a file is read whole or not at all, so that
// nobody is taken for gone who stands behind the fault.

/// Users. The columns `userPrincipalName` and `objectId` are obligatory, and no line may be without an objectId or
/// repeat one (`MalformedFile` with the line). `accountEnabled` is true/false, yes/no or 1/0; where it is missing or
/// blank, true.
[[nodiscard]] Result<QVector<DirectoryUser>> readEntraUsers(const QString &path);

/// Group members. The columns `groupId`, `groupDisplayName` and `memberId` are obligatory; without `memberType`, or
/// where it is blank, a member is a user. A line that repeats another says nothing new;
/// a group with two names is `MalformedFile`.
[[nodiscard]] Result<QVector<DirectoryMember>> readEntraMembers(const QString &path);

/// The columns of the users that are none of Entra's: the names of the custom attributes, in the file's order.
[[nodiscard]] QStringList customColumns(const QVector<DirectoryUser> &users);

} // namespace rollcall::intake
