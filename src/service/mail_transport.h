// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/mail_message.h"

#include <QString>

namespace rollcall::service
{

/// Why a mail was not taken. Append, never rename: the names are stored and shown.
enum class DeliveryFault {
    None,
    NoAddress, ///< The user has no address that mail can be sent to.
    Unreachable, ///< No connection to the mail server.
    Tls, ///< No TLS, or a certificate that is not trusted.
    Authentication, ///< The server does not take user name and password.
    Sender, ///< The server does not take mail from this sender.
    Recipient, ///< It does not take mail for this recipient.
    Content, ///< It does not take this mail.
    Interrupted, ///< The connection ended, or time was up; the mail may have been taken.
};

/// The stable name: `unreachable`.
[[nodiscard]] QString deliveryFaultName(DeliveryFault fault);

/// What became of an attempt to send a mail. A value.
struct Delivery {
    enum class Outcome {
        Accepted, ///< The server has taken the responsibility for it (RFC 5321 §6.1).
        Deferred, ///< This one not now; others may do.
        Refused, ///< This one never.
        Unavailable, ///< None at all now: the server, or what it was told of the sender.
    };
    Outcome outcome = Outcome::Accepted;
    DeliveryFault fault = DeliveryFault::None;
    QString detail; ///< English, of the server's own words. Never holds a secret.
};

/// The way that mail takes out of the service.
class MailTransport
{
public:
    virtual ~MailTransport() = default;
    /// Blocks until the outcome is known, for a few minutes at most.
    [[nodiscard]] virtual Delivery send(const MailMessage &message) = 0;
};

} // namespace rollcall::service
