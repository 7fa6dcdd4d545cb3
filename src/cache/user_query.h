// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::cache
{

enum class UserColumn {
    DisplayName,
    UserName,
    Email,
    Source,
    State,
    SyncState,
    Department,
    ManagedAppleId,
    InviteStatus,
    LastModified
};

/// Which users, and in which order.
///
/// `text`: words and conditions as `parseQuery()` reads them. A word must be in the display name, user name or e-mail,
/// anywhere, or begin the external id; in any case, with or without accents, in any width and kind of kana. What can't
/// be understood does not restrict the list. Empty: everybody. Users without a value in what is sorted by come last in
/// both orders; equal ones by display name.
struct UserQuery {
    QString text = {};
    UserColumn sortBy = UserColumn::DisplayName;
    Qt::SortOrder order = Qt::AscendingOrder;
    QString sortByAttribute = {}; ///< By the values of this attribute, instead of `sortBy`.

    friend bool operator==(const UserQuery &, const UserQuery &) = default;
};

} // namespace rollcall::cache
