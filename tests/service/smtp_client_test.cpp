// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/smtp_client.h"

#include "service/test_certificate.h"
#include "support/await.h"
#include "support/closed_port.h"
#include "support/printers.h"
#include "support/smtp_server.h"

#include <QTcpServer>

#include <thread>

// Against a real mail server that fails as it is told: what became of the mail, and whose fault it was.
namespace rollcall::service
{

using namespace std::chrono_literals;
using Outcome = Delivery::Outcome;
using Security = SmtpOptions::Security;

namespace
{

SmtpOptions optionsFor(quint16 port)
{
    SmtpOptions options;
    options.host = QStringLiteral("127.0.0.1");
    options.port = port;
    options.security = Security::None;
    options.from = *Mailbox::parse(QStringLiteral("it@contoso.com"));
    return options;
}

MailMessage message()
{
    MailMessage mail;
    mail.from = *Mailbox::parse(QStringLiteral("it@contoso.com"));
    mail.to = *rules::EmailAddress::parse(u"ana@example.com");
    mail.subject = QStringLiteral("Hello");
    mail.text = QStringLiteral(".\n.dots at the beginning\n");
    mail.html = QStringLiteral("<p>.</p>");
    mail.id = QStringLiteral("id-1");
    mail.date = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    return mail;
}

void expectDelivery(const Delivery &delivery, Outcome outcome, DeliveryFault fault, const char *words = "")
{
    EXPECT_EQ(delivery.outcome, outcome) << delivery.detail.toStdString();
    EXPECT_EQ(deliveryFaultName(delivery.fault), deliveryFaultName(fault)) << delivery.detail.toStdString();
    EXPECT_TRUE(delivery.detail.contains(QLatin1String(words))) << delivery.detail.toStdString();
}

} // namespace

TEST(SmtpClient, SendsWhatItIsGivenToTheByte)
{
    test::SmtpServer server;
    SmtpClient client(optionsFor(server.port()));
    expectDelivery(client.send(message()), Outcome::Accepted, DeliveryFault::None);
    const auto taken = server.taken();
    ASSERT_EQ(taken.size(), 1);
    EXPECT_EQ(taken.at(0).bytes, message().toBytes());
    EXPECT_EQ(taken.at(0).recipient(), QStringLiteral("ana@example.com"));
    EXPECT_EQ(
        taken.at(0).description.value(QLatin1String("envelopeFrom")).toString(), QStringLiteral("it@contoso.com"));
}

TEST(SmtpClient, KeepsTheConnectionForTheNextMail)
{
    test::SmtpServer server;
    SmtpClient client(optionsFor(server.port()));
    for (int i = 0; i < 3; ++i)
        expectDelivery(client.send(message()), Outcome::Accepted, DeliveryFault::None);
    EXPECT_EQ(server.taken().size(), 3);
    EXPECT_EQ(server.count("ehlo"), 1);
}

TEST(SmtpClient, TellsWhatIsThisMailsFaultFromWhatIsTheServers)
{
    struct Row {
        const char *fault;
        Outcome outcome;
        DeliveryFault reason;
        const char *words;
    };
    test::SmtpServer server;
    for (const Row &row : {
             Row{"rcpt 450 4.2.0 Greylisted", Outcome::Deferred, DeliveryFault::Recipient, "450 4.2.0 Greylisted"},
             Row{"rcpt 550 5.1.1 No such user", Outcome::Refused, DeliveryFault::Recipient, "550 5.1.1 No such user"},
             Row{"content 452 4.3.1 Full", Outcome::Deferred, DeliveryFault::Content, "452 4.3.1 Full"},
             Row{"content 554 5.7.1 Spam", Outcome::Refused, DeliveryFault::Content, "554 5.7.1 Spam"},
             Row{"mail 451 4.3.0 Later", Outcome::Unavailable, DeliveryFault::Sender, "451 4.3.0 Later"},
             Row{"mail 550 5.7.60 Not yours", Outcome::Unavailable, DeliveryFault::Sender, "550 5.7.60 Not yours"},
             Row{"rcpt 421 4.7.0 Closing", Outcome::Unavailable, DeliveryFault::Recipient, "421 4.7.0 Closing"},
             Row{"ehlo hang-up", Outcome::Unavailable, DeliveryFault::Interrupted, ""},
             Row{"rcpt hang-up", Outcome::Unavailable, DeliveryFault::Interrupted, ""},
             Row{"content hang-up", Outcome::Deferred, DeliveryFault::Interrupted, ""},
         }) {
        SCOPED_TRACE(row.fault);
        SmtpClient client(optionsFor(server.port()));
        server.setFaults(row.fault);
        expectDelivery(client.send(message()), row.outcome, row.reason, row.words);
        server.setFaults({});
        expectDelivery(client.send(message()), Outcome::Accepted, DeliveryFault::None);
    }
    EXPECT_EQ(server.taken().size(), 10);
}

TEST(SmtpClient, KnowsThatAMailMayHaveBeenTakenByAServerThatHangsUp)
{
    test::SmtpServer server;
    SmtpClient client(optionsFor(server.port()));
    server.setFaults("taken hang-up");
    expectDelivery(client.send(message()), Outcome::Deferred, DeliveryFault::Interrupted);
    expectDelivery(client.send(message()), Outcome::Accepted, DeliveryFault::None);
    const auto taken = server.taken();
    ASSERT_EQ(taken.size(), 2);
    EXPECT_EQ(taken.at(0).header(QStringLiteral("Message-ID")), taken.at(1).header(QStringLiteral("Message-ID")));
}

TEST(SmtpClient, GivesUpOnAServerThatIsSilent)
{
    test::SmtpServer server;
    SmtpOptions options = optionsFor(server.port());
    options.timeout = 700ms;
    for (const char *fault : {"ehlo silence", "rcpt silence"}) {
        server.setFaults(fault);
        expectDelivery(SmtpClient(options).send(message()), Outcome::Unavailable, DeliveryFault::Interrupted);
    }
    QTcpServer mute; // takes the connection and says nothing
    ASSERT_TRUE(mute.listen(QHostAddress::LocalHost));
    options.port = mute.serverPort();
    expectDelivery(SmtpClient(options).send(message()), Outcome::Unavailable, DeliveryFault::Interrupted);
}

TEST(SmtpClient, TellsThatThereIsNoServer)
{
    const test::ClosedPort closed;
    expectDelivery(
        SmtpClient(optionsFor(closed.port())).send(message()), Outcome::Unavailable, DeliveryFault::Unreachable);
    SmtpOptions nowhere = optionsFor(25);
    nowhere.host = QStringLiteral("mail.invalid");
    expectDelivery(SmtpClient(nowhere).send(message()), Outcome::Unavailable, DeliveryFault::Unreachable);
}

TEST(SmtpClient, EndsAtOnceWhenItIsToldToStop)
{
    test::SmtpServer server;
    server.setFaults("rcpt silence");
    SmtpClient client(optionsFor(server.port()));
    std::thread sending(
        [&] { expectDelivery(client.send(message()), Outcome::Unavailable, DeliveryFault::Interrupted); });
    EXPECT_TRUE(test::waitUntil([&] { return server.count("rcpt") == 1; }));
    client.requestStop();
    sending.join(); // or the test's time is up
}

TEST(SmtpClient, FinishesTheMailThatItIsJustHandingOver)
{
    test::SmtpServer server;
    server.setFaults("taken wait");
    SmtpClient client(optionsFor(server.port()));
    std::thread sending([&] { expectDelivery(client.send(message()), Outcome::Accepted, DeliveryFault::None); });
    EXPECT_TRUE(test::waitUntil([&] { return server.count("taken") == 1; }));
    client.requestStop();
    server.go();
    sending.join();
}

class SmtpSecurity : public testing::Test
{
protected:
    SmtpSecurity() { test::writeCertificate(certificate, key); }

    [[nodiscard]] QStringList files(const char *option) const { return {QLatin1String(option), certificate, key}; }
    SmtpOptions secured(const test::SmtpServer &server, Security security) const
    {
        SmtpOptions options = optionsFor(server.port());
        options.host = QStringLiteral("localhost");
        options.security = security;
        options.caFile = certificate;
        options.user = QStringLiteral("rollcall@contoso.com");
        options.password = Secret("p;w,\"x\\% =hunter2");
        return options;
    }
    static QStringList account()
    {
        return {
            QStringLiteral("--auth"), QStringLiteral("rollcall@contoso.com"), QStringLiteral("p;w,\"x\\% =hunter2")};
    }

    QTemporaryDir folder;
    QString certificate = folder.filePath(QStringLiteral("ca.pem"));
    QString key = folder.filePath(QStringLiteral("ca.key"));
};

TEST_F(SmtpSecurity, AuthenticatesOverStartTls)
{
    test::SmtpServer server(files("--starttls") + account());
    expectDelivery(
        SmtpClient(secured(server, Security::StartTls)).send(message()), Outcome::Accepted, DeliveryFault::None);
    const QJsonObject taken = server.taken().value(0).description;
    EXPECT_EQ(taken.value(QLatin1String("user")).toString(), QStringLiteral("rollcall@contoso.com"));
    EXPECT_TRUE(taken.value(QLatin1String("tls")).toBool());
}

TEST_F(SmtpSecurity, AuthenticatesOverTlsFromTheFirstByte)
{
    test::SmtpServer server(files("--tls") + account());
    expectDelivery(SmtpClient(secured(server, Security::Tls)).send(message()), Outcome::Accepted, DeliveryFault::None);
    EXPECT_TRUE(server.taken().value(0).description.value(QLatin1String("tls")).toBool());
}

TEST_F(SmtpSecurity, SaysNothingSecretToAServerThatIsNotTrusted)
{
    test::SmtpServer startTls(files("--starttls") + account());
    test::SmtpServer tls(files("--tls") + account());
    SmtpOptions unknown = secured(startTls, Security::StartTls);
    unknown.caFile.clear(); // the system's authorities do not know it
    expectDelivery(SmtpClient(unknown).send(message()), Outcome::Unavailable, DeliveryFault::Tls);
    unknown.security = Security::Tls;
    unknown.port = tls.port();
    expectDelivery(SmtpClient(unknown).send(message()), Outcome::Unavailable, DeliveryFault::Tls);
    for (const test::SmtpServer *server : {&startTls, &tls}) {
        EXPECT_EQ(server->count("auth"), 0);
        EXPECT_TRUE(server->taken().isEmpty());
    }
}

TEST_F(SmtpSecurity, TakesNoCertificateOfAnotherName)
{
    test::writeCertificate(certificate, key, "DNS:mail.contoso.com");
    test::SmtpServer server(files("--tls") + account());
    expectDelivery(
        SmtpClient(secured(server, Security::Tls)).send(message()), Outcome::Unavailable, DeliveryFault::Tls);
    EXPECT_TRUE(server.taken().isEmpty());
}

TEST_F(SmtpSecurity, SendsNothingInClearIfStartTlsIsNotOffered)
{
    test::SmtpServer server(account());
    expectDelivery(
        SmtpClient(secured(server, Security::StartTls)).send(message()), Outcome::Unavailable, DeliveryFault::Tls);
    EXPECT_EQ(server.count("auth"), 0);
    EXPECT_EQ(server.count("mail"), 0);
}

TEST_F(SmtpSecurity, TellsThatThePasswordIsWrongWithoutNamingIt)
{
    test::SmtpServer server(files("--starttls") + account());
    SmtpOptions options = secured(server, Security::StartTls);
    options.password = Secret("wrong-hunter3");
    const Delivery delivery = SmtpClient(options).send(message());
    expectDelivery(delivery, Outcome::Unavailable, DeliveryFault::Authentication, "535");
    EXPECT_FALSE(delivery.detail.contains(QStringLiteral("hunter3")));
    EXPECT_FALSE(delivery.detail.contains(QString::fromLatin1(QByteArray("wrong-hunter3").toBase64())));
    EXPECT_TRUE(server.taken().isEmpty());
}

} // namespace rollcall::service
