// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/smtp_dialogue.h"

namespace rollcall::service
{

namespace
{

struct Command {
    QByteArrayView verb;
    SmtpStage stage;
};

constexpr Command kCommands[] = {
    {"EHLO", SmtpStage::Connecting},
    {"HELO", SmtpStage::Connecting},
    {"STARTTLS", SmtpStage::Connecting},
    {"AUTH", SmtpStage::Authenticating},
    {"MAIL", SmtpStage::Sender},
    {"RCPT", SmtpStage::Recipient},
    {"DATA", SmtpStage::Content},
};

} // namespace

void SmtpDialogue::sent(QByteArrayView line)
{
    const QByteArray verb = line.toByteArray().split(' ').constFirst().trimmed().toUpper();
    m_isOver = m_isOver || verb == "QUIT";
    for (const Command &command : kCommands) {
        if (verb != command.verb)
            continue;
        m_stage = command.stage;
        m_code = 0;
        m_reply.clear();
        m_isComplete = true;
    }
}

// A reply of several lines has a `-` behind the code in all but the last (RFC 5321 §4.2.1).
void SmtpDialogue::received(QByteArrayView line)
{
    if (m_isOver)
        return;
    const QByteArray text = line.toByteArray().trimmed();
    if (m_isComplete)
        m_reply.clear();
    m_code = text.left(3).toInt();
    m_isComplete = text.size() < 4 || text.at(3) != '-';
    m_reply += (m_reply.isEmpty() ? text.left(3) + ' ' : QByteArray(" ")) + text.mid(4).trimmed();
}

} // namespace rollcall::service
