// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/list_table.h"

namespace rollcall::cache
{

QString tableOf(scim::ResourceType type)
{
    return type == scim::ResourceType::User ? QStringLiteral("user") : QStringLiteral("user_group");
}

const ListTable &userTable()
{
    static const ListTable table{scim::ResourceType::User,
        {{QStringLiteral("display_name"), SortKind::Text}, {QStringLiteral("user_name"), SortKind::Text},
            {QStringLiteral("email"), SortKind::Text}, {QStringLiteral("source"), SortKind::Text},
            {QStringLiteral("state"), SortKind::Text}, {QStringLiteral("sync_state"), SortKind::Text},
            {QStringLiteral("department"), SortKind::Text}, {QStringLiteral("managed_apple_id"), SortKind::Text},
            {QStringLiteral("invite_status"), SortKind::Text}, {QStringLiteral("last_modified"), SortKind::Number}}};
    return table;
}

const ListTable &groupTable()
{
    static const ListTable table{scim::ResourceType::Group,
        {{QStringLiteral("display_name"), SortKind::Text}, {QStringLiteral("source"), SortKind::Text},
            {QStringLiteral("member_count"), SortKind::Number}, {QStringLiteral("last_modified"), SortKind::Number}}};
    return table;
}

} // namespace rollcall::cache
