// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::intake
{

/// One line of Entra ID's group export: a group and one member of it. A group without members has a line without a
/// member (`memberId` empty).
struct DirectoryMember {
    enum class Type {
        User,
        Group, ///< a group in a group, which no cycle of Entra's provisions
        Other, ///< a device, a contact, a service principal
    };

    QString groupId; ///< never empty
    QString groupDisplayName;
    QString memberId; ///< objectId of the member
    Type type = Type::User;
    int line = 0; ///< in its file, from 1

    friend bool operator==(const DirectoryMember &, const DirectoryMember &) = default;
};

} // namespace rollcall::intake
