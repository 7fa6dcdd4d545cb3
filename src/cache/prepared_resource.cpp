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
    const UserRecord record = readUserRecord(user);
    return {scim::ResourceType::User, user.utf8Id(), StoredRow(record), packer.pack(user.bytes()),
        {0, searchText({record.displayName, record.userName, record.email}), foldUtf8(record.externalId)},
        RowFacts(record), {}};
}

PreparedResource prepareGroup(const scim::Resource &group, const JsonPacker &packer)
{
    GroupRecord record = readGroup(group);
    return {scim::ResourceType::Group, group.utf8Id(), StoredRow(record.row), packer.pack(group.bytes()),
        {0, searchText(QStringList{record.row.displayName}), foldToUtf8(record.row.externalId)}, RowFacts(),
        std::move(record.members)};
}

} // namespace

PreparedResource prepare(scim::ResourceType type, const scim::Resource &resource, const JsonPacker &packer)
{
    return type == scim::ResourceType::User ? prepareUser(resource, packer) : prepareGroup(resource, packer);
}

} // namespace rollcall::cache
