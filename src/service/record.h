// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/source.h"
#include "rules/user_state.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QString>

namespace rollcall::service
{

/// A resource as the service keeps it. A value.
struct Record {
    qint64 rid = 0; ///< Its place in the order of creation; 0: not stored yet.
    QString id;
    rules::Source source = rules::Source::ScimEntraId;
    qint64 version = 1; ///< One more with each change.
    QDateTime created;
    QDateTime lastModified;
    QByteArray json; ///< See stored_json.h.

    /// Counts a change at `now`; time never runs backwards for a record, even if the clock does.
    void touch(const QDateTime &now)
    {
        ++version;
        lastModified = qMax(lastModified, now);
    }
};

struct UserRecord : Record {
    rules::SyncState syncState = rules::SyncState::Direct;
    rules::InviteStatus inviteStatus = rules::InviteStatus::NotInvited;
    QString managedAppleId; ///< Empty: none.
    QJsonArray ldapAttributes;
    bool deleted = false; ///< Gone for provisioning tokens.
};

using GroupRecord = Record;

} // namespace rollcall::service
