// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/mail_message.h"
#include "service/mail_transport.h"
#include "service/outbox.h"

#include <optional>

namespace rollcall::service
{

/// What invitations say of where they come from. A value.
struct LetterHead {
    Mailbox from;
    std::optional<Mailbox> replyTo;
    QByteArray publicUrl; ///< What the links begin with; no slash at its end.
};

/// An invitation's mail, in its language, worded by resources/mail. None if the user has no address that mail can be
/// sent to. Pure; any thread.
[[nodiscard]] std::optional<MailMessage> invitationMail(const ClaimedMail &mail, const LetterHead &head);

/// Takes mail from the outbox to the mail server, one at a time.
///
/// Thread: the outbox's.
class InvitationCourier
{
public:
    InvitationCourier(Outbox &outbox, MailTransport &transport, LetterHead head, const Clock &clock)
        : m_outbox(outbox), m_transport(transport), m_head(std::move(head)), m_clock(clock)
    {
    }

    /// What one call came to.
    struct Step {
        bool wasDue = false; ///< There was a mail to send.
        Delivery delivery;
    };

    /// Sends what is due for longest, if the pace allows, and notes what became of it. Fails as the database does: a
    /// mail that was sent and can't be noted is sent again when its claim ends, the same to the byte.
    Result<Step> sendNext();

private:
    Delivery deliver(const ClaimedMail &mail);
    Result<void> note(const ClaimedMail &mail, const Delivery &delivery);

    Outbox &m_outbox;
    MailTransport &m_transport;
    const LetterHead m_head;
    const Clock &m_clock;
};

} // namespace rollcall::service
