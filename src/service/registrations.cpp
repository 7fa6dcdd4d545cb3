// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/registrations.h"

#include "core/secret.h"
#include "service/invitations.h"
#include "service/person_name.h"
#include "service/repository.h"
#include "service/stored_json.h"

namespace rollcall::service
{

struct Registrations::Found {
    qint64 rid = 0;
    qint64 userRid = 0;
    Registration registration;
};

namespace
{

Registration::State stateOf(const storage::Statement &row, const QDateTime &now)
{
    const QString state = row.text(2);
    if (state == invitationStateName(InvitationState::Replaced))
        return Registration::State::Replaced;
    const bool isLate = !row.isNull(4) && row.integer(4) <= now.toMSecsSinceEpoch();
    const bool isCompleted = state == invitationStateName(InvitationState::Completed);
    if (state == invitationStateName(InvitationState::Expired) || state == invitationStateName(InvitationState::Failed)
        || (isLate && !isCompleted))
        return Registration::State::Expired;
    const bool isActive = row.text(5) == rules::userStateName(rules::UserState::Active) && row.integer(6) == 0;
    if (!isActive)
        return Registration::State::Disabled;
    // One that is waiting is open, too: its mail may be out, and the service ended before it noted that.
    return isCompleted ? Registration::State::Completed : Registration::State::Open;
}

} // namespace

Result<std::optional<Registrations::Found>> Registrations::find(const QByteArray &code)
{
    auto query = m_repository.query(QStringLiteral(
        "SELECT i.rid, i.user_rid, i.state, i.language, i.expires, u.state, u.deleted, u.resource FROM invitations i "
        "JOIN users u ON u.rid = i.user_rid WHERE i.code_digest = ?"));
    if (!query)
        return query.error();
    std::optional<Found> found;
    const auto read = query->forEach({core::secretDigest(Secret(code))}, [&](const storage::Statement &row) {
        found = Found{row.integer(0), row.integer(1),
            {stateOf(row, m_clock.now()), mailLanguageFromCode(row.text(3)), personName(attributesOf(row.blob(7)))}};
    });
    if (!read)
        return read.error();
    return found;
}

Result<Registration> Registrations::look(const QByteArray &code)
{
    const auto found = find(code);
    if (!found)
        return found.error();
    return *found ? (*found)->registration : Registration();
}

Result<Registration> Registrations::complete(const QByteArray &code, const QString &address)
{
    auto transaction = m_repository.beginWrite();
    if (!transaction)
        return transaction.error();
    auto found = find(code);
    if (!found)
        return found.error();
    if (!*found)
        return Registration();
    Registration &registration = (*found)->registration;
    if (registration.state != Registration::State::Open)
        return registration;
    if (const auto done = close(**found, address); !done)
        return done.error();
    if (const auto done = transaction->commit(); !done)
        return done.error();
    registration.state = Registration::State::Completed;
    return registration;
}

Result<void> Registrations::close(const Found &found, const QString &address)
{
    const QDateTime now = m_clock.now();
    auto update = m_repository.query(
        QStringLiteral("UPDATE invitations SET state = 'completed', completed = ?, claim = NULL WHERE rid = ?"));
    if (!update)
        return update.error();
    if (const auto done = update->runWith({now.toMSecsSinceEpoch(), found.rid}); !done)
        return done;
    AuditEntry entry = serviceEntry(QStringLiteral("invitation.complete"), now);
    entry.actor = QStringLiteral("invitation");
    entry.address = address;
    return Invitations(m_repository).setStatus(found.userRid, rules::InviteStatus::Completed, entry);
}

} // namespace rollcall::service
