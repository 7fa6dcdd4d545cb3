// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/invitation_worker.h"

#include "service/invitation_fixture.h"
#include "support/await.h"

#include <atomic>

// The thread beside the requests, without a mail server: invitations expire, and the log says that mail waits.
namespace rollcall::service
{

namespace
{

std::atomic_int saidThatMailWaits = 0;

void countWaiting(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (message.contains(QStringLiteral("invitations wait to be sent")))
        ++saidThatMailWaits;
}

} // namespace

class AnInvitationWorker : public InvitationFixture
{
protected:
    AnInvitationWorker()
    {
        saidThatMailWaits = 0;
        m_before = qInstallMessageHandler(countWaiting);
    }
    ~AnInvitationWorker() override { qInstallMessageHandler(m_before); }

    [[nodiscard]] InvitationWorker::Options options() const
    {
        return {location(), {}, std::nullopt, "https://mdm.example.com"};
    }

private:
    QtMessageHandler m_before = nullptr;
};

TEST_F(AnInvitationWorker, LetsInvitationsExpire)
{
    const QString ana = createUser("ana@example.com");
    const QString ben = createUser("ben@example.com");
    sendOne();
    m_clock.advance(std::chrono::days(8));
    sendOne(); // a week later
    const InvitationWorker worker(options(), m_clock);
    EXPECT_TRUE(test::waitUntil([&] { return statusOf(ana) == QStringLiteral("expired"); }));
    EXPECT_EQ(statusOf(ben), QStringLiteral("pending"));
    EXPECT_EQ(saidThatMailWaits, 0); // there is none
}

TEST_F(AnInvitationWorker, SaysThatMailWaitsOnceAndLosesNone)
{
    const QString ana = createUser("ana@example.com");
    const QString ben = createUser("ben@example.com");
    {
        const InvitationWorker worker(options(), m_clock);
        EXPECT_TRUE(test::waitUntil([] { return saidThatMailWaits == 1; }));
        // It has been round again when this has expired.
        sendOne();
        m_clock.advance(std::chrono::days(8));
        EXPECT_TRUE(test::waitUntil([&] { return statusOf(ana) == QStringLiteral("expired"); }));
    }
    EXPECT_EQ(saidThatMailWaits, 1);
    EXPECT_EQ(stateOf(ben), QStringLiteral("waiting"));
}

} // namespace rollcall::service
