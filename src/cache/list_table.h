// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/resource_type.h"

#include <QString>
#include <QVector>

namespace rollcall::cache
{

/// How a column is sorted.
enum class SortKind {
    Text, ///< By the language's alphabet.
    Number, ///< NULL is blank.
};

struct SortColumn {
    QString name;
    SortKind kind = SortKind::Text;
};

/// What a list over a table needs to know of it. The first sorted column is the one that people call a row by.
struct ListTable {
    scim::ResourceType type = scim::ResourceType::User;
    QVector<SortColumn> sorted; ///< At the place of their enumerators (UserColumn, GroupColumn).
};

/// "user" or "user_group"; what belongs to its rows is in tables of longer names ("user_json").
[[nodiscard]] QString tableOf(scim::ResourceType type);

[[nodiscard]] const ListTable &userTable();
[[nodiscard]] const ListTable &groupTable();

} // namespace rollcall::cache
