// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/actor.h"
#include "service/custom_attributes.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace rollcall::service
{

class Repository;

/// What the removal of a custom attribute takes along. A value.
struct AttributeDeletion {
    CustomAttribute attribute;
    bool isInUse = false; ///< Managed Apple IDs are mapped to it: it can't be removed.
    QByteArray confirm; ///< Changes with the attribute and the count: who deletes says by it what they saw.
};

/// Removes a custom attribute. From that moment on it is neither accepted nor shown; its values go from all users in
/// batches (UserSweep::Kind::AttributeRemoval), and its name is free when the last one is gone.
///
/// Thread: the repository's. Fails as the database does.
class AttributeRemoval
{
public:
    AttributeRemoval(Repository &repository, Actor actor, const QDateTime &now)
        : m_repository(repository), m_actor(std::move(actor)), m_now(now)
    {
    }

    /// By its name in any case; nothing if there is no such attribute.
    Result<std::optional<AttributeDeletion>> of(const QString &name);
    /// Requires: it is not in use; a transaction is open in which of() said so.
    Result<void> run(const AttributeDeletion &deletion);

private:
    Repository &m_repository;
    const Actor m_actor;
    const QDateTime m_now;
};

} // namespace rollcall::service
