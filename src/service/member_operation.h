// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/patch.h"

#include <QHash>
#include <QStringList>
#include <QVector>

#include <optional>

namespace rollcall::service
{

/// One operation of a PATCH on a group's members. They are kept in a table of their own, so that adding one to a group
/// of fifty thousand does not read the others.
struct MemberOperation {
    enum class Kind {
        Add, ///< `ids` join.
        Remove, ///< `ids` leave; who is not there does not matter.
        RemoveAll,
        Set, ///< `ids` are the members.
    };

    Kind kind = Kind::Add;
    QStringList ids;
    QHash<QString, QString> types; ///< What the client takes them for, by id; where it says so.

    friend bool operator==(const MemberOperation &, const MemberOperation &) = default;
};

/// A PATCH on a group, taken apart.
struct GroupPatch {
    QVector<MemberOperation> members; ///< In their order.
    scim::PatchRequest rest; ///< What concerns the group's own attributes.
};

/// Takes the operations on `members` out of a PATCH: by path, by `members[value eq "…"]`, and as a key of a value
/// without path. Removing with a value list removes those, without one it removes everybody (protocol decision 5); a
/// blank replacement is left out where blanks keep the old value. Fails with 400 invalidValue (no id where one must
/// be), invalidPath, or mutability (a member's parts are immutable).
[[nodiscard]] scim::Outcome<GroupPatch> takeApart(const scim::PatchRequest &request, const scim::PatchOptions &options);

/// The ids in a value of `members`: a list or one, of objects with `value` or of plain ids. Fails with 400
/// invalidValue.
[[nodiscard]] scim::Outcome<QStringList> memberIds(const QJsonValue &value);

/// The `type` of each member in such a value that has one, by its id.
[[nodiscard]] QHash<QString, QString> memberTypes(const QJsonValue &value);

} // namespace rollcall::service
