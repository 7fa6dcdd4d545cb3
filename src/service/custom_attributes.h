// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QStringList>

namespace rollcall::service
{

class Repository;

/// The custom attributes of users, which make up the ivanti extension, in the order in which they were added.
Result<QStringList> customAttributes(Repository &repository);

/// Adds one, with its audit entry. It is accepted and listed by /Schemas from the next request on, in every process.
/// Fails with InvalidArgument for a name that rules::attributeNameFault() does not like, with Conflict for one that
/// exists without regard to case, and as the database does.
Result<void> addCustomAttribute(Repository &repository, const QString &name, const Clock &clock);

} // namespace rollcall::service
