// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/resource_type.h"
#include "service/caller.h"
#include "service/row_reader.h"

#include <QByteArray>
#include <QHash>
#include <QVector>

namespace rollcall::service
{

class Repository;
struct Record;

/// What stands in a resource because of memberships.
struct Related {
    QByteArray json; ///< Ready to be spliced in.
    QByteArray stamp; ///< What it adds to the entity tag. Of users; groups get a new version with their members.
};

/// By rid: `"groups":[…]` of users (absent if there are none), `"members":[…]` of groups (for each of them, as Entra
/// expects). Two queries, however many rows. Members that the caller does not see are left out. Fails as the database
/// does.
Result<QHash<qint64, Related>> readRelated(Repository &repository, scim::ResourceType type, const QVector<Row> &rows,
    const QByteArray &scimBase, Visibility visibility);

/// All that the entity tag of one resource has behind its version. Fails as the database does.
Result<QByteArray> readStamp(Repository &repository, scim::ResourceType type, const Record &record);

} // namespace rollcall::service
