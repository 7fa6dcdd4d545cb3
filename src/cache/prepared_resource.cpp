// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/prepared_resource.h"

#include "cache/search_fold.h"
#include "cache/user_record.h"

namespace rollcall::cache
{

namespace
{

PreparedResource prepareUser(const scim::Resource &user, const JsonPacker &packer)
{
    const UserRow row = readUser(user);
    return {scim::ResourceType::User, row.id, StoredRow(row), packer.pack(user.json()),
        {0, searchText({row.displayName, row.userName, row.email}), foldToUtf8(row.externalId)}, RowFacts(row), {}};
}

PreparedResource prepareGroup(const scim::Resource &group, const JsonPacker &packer)
{
    GroupRecord record = readGroup(group);
    return {scim::ResourceType::Group, record.row.id, StoredRow(record.row), packer.pack(group.json()),
        {0, searchText({record.row.displayName}), foldToUtf8(record.row.externalId)}, RowFacts(),
        std::move(record.members)};
}

} // namespace

PreparedResource prepare(scim::ResourceType type, const scim::Resource &resource, const JsonPacker &packer)
{
    return type == scim::ResourceType::User ? prepareUser(resource, packer) : prepareGroup(resource, packer);
}

} // namespace rollcall::cache
