// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace rollcall::service
{

/// How far the conversation with a mail server has come (RFC 5321 §4.1).
enum class SmtpStage {
    Connecting, ///< Up to and with EHLO and STARTTLS.
    Authenticating,
    Sender, ///< MAIL FROM
    Recipient, ///< RCPT TO
    Content, ///< DATA, and the mail itself
};

/// Follows the lines of an SMTP conversation up to the farewell (QUIT): what was said last, and in which stage. Keeps
/// no line of ours, some are passwords.
class SmtpDialogue
{
public:
    /// A line that we sent. Lines of an authentication are no commands and change nothing.
    void sent(QByteArrayView line);
    /// A line of the server's reply.
    void received(QByteArrayView line);
    /// The mail itself goes out.
    void sentContent() { m_stage = SmtpStage::Content; }

    [[nodiscard]] SmtpStage stage() const { return m_stage; }
    [[nodiscard]] int code() const { return m_code; } ///< Of the last reply; 0 if there was none to the last command.
    [[nodiscard]] const QByteArray &reply() const { return m_reply; } ///< Its whole text, on one line.

private:
    SmtpStage m_stage = SmtpStage::Connecting;
    int m_code = 0;
    QByteArray m_reply;
    bool m_isComplete = true;
    bool m_isOver = false;
};

} // namespace rollcall::service
