// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/outbox.h"
#include "service/service_fixture.h"

namespace rollcall::service
{

/// A service that invites whom Entra ID imports, and what tests want to know of its invitations.
class InvitationFixture : public ServiceFixture
{
protected:
    InvitationFixture() { setAutoInvite(true); }

    void setAutoInvite(bool on);

    /// The invite status of a user, as keys see it.
    QString statusOf(const QString &id);
    /// The latest invitation of a user: its state, its id.
    QString stateOf(const QString &userId);
    QString invitationOf(const QString &userId);
    /// The code in the link of the user's latest invitation.
    QByteArray codeOf(const QString &userId);
    /// Where that link leads.
    QByteArray linkOf(const QString &userId) { return "/register/" + codeOf(userId); }

    /// Somebody whose address is none, and would like to be a header.
    QString createUserWithOddAddress();

    Reply invite(const QString &userId); ///< As the administrator.
    Reply asHelpdesk(const QByteArray &method, const QByteArray &target);

    /// Claims what is due and says that it was sent.
    void sendOne();
    QVector<AuditEntry> auditOf(const QString &action);

    Outbox m_outbox{*m_repository, m_clock, 60'000};

private:
    QString textOf(const QString &sql, const QString &value);
};

} // namespace rollcall::service
