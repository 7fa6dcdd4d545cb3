// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "service/invitation_courier.h"
#include "service/smtp_options.h"
#include "storage/database_location.h"
#include "storage/open_options.h"

#include <QThread>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

namespace rollcall::service
{

class Repository;
class SmtpClient;

/// What sends invitations' mail and lets invitations expire, in a thread of its own beside the requests. Several
/// processes on one database share the work.
///
/// Without a mail server the mail stays where it is, which is said once in the log. What fails is logged and tried
/// again. Destruction lets a mail that is under way be finished, for some seconds. Thread: the one that made it.
class InvitationWorker
{
public:
    struct Options {
        storage::DatabaseLocation database;
        storage::OpenOptions databaseOptions;
        std::optional<SmtpOptions> smtp;
        QByteArray publicUrl; ///< What the links begin with; no slash at its end.
    };

    /// `clock` outlives it.
    InvitationWorker(Options options, const Clock &clock);
    ~InvitationWorker();
    InvitationWorker(const InvitationWorker &) = delete;
    InvitationWorker &operator=(const InvitationWorker &) = delete;

    /// Begins the end, which the destructor waits for.
    void requestStop();

private:
    void run();
    void workOn(Repository &repository);
    std::chrono::milliseconds round(Repository &repository);
    Result<void> expireAll(Repository &repository);
    std::chrono::milliseconds send(Repository &repository);
    Result<void> sayIfMailWaits(Repository &repository);
    std::chrono::milliseconds pauseAfter(const InvitationCourier::Step &step);
    bool waitFor(std::chrono::milliseconds time); ///< False when it is time to end.

    const Options m_options;
    const Clock &m_clock;
    std::unique_ptr<SmtpClient> m_smtp;
    int m_failuresInARow = 0; ///< Of the mail server.
    bool m_hasSaidThatMailWaits = false;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace rollcall::service
