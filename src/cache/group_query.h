// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::cache
{

enum class GroupColumn { DisplayName, Source, MemberCount, LastModified };

/// As `UserQuery`: words are looked for in the display name and the external id; of the conditions `source:` and
/// `changed:` are understood.
struct GroupQuery {
    QString text = {};
    GroupColumn sortBy = GroupColumn::DisplayName;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const GroupQuery &, const GroupQuery &) = default;
};

} // namespace rollcall::cache
