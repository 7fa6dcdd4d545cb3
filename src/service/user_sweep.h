// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "service/actor.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::service
{

class Repository;

/// A change that concerns every user, worked off in batches so that nobody waits long. A value.
struct UserSweep {
    enum class Kind {
        ManagedAppleIds, ///< The settings changed: every Managed Apple ID is computed anew.
        AttributeRemoval, ///< A custom attribute was removed: its values go.
    };

    Kind kind = Kind::ManagedAppleIds;
    QString subject; ///< The attribute's name; else empty.
    Actor actor; ///< Who made the change.
    QDateTime startedAt;
    QDateTime finishedAt; ///< Invalid: not yet.
    qint64 lastRid = 0; ///< Users up to here are done.
    qint64 endRid = 0; ///< Those behind came later and were made by the new rules.
    qint64 total = 0;
    qint64 done = 0;
    qint64 changed = 0;

    [[nodiscard]] bool isFinished() const { return finishedAt.isValid(); }
    /// Whether a user still is as the change found them.
    [[nodiscard]] bool awaits(qint64 rid) const { return !isFinished() && rid > lastRid && rid <= endRid; }
};

/// Where the sweeps are kept, so that any process may go on with them, after a crash too.
///
/// Thread: the repository's. Requires: writing happens in a transaction. Fails as the database does.
class UserSweepStore
{
public:
    explicit UserSweepStore(Repository &repository) : m_repository(repository) { }

    /// From the first user on; one of the same kind and subject that is under way begins anew.
    Result<void> start(UserSweep::Kind kind, const QString &subject, const Actor &actor, const QDateTime &now);
    Result<void> save(const UserSweep &sweep);

    Result<std::optional<UserSweep>> find(UserSweep::Kind kind, const QString &subject = {});
    /// One that is not finished, the oldest.
    Result<std::optional<UserSweep>> unfinished();

private:
    Result<std::optional<UserSweep>> first(const QString &condition, const QVector<QVariant> &values);

    Repository &m_repository;
};

} // namespace rollcall::service
