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

/// What stands in a resource because of memberships, by its rid and ready to be spliced in: `"groups":[…]` of users
/// (absent if there are none), `"members":[…]` of groups (for each of them, as Entra expects). Two queries, however
/// many rows. Members that the caller does not see are left out. Fails as the database does.
Result<QHash<qint64, QByteArray>> readRelated(Repository &repository, scim::ResourceType type, const QVector<Row> &rows,
    const QByteArray &scimBase, Visibility visibility);

} // namespace rollcall::service
