// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"
#include "service/mailbox.h"

#include <QString>

#include <chrono>
#include <optional>

namespace rollcall::service
{

/// The mail server that invitations go through, and what they come from. A value.
struct SmtpOptions {
    enum class Security {
        None, ///< Everybody on the way reads along: for a server on this machine.
        StartTls, ///< RFC 3207; nothing is sent if the server does not offer it.
        Tls, ///< From the first byte (RFC 8314).
    };

    QString host; ///< A name or a literal address, without brackets.
    quint16 port = 587;
    Security security = Security::StartTls;
    QString user; ///< Empty: without authentication.
    Secret password;
    QString caFile; ///< PEM; empty: the system's authorities.
    Mailbox from;
    std::optional<Mailbox> replyTo;
    int mailsPerMinute = 30; ///< Of all processes on the database together.

    std::chrono::milliseconds connectTimeout{30'000};
    std::chrono::milliseconds timeout{120'000}; ///< For the whole of one mail.
};

} // namespace rollcall::service
