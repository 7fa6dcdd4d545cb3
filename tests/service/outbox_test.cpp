// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/invitation_courier.h"
#include "service/invitations.h"

#include "service/fake_transport.h"
#include "service/invitation_fixture.h"

#include <QSet>

#include <thread>

// Mail on its way from the outbox: nothing is lost, nothing is sent twice at a time, and faults are put up with.
namespace rollcall::service
{

using namespace std::chrono_literals;
using Outcome = Delivery::Outcome;

namespace
{

const LetterHead kHead{*Mailbox::parse(QStringLiteral("IT <it@contoso.com>")), std::nullopt, "https://mdm.example.com"};

} // namespace

class OutboxMail : public InvitationFixture
{
protected:
    InvitationCourier::Step step()
    {
        m_clock.advance(10ms); // the pace
        const auto step = m_courier.sendNext();
        EXPECT_TRUE(test::isOk(step));
        return step.valueOr({});
    }
    void answer(Outcome outcome, DeliveryFault fault = DeliveryFault::None, const char *detail = "")
    {
        m_transport.answer = [=](const MailMessage &) { return Delivery{outcome, fault, QString::fromUtf8(detail)}; };
    }
    QByteArray user(const QString &id) { return "/scim/v2/Users/" + id.toLatin1(); }
    QJsonObject shown(const QString &id)
    {
        return asHelpdesk("GET", "/admin/v1/users/" + id.toLatin1() + "/invite").json;
    }
    QString textShown(const QString &id, const char *name) { return shown(id).value(QLatin1String(name)).toString(); }

    test::FakeTransport m_transport;
    InvitationCourier m_courier{m_outbox, m_transport, kHead, m_clock};
};

TEST_F(OutboxMail, IsSentOnceAndInTheOrderOfItsArrival)
{
    const QString ana = createUser("ana@example.com");
    m_clock.advance(1s);
    createUser("ben@example.com");
    EXPECT_TRUE(step().wasDue);
    EXPECT_TRUE(step().wasDue);
    EXPECT_FALSE(step().wasDue);
    ASSERT_EQ(m_transport.sent.size(), 2);
    EXPECT_EQ(m_transport.sent.at(0).to.toString(), QStringLiteral("ana@example.com"));
    EXPECT_EQ(m_transport.sent.at(1).to.toString(), QStringLiteral("ben@example.com"));
    EXPECT_TRUE(m_transport.sent.at(0).text.contains(QString::fromLatin1("https://mdm.example.com" + linkOf(ana))));
    EXPECT_EQ(stateOf(ana), QStringLiteral("sent"));
    EXPECT_EQ(statusOf(ana), QStringLiteral("pending"));
    const AuditEntry entry = auditOf(QStringLiteral("invitation.send")).value(1);
    EXPECT_EQ(entry.actor, QStringLiteral("service"));
    EXPECT_EQ(entry.resourceId, ana);
    EXPECT_EQ(entry.resourceName, QStringLiteral("ana@example.com"));
}

TEST_F(OutboxMail, IsTheSameToTheByteAfterACrashBetweenSendingAndNoting)
{
    createUser("ana@example.com");
    {
        auto repository = Repository::open(location()).value();
        Outbox outbox(*repository, m_clock, 60'000);
        const auto mail = outbox.claim();
        ASSERT_TRUE(mail.ok() && mail->has_value());
        (void)m_transport.send(*invitationMail(**mail, kHead));
    } // and here the process is gone
    EXPECT_FALSE(step().wasDue); // as long as it may still be alive
    m_clock.advance(9min);
    EXPECT_FALSE(step().wasDue);
    m_clock.advance(1min);
    EXPECT_TRUE(step().wasDue);
    EXPECT_FALSE(step().wasDue);
    ASSERT_EQ(m_transport.sent.size(), 2);
    EXPECT_EQ(m_transport.sent.at(0).messageId(), m_transport.sent.at(1).messageId());
    EXPECT_EQ(m_transport.sent.at(0).toBytes(), m_transport.sent.at(1).toBytes());
    EXPECT_EQ(auditOf(QStringLiteral("invitation.send")).value(0).detail,
        QStringLiteral("The mail server took it at attempt 2."));
}

TEST_F(OutboxMail, IsNotedAsSentByWhoeverSentIt)
{
    const QString ana = createUser("ana@example.com");
    const auto slow = m_outbox.claim();
    m_clock.advance(11min);
    const auto quick = m_outbox.claim();
    ASSERT_TRUE(slow->has_value() && quick->has_value());
    EXPECT_EQ((*slow)->invitationId, (*quick)->invitationId);
    ASSERT_TRUE(test::isOk(m_outbox.markSent(**slow)));
    // Whatever the other one meets with: the mail is out.
    const Delivery refused{Outcome::Refused, DeliveryFault::Recipient, {}};
    ASSERT_TRUE(test::isOk(m_outbox.markFailed(**quick, refused)));
    ASSERT_TRUE(test::isOk(m_outbox.markDeferred(**quick, refused, 1s)));
    ASSERT_TRUE(test::isOk(m_outbox.markSent(**quick)));
    EXPECT_EQ(stateOf(ana), QStringLiteral("sent"));
    EXPECT_EQ(auditOf(QStringLiteral("invitation.send")).size(), 1);
}

TEST_F(OutboxMail, WaitsLongerWithEachTemporaryRefusal)
{
    const QString ana = createUser("ana@example.com");
    answer(Outcome::Deferred, DeliveryFault::Recipient, "450 4.2.0 Greylisted");
    std::chrono::milliseconds longest = 1min;
    for (int attempt = 1; attempt <= 9; ++attempt) {
        ASSERT_TRUE(step().wasDue) << attempt;
        EXPECT_FALSE(step().wasDue);
        m_clock.advance(longest / 2 - 100ms); // the latter half is by chance
        EXPECT_FALSE(step().wasDue) << attempt;
        m_clock.advance(longest / 2 + 100ms);
        longest = std::min<std::chrono::milliseconds>(longest * 2, 1h);
    }
    EXPECT_EQ(statusOf(ana), QStringLiteral("pending"));
    EXPECT_EQ(shown(ana).value(QLatin1String("attempts")).toInt(), 9);
    const QJsonObject error = shown(ana).value(QLatin1String("lastError")).toObject();
    EXPECT_EQ(error.value(QLatin1String("code")).toString(), QStringLiteral("recipient"));
    EXPECT_EQ(error.value(QLatin1String("detail")).toString(), QStringLiteral("450 4.2.0 Greylisted"));
    answer(Outcome::Accepted);
    EXPECT_TRUE(step().wasDue);
    EXPECT_EQ(stateOf(ana), QStringLiteral("sent"));
    EXPECT_FALSE(shown(ana).contains(QLatin1String("lastError")));
}

TEST_F(OutboxMail, IsGivenUpAfterFiveDaysOfTemporaryRefusals)
{
    const QString ana = createUser("ana@example.com");
    answer(Outcome::Deferred, DeliveryFault::Recipient, "450 4.2.2 Mailbox full");
    EXPECT_TRUE(step().wasDue);
    m_clock.advance(std::chrono::days(5) - 1min);
    EXPECT_TRUE(step().wasDue);
    EXPECT_EQ(statusOf(ana), QStringLiteral("pending"));
    m_clock.advance(2h);
    EXPECT_TRUE(step().wasDue);
    EXPECT_EQ(statusOf(ana), QStringLiteral("notInvited"));
    EXPECT_EQ(stateOf(ana), QStringLiteral("failed"));
    EXPECT_EQ(lastAudit().action, QStringLiteral("invitation.fail"));
    EXPECT_EQ(lastAudit().detail, QStringLiteral("recipient: 450 4.2.2 Mailbox full"));
}

TEST_F(OutboxMail, IsNeverGivenUpForTheServersFault)
{
    const QString ana = createUser("ana@example.com");
    answer(Outcome::Unavailable, DeliveryFault::Authentication, "535 5.7.8 Bad credentials");
    for (int day = 0; day < 30; ++day) {
        EXPECT_TRUE(step().wasDue);
        m_clock.advance(std::chrono::days(1));
    }
    EXPECT_EQ(statusOf(ana), QStringLiteral("pending"));
    EXPECT_EQ(get(linkOf(ana)).status, 200);
    answer(Outcome::Accepted);
    EXPECT_TRUE(step().wasDue);
    EXPECT_EQ(stateOf(ana), QStringLiteral("sent"));
}

TEST_F(OutboxMail, ThatIsRefusedForGoodIsToldWithItsReason)
{
    const QString ana = createUser("ana@example.com");
    answer(Outcome::Refused, DeliveryFault::Recipient, "550 5.1.1 No such user");
    EXPECT_TRUE(step().wasDue);
    m_clock.advance(std::chrono::days(1));
    EXPECT_FALSE(step().wasDue);
    EXPECT_EQ(statusOf(ana), QStringLiteral("notInvited"));
    EXPECT_EQ(textShown(ana, "state"), QStringLiteral("failed"));
    EXPECT_EQ(shown(ana).value(QLatin1String("lastError")).toObject().value(QLatin1String("detail")).toString(),
        QStringLiteral("550 5.1.1 No such user"));
    EXPECT_EQ(lastAudit().action, QStringLiteral("invitation.fail"));
    EXPECT_EQ(lastAudit().resourceName, QStringLiteral("ana@example.com"));
    EXPECT_EQ(lastAudit().detail, QStringLiteral("recipient: 550 5.1.1 No such user"));
    EXPECT_EQ(lastAudit().after, R"({"inviteStatus":"notInvited"})");
    EXPECT_EQ(get(linkOf(ana)).status, 410);
    EXPECT_EQ(invite(ana).status, 202);
}

TEST_F(OutboxMail, ToAnAddressThatIsNoneFailsUnsent)
{
    const QString odd = createUserWithOddAddress();
    EXPECT_TRUE(step().wasDue);
    EXPECT_TRUE(m_transport.sent.isEmpty());
    EXPECT_EQ(stateOf(odd), QStringLiteral("failed"));
    EXPECT_TRUE(lastAudit().detail.startsWith(QStringLiteral("no-address: "))) << lastAudit().detail.toStdString();
}

TEST_F(OutboxMail, GoesToTheAddressThatTheUserHasWhenItIsSent)
{
    const QString ana = createUser("ana@example.com");
    EXPECT_EQ(
        patchOps(user(ana), R"({"op":"Replace","path":"emails[type eq \"work\"].value","value":"new@example.com"})")
            .status,
        200);
    EXPECT_TRUE(step().wasDue);
    EXPECT_EQ(m_transport.sent.value(0).to.toString(), QStringLiteral("new@example.com"));
}

TEST_F(OutboxMail, WaitsWhileItsUserIsDisabledOrDeleted)
{
    const QString ana = createUser("ana@example.com");
    const QString ben = createUser("ben@example.com");
    EXPECT_EQ(patchOps(user(ana), R"({"op":"Replace","path":"active","value":"False"})").status, 200);
    EXPECT_EQ(remove(user(ben)).status, 204);
    EXPECT_FALSE(step().wasDue);
    EXPECT_FALSE(*m_outbox.hasDue());
    EXPECT_EQ(patchOps(user(ana), R"({"op":"Replace","path":"active","value":"True"})").status, 200);
    EXPECT_TRUE(step().wasDue);
    EXPECT_FALSE(step().wasDue);
    createUser("ben@example.com"); // returns
    EXPECT_TRUE(step().wasDue);
    EXPECT_EQ(m_transport.sent.size(), 2);
}

TEST_F(OutboxMail, OfAnInvitationThatIsReplacedOrCompletedMeanwhileIsForgotten)
{
    const QString ana = createUser("ana@example.com");
    const QString ben = createUser("ben@example.com");
    m_transport.answer = [&](const MailMessage &message) {
        if (message.to.toString() == QStringLiteral("ana@example.com"))
            EXPECT_EQ(invite(ana).status, 202);
        else
            EXPECT_EQ(post(linkOf(ben), {}).status, 200);
        return Delivery();
    };
    EXPECT_TRUE(step().wasDue);
    EXPECT_TRUE(step().wasDue);
    EXPECT_EQ(statusOf(ben), QStringLiteral("completed"));
    EXPECT_EQ(stateOf(ana), QStringLiteral("waiting")); // the fresh one
    m_transport.answer = [](const MailMessage &) { return Delivery(); };
    EXPECT_TRUE(step().wasDue);
    EXPECT_FALSE(step().wasDue);
    EXPECT_EQ(stateOf(ana), QStringLiteral("sent"));
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM invitations WHERE state = 'replaced'")), 1);
}

TEST_F(OutboxMail, KeepsThePaceOfAllProcessesTogether)
{
    for (const char *name : {"a@example.com", "b@example.com", "c@example.com"})
        createUser(name);
    auto repository = Repository::open(location()).value();
    Outbox one(*m_repository, m_clock, 30);
    Outbox other(*repository, m_clock, 30);
    EXPECT_TRUE(one.claim()->has_value());
    EXPECT_FALSE(other.claim()->has_value());
    EXPECT_TRUE(*other.hasDue());
    m_clock.advance(1999ms);
    EXPECT_FALSE(one.claim()->has_value());
    m_clock.advance(1ms);
    EXPECT_TRUE(other.claim()->has_value());
    EXPECT_FALSE(one.claim()->has_value());
    m_clock.advance(2s);
    EXPECT_TRUE(one.claim()->has_value());
}

TEST_F(OutboxMail, IsClaimedByOneOfManyOnly)
{
    constexpr int kUsers = 60;
    for (int i = 0; i < kUsers; ++i)
        createUser("u" + QByteArray::number(i) + "@example.com");
    struct Process {
        test::FakeTransport transport;
        std::thread thread;
    };
    std::array<Process, 4> processes;
    std::atomic_int left = kUsers;
    for (Process &process : processes) {
        process.thread = std::thread([&] {
            const auto repository = Repository::open(location()).value();
            Outbox outbox(*repository, m_clock, 60'000);
            InvitationCourier courier(outbox, process.transport, kHead, m_clock);
            while (left > 0) {
                m_clock.advance(2ms);
                const auto sent = courier.sendNext();
                ASSERT_TRUE(test::isOk(sent));
                if (sent->wasDue)
                    --left;
            }
        });
    }
    QSet<QString> recipients;
    qsizetype sent = 0;
    for (Process &process : processes) {
        process.thread.join();
        sent += process.transport.sent.size();
        for (const MailMessage &message : std::as_const(process.transport.sent))
            recipients.insert(message.to.toString());
    }
    EXPECT_EQ(sent, kUsers);
    EXPECT_EQ(recipients.size(), kUsers);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM invitations WHERE state = 'sent'")), kUsers);
}

TEST_F(OutboxMail, LeavesTheWriterAloneWhileNothingIsDue)
{
    const QString ana = createUser("ana@example.com");
    EXPECT_TRUE(step().wasDue);
    auto repository = Repository::open(location()).value();
    const auto writer = repository->beginWrite(); // somebody writes, for long
    ASSERT_TRUE(writer.ok());
    EXPECT_FALSE(step().wasDue);
    EXPECT_FALSE(*Invitations(*m_repository).hasExpired(m_clock.now()));
}

} // namespace rollcall::service
