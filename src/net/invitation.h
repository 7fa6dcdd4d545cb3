// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace rollcall::net
{

/// How far a user's invitation to register is. Times are UTC, invalid where there is none.
struct Invitation {
    QString status; ///< The user's: `notInvited`, `pending`, `completed`, `expired`.
    QString state; ///< The message's in the outbox; empty: there was none.
    QString language;
    int attempts = 0;
    QDateTime createdAt;
    QDateTime sentAt;
    QDateTime expiresAt;
    QDateTime completedAt;
    QString lastErrorCode; ///< Why the latest attempt to send it failed.
    QString lastErrorDetail;

    friend bool operator==(const Invitation &, const Invitation &) = default;
};

} // namespace rollcall::net
