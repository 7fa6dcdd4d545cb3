// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secret.h"
#include "service/mail_language.h"
#include "service/mail_transport.h"

#include <QJsonObject>

#include <chrono>
#include <optional>

namespace rollcall::service
{

class Repository;
struct AuditEntry;

/// A mail that one worker has taken upon itself, until a time.
struct ClaimedMail {
    QString invitationId;
    QString claim;
    qint64 userRid = 0;
    MailLanguage language = MailLanguage::English;
    QJsonObject user; ///< Their attributes.
    Secret code; ///< For the link.
    QDateTime dated; ///< Of the first attempt.
    QDateTime claimedUntil;
    int attempts = 0; ///< This one included.
};

/// The mail of invitations that are due, shared by all processes on one database. A mail is claimed before it is sent,
/// under the write lock, so no two send it at the same time; what a process that died had claimed becomes due again
/// when the claim ends (src/decisions/010-mail-at-least-once.md).
///
/// Mail to users who are disabled or deleted is not due. Thread: the repository's. Fails as the database does.
class Outbox
{
public:
    /// `mailsPerMinute` is how many are claimed at most, by all processes together.
    Outbox(Repository &repository, const Clock &clock, int mailsPerMinute);

    /// Whether any mail is due, whether or not the pace allows for it. Takes no lock.
    Result<bool> hasDue();

    /// Claims the mail that is due for longest. None if there is none, or if it is too early after the last one.
    Result<std::optional<ClaimedMail>> claim();

    /// Connects again if the connection to the database ended.
    Result<void> reconnect();

    // What became of it, each one transaction with its audit entry. Nothing happens if the invitation was replaced or
    // completed meanwhile.

    /// The link works for kInvitationDays from now.
    Result<void> markSent(const ClaimedMail &mail);
    /// It is due again after `delay`.
    Result<void> markDeferred(const ClaimedMail &mail, const Delivery &delivery, std::chrono::milliseconds delay);
    /// It is not tried again, and the user counts as not invited.
    Result<void> markFailed(const ClaimedMail &mail, const Delivery &delivery);

private:
    struct Candidate;

    Result<std::optional<Candidate>> candidate();
    Result<bool> isTooEarly(qint64 now);
    Result<ClaimedMail> take(const Candidate &candidate);
    Result<bool> conclude(const QString &sql, const QVector<QVariant> &values);
    Result<void> tellSent(const ClaimedMail &mail, const QDateTime &now);

    Repository &m_repository;
    const Clock &m_clock;
    const int m_mailsPerMinute;
};

} // namespace rollcall::service
