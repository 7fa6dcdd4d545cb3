// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/mailbox.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace rollcall::service
{

/// A mail to one person, as plain text and as HTML. A value.
struct MailMessage {
    Mailbox from;
    std::optional<Mailbox> replyTo;
    rules::EmailAddress to;
    QString language; ///< A tag of RFC 5646.
    QString subject;
    QString text;
    QString html;
    QString
        id; ///< Letters, digits and `-`: the Message-ID without the sender's domain, and what the boundary is made of.
    QDateTime date;

    /// The whole message (RFC 5322, RFC 2045): ASCII, CR LF, lines of at most 78 characters. The same value gives the
    /// same bytes, so that a message that is sent again is one that receivers know. Pure; any thread.
    [[nodiscard]] QByteArray toBytes() const;

    /// `<id@domain of the sender>`
    [[nodiscard]] QByteArray messageId() const;
};

} // namespace rollcall::service
