// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "provisioner/provisioning_log_entry.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace rollcall::provisioner
{

/// Why something is not in the service, and when it was last tried.
struct FailureRecord {
    Action action = Action::None;
    QString code;
    QString detail;
    bool passing = false; ///< The service was not reached: tried again by the next run.
    int attempts = 0;
    QDateTime triedAt;

    /// Whether to try again: a refusal is repeated after 6, 12, then every 24 hours, as Entra does.
    [[nodiscard]] bool isDue(const QDateTime &now) const;
};

/// What is known of one person from earlier runs.
struct UserRecord {
    QString name; ///< userPrincipalName, for the log once the person is gone from the file.
    QString id; ///< The service's; empty: not provisioned.
    QByteArray hash; ///< Of what was last accepted; empty: not known, compare with the service.
    bool active = true; ///< As we last set it.
    QString skipCode; ///< Why the person is not provisioned, if nothing failed.
    std::optional<FailureRecord> failure;
    QString manager; ///< The service's id of the manager that it was told.
    std::optional<FailureRecord> managerFailure;
};

struct GroupRecord {
    QString name;
    QString id;
    QByteArray hash;
    bool membersKnown = false; ///< `members` is what the service has of ours; otherwise ask it.
    QSet<QString> members; ///< objectIds
    QHash<QString, FailureRecord> refused; ///< Members whom the service refused, by objectId.
    std::optional<FailureRecord> failure;
};

/// What earlier runs did, so that a run sends what changed since. A value; JSON in its file.
struct ProvisioningState {
    QString service;
    bool exact = true; ///< False as long as a run writes: it may have done more than stands here.
    QHash<QString, UserRecord> users; ///< by objectId
    QHash<QString, GroupRecord> groups; ///< by objectId

    [[nodiscard]] QByteArray toJson() const;
    /// `MalformedFile`; also for a version that this program does not know.
    [[nodiscard]] static Result<ProvisioningState> parse(const QByteArray &json, const QString &path);
};

} // namespace rollcall::provisioner
