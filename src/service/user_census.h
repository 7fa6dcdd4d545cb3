// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/record.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVector>

#include <functional>

namespace rollcall::service
{

class Repository;

/// Shows every user to `see`, deleted ones too, with their attributes, in the order of creation; a block of them in
/// memory at a time. Thread: the repository's. Fails as the database does; with Cancelled once `isAbandoned`, which may
/// be empty, says so.
Result<void> forEachUser(Repository &repository, const std::function<bool()> &isAbandoned,
    const std::function<void(const UserRecord &user, const QJsonObject &attributes)> &see);

/// The users of these numbers as a list for people: `[{id, userName, displayName, value}]`, the value what `valueOf`
/// says (left out if empty). Who is gone meanwhile is left out. Fails as the database does.
Result<QJsonArray> listOfUsers(Repository &repository, const QVector<qint64> &rids,
    const std::function<QString(const UserRecord &user, const QJsonObject &attributes)> &valueOf);

} // namespace rollcall::service
