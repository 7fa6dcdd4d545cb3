// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/outbox.h"

#include "service/audit_log.h"
#include "service/invitations.h"
#include "service/registration_code.h"
#include "service/repository.h"
#include "service/resource_service.h"
#include "service/service_key.h"
#include "service/stored_json.h"

namespace rollcall::service
{

namespace
{

constexpr qint64 kClaimMs = 10 * 60'000; // Far beyond what sending may take.
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kInvitationMs = kInvitationDays * qint64(24 * 60) * kMinuteMs;

QString wordsOf(const Delivery &delivery)
{
    return deliveryFaultName(delivery.fault) + QLatin1String(": ") + delivery.detail;
}

} // namespace

struct Outbox::Candidate {
    qint64 rid = 0;
    QString id;
    qint64 userRid = 0;
    QString language;
    int attempts = 0;
    QDateTime firstAttempt;
    QByteArray user;
};

Outbox::Outbox(Repository &repository, const Clock &clock, int mailsPerMinute)
    : m_repository(repository), m_clock(clock), m_mailsPerMinute(mailsPerMinute)
{
}

Result<std::optional<Outbox::Candidate>> Outbox::candidate()
{
    auto query = m_repository.query(QStringLiteral(
        "SELECT i.rid, i.id, i.user_rid, i.language, i.attempts, i.first_attempt, u.resource FROM invitations i JOIN "
        "users u ON u.rid = i.user_rid WHERE i.state = 'waiting' AND i.next_attempt <= ? AND u.deleted = 0 AND u.state "
        "= 'active' ORDER BY i.next_attempt, i.rid LIMIT 1"));
    if (!query)
        return query.error();
    std::optional<Candidate> found;
    const auto read = query->forEach({m_clock.now().toMSecsSinceEpoch()}, [&](const storage::Statement &row) {
        const auto firstAttempt = row.isNull(5) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.integer(5), Qt::UTC);
        found = Candidate{row.integer(0), row.text(1), row.integer(2), row.text(3), static_cast<int>(row.integer(4)),
            firstAttempt, row.blob(6)};
    });
    if (!read)
        return read.error();
    return found;
}

Result<void> Outbox::reconnect()
{
    return m_repository.revive();
}

Result<bool> Outbox::hasDue()
{
    const auto found = candidate();
    if (!found)
        return found.error();
    return found->has_value();
}

Result<bool> Outbox::isTooEarly(qint64 now)
{
    auto query = m_repository.query(
        QStringLiteral("SELECT max(last_attempt) FROM invitations WHERE last_attempt IS NOT NULL"));
    if (!query)
        return query.error();
    qint64 last = 0;
    const auto read = query->forEach({}, [&](const storage::Statement &row) { last = row.integer(0); });
    if (!read)
        return read.error();
    // A clock that ran ahead must not hold up the mail for longer than a pause.
    const qint64 pause = kMinuteMs / m_mailsPerMinute;
    return last <= now + kMinuteMs && now - last < pause;
}

Result<std::optional<ClaimedMail>> Outbox::claim()
{
    using Claim = std::optional<ClaimedMail>;
    // Most of the time there is nothing, which is found out without holding up those who write.
    for (const bool isLocked : {false, true}) {
        std::optional<storage::Transaction> transaction;
        if (isLocked) {
            auto begun = m_repository.beginWrite();
            if (!begun)
                return begun.error();
            transaction.emplace(std::move(begun).value());
        }
        const auto found = candidate();
        if (!found)
            return found.error();
        const auto tooEarly = isTooEarly(m_clock.now().toMSecsSinceEpoch());
        if (!tooEarly)
            return tooEarly.error();
        if (!*found || *tooEarly)
            return Claim();
        if (!isLocked)
            continue;
        auto taken = take(**found);
        if (!taken)
            return taken.error();
        if (const auto done = transaction->commit(); !done)
            return done.error();
        return Claim(std::move(taken).value());
    }
    Q_UNREACHABLE();
}

Result<ClaimedMail> Outbox::take(const Candidate &candidate)
{
    const auto key = serviceKey(m_repository, kRegistrationKey);
    if (!key)
        return key.error();
    const QDateTime now = m_clock.now();
    const qint64 at = now.toMSecsSinceEpoch();
    ClaimedMail mail{candidate.id, newResourceId(), candidate.userRid,
        mailLanguageFromCode(candidate.language).value_or(MailLanguage::English), attributesOf(candidate.user),
        registrationCode(*key, candidate.id), candidate.firstAttempt.isValid() ? candidate.firstAttempt : now,
        now.addMSecs(kClaimMs), candidate.attempts + 1};
    auto update = m_repository.query(
        QStringLiteral("UPDATE invitations SET claim = ?, next_attempt = ?, attempts = ?, first_attempt = ?, "
                       "last_attempt = ? WHERE rid = ?"));
    if (!update)
        return update.error();
    const auto done = update->runWith({mail.claim, mail.claimedUntil.toMSecsSinceEpoch(), mail.attempts,
        mail.dated.toMSecsSinceEpoch(), at, candidate.rid});
    if (!done)
        return done.error();
    return mail;
}

/// Whether the statement found the invitation as it has to be.
Result<bool> Outbox::conclude(const QString &sql, const QVector<QVariant> &values)
{
    auto update = m_repository.query(sql);
    if (!update)
        return update.error();
    if (const auto done = update->runWith(values); !done)
        return done.error();
    return (*update)->rowsAffected() > 0;
}

// Whoever holds the claim by now: the mail is out.
Result<void> Outbox::markSent(const ClaimedMail &mail)
{
    auto transaction = m_repository.beginWrite();
    if (!transaction)
        return transaction.error();
    const QDateTime now = m_clock.now();
    const qint64 at = now.toMSecsSinceEpoch();
    const auto isSent = conclude(
        QStringLiteral("UPDATE invitations SET state = 'sent', claim = NULL, sent = ?, expires = ?, last_error = NULL, "
                       "last_error_detail = NULL WHERE id = ? AND state = 'waiting'"),
        {at, at + kInvitationMs, mail.invitationId});
    if (!isSent)
        return isSent.error();
    if (!*isSent)
        return {};
    if (const auto told = tellSent(mail, now); !told)
        return told;
    return transaction->commit();
}

Result<void> Outbox::tellSent(const ClaimedMail &mail, const QDateTime &now)
{
    AuditEntry entry = serviceEntry(QStringLiteral("invitation.send"), now);
    entry.resourceType = QStringLiteral("User");
    entry.resourceName = mail.user.value(QLatin1String("userName")).toString();
    entry.detail = QStringLiteral("The mail server took it at attempt %1.").arg(mail.attempts);
    auto query = m_repository.query(QStringLiteral("SELECT id FROM users WHERE rid = ?"));
    if (!query)
        return query.error();
    const auto read
        = query->forEach({mail.userRid}, [&](const storage::Statement &row) { entry.resourceId = row.text(0); });
    return read ? AuditLog(m_repository).append(entry) : read;
}

Result<void> Outbox::markDeferred(const ClaimedMail &mail, const Delivery &delivery, std::chrono::milliseconds delay)
{
    auto transaction = m_repository.beginWrite();
    if (!transaction)
        return transaction.error();
    const auto isDeferred = conclude(
        QStringLiteral("UPDATE invitations SET claim = NULL, next_attempt = ?, last_error = ?, last_error_detail = ? "
                       "WHERE id = ? AND claim = ? AND state = 'waiting'"),
        {m_clock.now().toMSecsSinceEpoch() + static_cast<qint64>(delay.count()), deliveryFaultName(delivery.fault),
            delivery.detail, mail.invitationId, mail.claim});
    if (!isDeferred)
        return isDeferred.error();
    return transaction->commit();
}

Result<void> Outbox::markFailed(const ClaimedMail &mail, const Delivery &delivery)
{
    auto transaction = m_repository.beginWrite();
    if (!transaction)
        return transaction.error();
    const auto isFailed = conclude(
        QStringLiteral("UPDATE invitations SET state = 'failed', claim = NULL, last_error = ?, last_error_detail = ? "
                       "WHERE id = ? AND claim = ? AND state = 'waiting'"),
        {deliveryFaultName(delivery.fault), delivery.detail, mail.invitationId, mail.claim});
    if (!isFailed)
        return isFailed.error();
    if (!*isFailed)
        return {};
    AuditEntry entry = serviceEntry(QStringLiteral("invitation.fail"), m_clock.now());
    entry.detail = wordsOf(delivery);
    const auto told = Invitations(m_repository).setStatus(mail.userRid, rules::InviteStatus::NotInvited, entry);
    return told ? transaction->commit() : told;
}

} // namespace rollcall::service
