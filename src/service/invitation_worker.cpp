// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/invitation_worker.h"

#include "core/log.h"
#include "service/backoff.h"
#include "service/invitations.h"
#include "service/repository.h"
#include "service/smtp_client.h"

namespace rollcall::service
{

namespace
{

using std::chrono::milliseconds;

constexpr milliseconds kLook{1'000}; // Other processes put mail into the outbox, too.
constexpr milliseconds kAtOnce{0};
constexpr milliseconds kAfterAFault{10'000};
constexpr Backoff kOfTheServer{std::chrono::seconds(5), std::chrono::minutes(10)};
constexpr int kTogether = 50; // That expire in one transaction: requests wait for it.
constexpr int kAnyPace = 60'000;

void warn(const char *what, const Error &error)
{
    qCWarning(core::lcService).noquote() << "invitations:" << what << core::errorCodeName(error.code) << error.detail;
}

} // namespace

InvitationWorker::InvitationWorker(Options options, const Clock &clock)
    : m_options(std::move(options)),
      m_clock(clock),
      m_smtp(m_options.smtp ? std::make_unique<SmtpClient>(*m_options.smtp) : nullptr)
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QStringLiteral("invitations"));
    m_thread->start();
}

InvitationWorker::~InvitationWorker()
{
    requestStop();
    m_thread->wait();
}

void InvitationWorker::requestStop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_smtp)
        m_smtp->requestStop();
}

bool InvitationWorker::waitFor(milliseconds time)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, time, [this] { return m_stopping; });
}

void InvitationWorker::run()
{
    for (;;) {
        const auto repository = Repository::open(m_options.database, m_options.databaseOptions);
        if (repository) {
            workOn(**repository);
            return;
        }
        warn("the database can't be opened:", repository.error());
        if (!waitFor(kAfterAFault))
            return;
    }
}

void InvitationWorker::workOn(Repository &repository)
{
    for (milliseconds pause = kAtOnce; waitFor(pause);)
        pause = round(repository);
}

milliseconds InvitationWorker::round(Repository &repository)
{
    if (const auto alive = repository.revive(); !alive) {
        warn("the database can't be reached:", alive.error());
        return kAfterAFault;
    }
    if (const auto done = expireAll(repository); !done) {
        warn("none can expire:", done.error());
        return kAfterAFault;
    }
    return send(repository);
}

Result<void> InvitationWorker::expireAll(Repository &repository)
{
    Invitations invitations(repository);
    for (;;) {
        const auto isDue = invitations.hasExpired(m_clock.now());
        if (!isDue)
            return isDue.error();
        if (!*isDue || !waitFor(kAtOnce))
            return {};
        auto transaction = repository.beginWrite();
        if (!transaction)
            return transaction.error();
        if (const auto done = invitations.expire(m_clock.now(), kTogether); !done)
            return done.error();
        if (const auto done = transaction->commit(); !done)
            return done;
    }
}

milliseconds InvitationWorker::send(Repository &repository)
{
    if (!m_smtp) {
        const auto said = sayIfMailWaits(repository);
        if (!said)
            warn("the outbox can't be read:", said.error());
        return kLook;
    }
    Outbox outbox(repository, m_clock, m_options.smtp->mailsPerMinute);
    InvitationCourier courier(
        outbox, *m_smtp, {m_options.smtp->from, m_options.smtp->replyTo, m_options.publicUrl}, m_clock);
    const auto step = courier.sendNext();
    if (!step) {
        warn("mail is held up:", step.error());
        return kAfterAFault;
    }
    return pauseAfter(*step);
}

Result<void> InvitationWorker::sayIfMailWaits(Repository &repository)
{
    if (m_hasSaidThatMailWaits)
        return {};
    const auto waits = Outbox(repository, m_clock, kAnyPace).hasDue();
    if (!waits)
        return waits.error();
    if (*waits) {
        qCWarning(core::lcService) << "invitations wait to be sent: no mail server is configured ([smtp] in --config)";
        m_hasSaidThatMailWaits = true;
    }
    return {};
}

milliseconds InvitationWorker::pauseAfter(const InvitationCourier::Step &step)
{
    if (!step.wasDue)
        return std::min(kLook, milliseconds(60'000 / m_options.smtp->mailsPerMinute));
    const Delivery &delivery = step.delivery;
    if (delivery.outcome != Delivery::Outcome::Accepted)
        qCWarning(core::lcService).noquote()
            << "invitations: a mail was not taken:" << deliveryFaultName(delivery.fault);
    if (delivery.outcome != Delivery::Outcome::Unavailable) {
        m_failuresInARow = 0;
        return kAtOnce;
    }
    const milliseconds pause = kOfTheServer.delay(++m_failuresInARow);
    qCWarning(core::lcService).noquote() << "invitations: the mail server is left alone for" << pause.count() / 1000
                                         << "s:" << delivery.detail;
    return pause;
}

} // namespace rollcall::service
