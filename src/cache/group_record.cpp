// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/group_record.h"

#include "scim/json.h"
#include "scim/schema_uris.h"

#include <QJsonArray>

namespace rollcall::cache
{

namespace
{

QHash<QString, QString> membersOf(const QJsonObject &group)
{
    QHash<QString, QString> members;
    for (const QJsonValue &value : scim::member(group, u"members").toArray()) {
        const QJsonObject member = value.toObject();
        const QString id = scim::member(member, u"value").toString();
        if (!id.isEmpty())
            members.insert(id, scim::member(member, u"display").toString());
    }
    return members;
}

} // namespace

GroupRecord readGroup(const scim::Resource &resource)
{
    const QJsonObject group = resource.object();
    const QJsonObject extension = scim::member(group, QString(scim::kRollcallGroupSchema)).toObject();
    GroupRecord record;
    record.members = membersOf(group);
    record.row.id = resource.id();
    record.row.displayName = resource.displayName();
    record.row.externalId = resource.externalId();
    record.row.source = rules::sourceFromName(scim::member(extension, u"source").toString());
    // A group that holds everyone does not list them.
    record.row.memberCount = scim::member(extension, u"memberCount").toInt(static_cast<int>(record.members.size()));
    record.row.lastModified = resource.meta().lastModifiedTime();
    return record;
}

} // namespace rollcall::cache
