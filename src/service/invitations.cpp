// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/invitations.h"

#include "rules/email_address.h"
#include "service/registration_code.h"
#include "service/repository.h"
#include "service/resource_service.h"
#include "service/service_key.h"
#include "service/stored_json.h"
#include "service/user_store.h"

#include <QJsonDocument>

namespace rollcall::service
{

namespace
{

QDateTime timeAt(const storage::Statement &row, int column)
{
    return row.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.integer(column), Qt::UTC);
}

InvitationState stateFromName(const QString &name)
{
    for (const auto state : {InvitationState::Sent, InvitationState::Completed, InvitationState::Expired,
             InvitationState::Failed, InvitationState::Replaced}) {
        if (name == invitationStateName(state))
            return state;
    }
    return InvitationState::Waiting;
}

Invitation invitationOf(const storage::Statement &row)
{
    Invitation invitation;
    invitation.id = row.text(0);
    invitation.userRid = row.integer(1);
    invitation.state = stateFromName(row.text(2));
    invitation.language = mailLanguageFromCode(row.text(3)).value_or(MailLanguage::English);
    invitation.created = timeAt(row, 4);
    invitation.sent = timeAt(row, 5);
    invitation.expires = timeAt(row, 6);
    invitation.completed = timeAt(row, 7);
    invitation.attempts = static_cast<int>(row.integer(8));
    invitation.lastError = row.text(9);
    invitation.lastErrorDetail = row.text(10);
    return invitation;
}

QByteArray statusJson(rules::InviteStatus status)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("inviteStatus"), rules::inviteStatusName(status)}})
        .toJson(QJsonDocument::Compact);
}

void nameUser(AuditEntry &entry, const UserRecord &record)
{
    entry.resourceType = QStringLiteral("User");
    entry.resourceId = record.id;
    entry.resourceName = attributesOf(record.json).value(QLatin1String("userName")).toString();
}

} // namespace

QString invitationStateName(InvitationState state)
{
    switch (state) {
    case InvitationState::Waiting: return QStringLiteral("waiting");
    case InvitationState::Sent: return QStringLiteral("sent");
    case InvitationState::Completed: return QStringLiteral("completed");
    case InvitationState::Expired: return QStringLiteral("expired");
    case InvitationState::Failed: return QStringLiteral("failed");
    case InvitationState::Replaced: return QStringLiteral("replaced");
    }
    Q_UNREACHABLE();
}

AuditEntry serviceEntry(const QString &action, const QDateTime &now)
{
    AuditEntry entry;
    entry.at = now;
    entry.actor = QStringLiteral("service");
    entry.action = action;
    return entry;
}

bool isInvitationDue(
    const rules::ProvisioningSettings &settings, rules::InviteStatus status, const QJsonObject &attributes)
{
    const bool isFirst = status == rules::InviteStatus::NotInvited || status == rules::InviteStatus::Expired;
    return settings.autoInvite && isFirst && !rules::emailAddressOf(attributes).isEmpty();
}

Result<void> Invitations::issue(const UserRecord &record, const QJsonObject &attributes, AuditEntry entry)
{
    if (const auto closed = closeOpen(record.rid); !closed)
        return closed;
    const MailLanguage language = mailLanguageOf(attributes);
    if (const auto done = insert(record, language, entry.at); !done)
        return done;
    nameUser(entry, record);
    entry.detail = QStringLiteral("Invited to register, in %1.").arg(mailLanguageCode(language));
    return AuditLog(m_repository).append(entry);
}

Result<void> Invitations::closeOpen(qint64 userRid)
{
    auto close = m_repository.query(QStringLiteral(
        "UPDATE invitations SET state = 'replaced', claim = NULL WHERE user_rid = ? AND state IN ('waiting', 'sent')"));
    return close ? close->runWith({userRid}) : Result<void>(close.error());
}

Result<void> Invitations::insert(const UserRecord &record, MailLanguage language, const QDateTime &now)
{
    const auto key = serviceKey(m_repository, kRegistrationKey);
    if (!key)
        return key.error();
    const QString id = newResourceId();
    const qint64 at = now.toMSecsSinceEpoch();
    auto insert = m_repository.query(
        QStringLiteral("INSERT INTO invitations (id, user_rid, code_digest, state, language, created, next_attempt, "
                       "attempts) VALUES (?, ?, ?, 'waiting', ?, ?, ?, 0)"));
    if (!insert)
        return insert.error();
    return insert->runWith(
        {id, record.rid, core::secretDigest(registrationCode(*key, id)), mailLanguageCode(language), at, at});
}

Result<std::optional<Invitation>> Invitations::latestOf(qint64 userRid)
{
    auto query = m_repository.query(
        QStringLiteral("SELECT id, user_rid, state, language, created, sent, expires, completed, attempts, "
                       "last_error, last_error_detail FROM invitations WHERE user_rid = ? ORDER BY rid DESC LIMIT 1"));
    if (!query)
        return query.error();
    std::optional<Invitation> found;
    const auto read = query->forEach({userRid}, [&](const storage::Statement &row) { found = invitationOf(row); });
    if (!read)
        return read.error();
    return found;
}

Result<void> Invitations::setStatus(qint64 userRid, rules::InviteStatus status, AuditEntry entry)
{
    UserStore users(m_repository);
    auto record = users.findAnyByRid(userRid);
    if (!record)
        return record.error();
    if (!*record || (*record)->inviteStatus == status)
        return {};
    UserRecord &user = **record;
    nameUser(entry, user);
    entry.before = statusJson(user.inviteStatus);
    entry.after = statusJson(status);
    user.inviteStatus = status;
    user.touch(entry.at);
    if (const auto done = users.update(user, attributesOf(user.json)); !done)
        return done;
    return AuditLog(m_repository).append(entry);
}

/// Their rid and their user's.
Result<QVector<QPair<qint64, qint64>>> Invitations::expired(const QDateTime &now, int limit)
{
    auto query = m_repository.query(QStringLiteral(
        "SELECT rid, user_rid FROM invitations WHERE state = 'sent' AND expires <= ? ORDER BY expires LIMIT ?"));
    if (!query)
        return query.error();
    QVector<QPair<qint64, qint64>> found;
    const auto read = query->forEach({now.toMSecsSinceEpoch(), limit}, [&](const storage::Statement &row) {
        found.append({row.integer(0), row.integer(1)});
    });
    if (!read)
        return read.error();
    return found;
}

Result<bool> Invitations::hasExpired(const QDateTime &now)
{
    const auto found = expired(now, 1);
    if (!found)
        return found.error();
    return !found->isEmpty();
}

Result<int> Invitations::expire(const QDateTime &now, int limit)
{
    const auto found = expired(now, limit);
    if (!found)
        return found.error();
    for (const auto &[rid, userRid] : *found) {
        if (const auto done = expireOne(rid, userRid, now); !done)
            return done.error();
    }
    return static_cast<int>(found->size());
}

Result<void> Invitations::expireOne(qint64 rid, qint64 userRid, const QDateTime &now)
{
    auto close = m_repository.query(QStringLiteral("UPDATE invitations SET state = 'expired' WHERE rid = ?"));
    if (!close)
        return close.error();
    if (const auto done = close->runWith({rid}); !done)
        return done;
    return setStatus(userRid, rules::InviteStatus::Expired, serviceEntry(QStringLiteral("invitation.expire"), now));
}

} // namespace rollcall::service
