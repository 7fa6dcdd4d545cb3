// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace rollcall::service
{

class Repository;
struct UserRecord;
struct UserSweep;

/// A user's attributes, or a whole user, without these custom attributes (any case); without the extension if nothing
/// of it is left, and then without its name in `schemas`. Pure.
[[nodiscard]] QJsonObject withoutCustomAttributes(QJsonObject user, const QStringList &names);

/// What a user's entity tag has more while stored values of these attributes are not shown; empty if there are none. So
/// that no client takes the document that it has for the one that it would get. Pure.
[[nodiscard]] QByteArray hiddenStamp(const QByteArray &json, const QStringList &names);

// What a sweep of UserSweep::Kind::AttributeRemoval does. Requires: the transaction of its batch is open. Thread: the
// repository's. Fail as the database does.

/// Takes the attribute's value from one user and writes that down, with its audit entry. True if there was one.
Result<bool> stripUser(Repository &repository, const UserSweep &sweep, UserRecord &record, const QDateTime &now);
/// Nobody has a value any more: the name is free.
Result<void> forgetAttribute(Repository &repository, const UserSweep &sweep);

} // namespace rollcall::service
