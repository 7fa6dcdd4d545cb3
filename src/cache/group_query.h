// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::cache
{

enum class GroupColumn { DisplayName, Source, MemberCount, LastModified };

/// As `UserQuery`: words are looked for in the display name and the external id. Of the conditions `source:`,
/// `changed:` and `group:` (the group itself) are understood, and `has:member`, `has:disabled` (a disabled member) and
/// `has:duplicate` (another group has the same name). Others restrict nothing and are told (`Listing::inapplicable`).
struct GroupQuery {
    QString text = {};
    GroupColumn sortBy = GroupColumn::DisplayName;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const GroupQuery &, const GroupQuery &) = default;
};

} // namespace rollcall::cache
