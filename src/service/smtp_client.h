// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/mail_transport.h"
#include "service/smtp_options.h"

#include <atomic>
#include <memory>

namespace rollcall::service
{

/// Sends mail over SMTP (RFC 5321), by libcurl. The connection stays open for the next mail, for a few seconds.
///
/// Of TLS, 1.2 is the least, and the server's certificate has to be good for its name. Thread: one, but for
/// requestStop().
class SmtpClient final : public MailTransport
{
public:
    explicit SmtpClient(SmtpOptions options);
    ~SmtpClient() override;
    SmtpClient(const SmtpClient &) = delete;
    SmtpClient &operator=(const SmtpClient &) = delete;

    [[nodiscard]] Delivery send(const MailMessage &message) override;

    /// Ends what is under way: at once while the server can't have taken the mail yet, else after a grace of some
    /// seconds. What is sent later is not sent. Any thread.
    void requestStop() { m_stopRequested = true; }

private:
    class Session;

    const SmtpOptions m_options;
    std::atomic_bool m_stopRequested = false;
    std::unique_ptr<Session> m_session;
};

} // namespace rollcall::service
