// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "service/actor.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace rollcall::service
{

class Repository;

/// A custom attribute as it is kept. A value.
struct CustomAttribute {
    qint64 position = 0; ///< In the order in which they were added; never given twice.
    QString name;
    QDateTime created;
    qint64 users = 0; ///< Who have a value, deleted ones included.
};

/// The custom attributes of users, which make up the ivanti extension, in the order in which they were added.
Result<QVector<CustomAttribute>> listCustomAttributes(Repository &repository);
/// Their names.
Result<QStringList> customAttributes(Repository &repository);
/// By its name in any case.
Result<std::optional<CustomAttribute>> findCustomAttribute(Repository &repository, const QString &name);
/// Those that are removed and that some users still have a value of, which is not to be shown.
Result<QStringList> removedAttributes(Repository &repository);

/// Adds one, with its audit entry. It is accepted and listed by /Schemas from the next request on, in every process.
/// Fails with InvalidArgument for a name that rules::attributeNameFault() does not like, with Conflict for one that
/// exists without regard to case or whose values are still being removed, and as the database does.
Result<void> addCustomAttribute(
    Repository &repository, const QString &name, const Clock &clock, const Actor &actor = Actor::commandLine());

} // namespace rollcall::service
