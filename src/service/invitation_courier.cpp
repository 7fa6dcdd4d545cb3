// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/invitation_courier.h"

#include "service/backoff.h"
#include "service/invitation.h"
#include "service/mail_template.h"
#include "service/person_name.h"

#include <QThread>

namespace rollcall::service
{

namespace
{

constexpr qint64 kGiveUpMs = qint64(5) * 24 * 3'600'000; // RFC 5321 §4.5.4.1: at least four or five days.
constexpr Backoff kOfOneMail{std::chrono::minutes(1), std::chrono::hours(1)};
constexpr int kNoteAttempts = 3;

QString worded(MailLanguage language, const char *file)
{
    return mailResource(mailLanguageCode(language) + u'/' + QLatin1String(file));
}

} // namespace

std::optional<MailMessage> invitationMail(const ClaimedMail &mail, const LetterHead &head)
{
    const auto address = rules::EmailAddress::parse(rules::emailAddressOf(mail.user));
    if (!address)
        return std::nullopt;
    const QHash<QString, QString> values{{QStringLiteral("name"), personName(mail.user)},
        {QStringLiteral("link"), QString::fromLatin1(head.publicUrl + "/register/" + mail.code.reveal())},
        {QStringLiteral("days"), QString::number(kInvitationDays)}};
    return MailMessage{head.from, head.replyTo, *address, mailLanguageCode(mail.language),
        worded(mail.language, "subject.txt").trimmed(),
        filledTemplate(worded(mail.language, "invitation.txt"), values, TextFormat::Plain),
        filledTemplate(worded(mail.language, "invitation.html"), values, TextFormat::Html), mail.invitationId,
        mail.dated};
}

Result<InvitationCourier::Step> InvitationCourier::sendNext()
{
    const auto mail = m_outbox.claim();
    if (!mail)
        return mail.error();
    if (!*mail)
        return Step();
    const Step step{true, deliver(**mail)};
    // What is out should be noted: a database that is busy or away for a moment is waited for.
    for (int attempt = 1;; ++attempt) {
        const auto noted = note(**mail, step.delivery);
        if (noted)
            return step;
        const ErrorCode code = noted.error().code;
        if (attempt == kNoteAttempts || (code != ErrorCode::DatabaseBusy && code != ErrorCode::ConnectionLost))
            return noted.error();
        QThread::sleep(1);
        (void)m_outbox.reconnect();
    }
}

Delivery InvitationCourier::deliver(const ClaimedMail &mail)
{
    const auto message = invitationMail(mail, m_head);
    if (!message)
        return {Delivery::Outcome::Refused, DeliveryFault::NoAddress,
            QStringLiteral("the user's e-mail address is none that mail can be sent to")};
    return m_transport.send(*message);
}

Result<void> InvitationCourier::note(const ClaimedMail &mail, const Delivery &delivery)
{
    const bool isTooOld = mail.dated.msecsTo(m_clock.now()) >= kGiveUpMs;
    switch (delivery.outcome) {
    case Delivery::Outcome::Accepted: return m_outbox.markSent(mail);
    case Delivery::Outcome::Refused: return m_outbox.markFailed(mail, delivery);
    case Delivery::Outcome::Deferred:
        if (isTooOld)
            return m_outbox.markFailed(mail, delivery);
        break;
    case Delivery::Outcome::Unavailable: break; // However long: it is not this mail's fault.
    }
    return m_outbox.markDeferred(mail, delivery, kOfOneMail.delay(mail.attempts));
}

} // namespace rollcall::service
