// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/mail_language.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace rollcall::service
{

/// How long the link in a mail works, from when it was sent.
inline constexpr int kInvitationDays = 7;

/// How far one invitation is. A user's status (rules::InviteStatus) follows: the first two are Pending.
enum class InvitationState {
    Waiting, ///< Its mail is to be sent.
    Sent,
    Completed, ///< The user registered by its link.
    Expired,
    Failed, ///< Its mail can't be delivered; the user counts as not invited.
    Replaced, ///< A newer one was made.
};

[[nodiscard]] QString invitationStateName(InvitationState state);

/// An invitation to register, as it is kept. A value. Times that have not come are invalid.
struct Invitation {
    QString id;
    qint64 userRid = 0;
    InvitationState state = InvitationState::Waiting;
    MailLanguage language = MailLanguage::English;
    QDateTime created;
    QDateTime sent;
    QDateTime expires;
    QDateTime completed;
    int attempts = 0; ///< At sending its mail.
    QString lastError; ///< A category (deliveryFaultName()); empty: none.
    QString lastErrorDetail; ///< English, of the mail server's own words.
};

} // namespace rollcall::service
