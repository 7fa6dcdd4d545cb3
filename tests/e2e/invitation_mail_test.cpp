// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/daemon_process.h"
#include "service/raw_connection.h"
#include "service/repository.h"
#include "service/settings_store.h"
#include "support/await.h"
#include "support/files.h"
#include "support/printers.h"
#include "support/smtp_server.h"
#include "support/test_database.h"

#include <QHash>
#include <QSet>

// The real program and a real mail server: nothing is lost and nothing is sent twice, whatever is killed. Over SQLite
// and, by with_postgresql.sh, over PostgreSQL.
namespace rollcall::test
{

class InvitationMails : public testing::Test
{
protected:
    InvitationMails()
    {
        auto transaction = repository->beginWrite();
        service::SettingsStore settings(*repository);
        auto stored = settings.load();
        stored->settings.autoInvite = true;
        EXPECT_TRUE(isOk(settings.save(stored->settings, stored->version, QDateTime::currentDateTimeUtc())));
        EXPECT_TRUE(isOk(transaction->commit()));
        token = run({QStringLiteral("token"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("entra")})
                    .output.trimmed();
        configure("host = 127.0.0.1\nport = " + QByteArray::number(server.port())
            + "\nsecurity = none\nfrom = IT <it@contoso.com>\nmails-per-minute = 6000\n");
    }
    void configure(const QByteArray &smtp)
    {
        writeFile(config, "[smtp]\n" + smtp);
        QFile::setPermissions(config, QFile::ReadOwner | QFile::WriteOwner);
    }
    [[nodiscard]] QStringList data() const { return {QStringLiteral("--database"), database.location().toString()}; }
    [[nodiscard]] CommandOutcome run(const QStringList &arguments) const { return runDaemon(arguments + data()); }
    [[nodiscard]] QStringList serving(bool withMail = true) const
    {
        // The links stay the same when the port does not.
        const QStringList listening{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
            QStringLiteral("--no-access-log"), QStringLiteral("--public-url"),
            QStringLiteral("https://mdm.example.com")};
        return data() + listening + (withMail ? QStringList{QStringLiteral("--config"), config} : QStringList());
    }
    void create(const DaemonProcess &daemon, const QByteArray &userName) const
    {
        const QByteArray body = R"({"userName":")" + userName + R"(","name":{"givenName":"A"},"emails":[{"value":")"
            + userName + R"("}],"active":true})";
        EXPECT_EQ(statusOf(request(daemon.port(), "POST", "/scim/v2/Users", token, body)), 201) << userName.constData();
    }
    qint64 count(const char *condition) const
    {
        return repository->database()
            .integer(QStringLiteral("SELECT count(*) FROM invitations WHERE ") + QLatin1String(condition))
            .valueOr(-1);
    }
    /// The ten minutes pass for which a service that was killed had claimed a mail. Before the next one begins: a claim
    /// of one that is sending just now would end as well, and its mail be sent twice.
    void letClaimsEnd() const
    {
        EXPECT_TRUE(isOk(repository->database().execute(
            QStringLiteral("UPDATE invitations SET next_attempt = 0 WHERE state = 'waiting'"))));
    }
    /// How many mails there are of each recipient, after making sure that those of one are the same to the byte.
    static QHash<QString, int> byRecipient(const QVector<TakenMail> &mails)
    {
        QHash<QString, int> counts;
        QHash<QString, QByteArray> first;
        for (const TakenMail &mail : mails) {
            const QString recipient = mail.recipient();
            ++counts[recipient];
            EXPECT_EQ(first.value(recipient, mail.bytes), mail.bytes) << recipient.toStdString();
            first.insert(recipient, mail.bytes);
        }
        return counts;
    }

    TestDatabase database;
    QString config = database.filePath(QStringLiteral("rollcalld.conf"));
    std::unique_ptr<service::Repository> repository = service::Repository::open(database.location()).value();
    QByteArray token;
    SmtpServer server;
};

TEST_F(InvitationMails, LeadToARegistration)
{
    DaemonProcess daemon(serving());
    create(daemon, "ana@example.com");
    const QVector<TakenMail> taken = server.waitForTaken(1);
    ASSERT_EQ(taken.size(), 1);
    EXPECT_EQ(taken.at(0).recipient(), QStringLiteral("ana@example.com"));
    const QByteArray link = taken.at(0).link();
    const QByteArray page = request(daemon.port(), "GET", link, {});
    EXPECT_EQ(statusOf(page), 200);
    EXPECT_TRUE(page.contains("Confirm your registration")) << page.constData();
    EXPECT_EQ(count("state = 'completed'"), 0);
    EXPECT_EQ(statusOf(request(daemon.port(), "POST", link, {})), 200);
    EXPECT_EQ(count("state = 'completed'"), 1);
    daemon.terminate();
    EXPECT_EQ(daemon.waitForExit(), 0);
}

TEST_F(InvitationMails, AreTheSameAfterAKillBetweenSendingAndNoting)
{
    server.setFaults("taken wait"); // it has the mail, and the service does not know yet
    {
        DaemonProcess daemon(serving());
        create(daemon, "ana@example.com");
        ASSERT_TRUE(waitUntil([&] { return server.count("taken") == 1; }));
        daemon.kill();
    }
    EXPECT_EQ(count("state = 'waiting' AND claim IS NOT NULL"), 1);
    server.go();
    letClaimsEnd();
    DaemonProcess daemon(serving());
    EXPECT_TRUE(waitUntil([&] { return count("state = 'sent'") == 1; }));
    const QVector<TakenMail> taken = server.taken();
    ASSERT_EQ(taken.size(), 2);
    EXPECT_EQ(taken.at(0).header(QStringLiteral("Message-ID")), taken.at(1).header(QStringLiteral("Message-ID")));
    EXPECT_EQ(taken.at(0).bytes, taken.at(1).bytes);
    EXPECT_EQ(statusOf(request(daemon.port(), "POST", taken.at(0).link(), {})), 200);
}

TEST_F(InvitationMails, AreSharedByTwoServicesAndSentOnce)
{
    constexpr int kUsers = 40;
    DaemonProcess one(serving());
    DaemonProcess other(serving());
    for (int i = 0; i < kUsers; ++i)
        create(i % 2 == 0 ? one : other, "u" + QByteArray::number(i) + "@example.com");
    EXPECT_TRUE(waitUntil([&] { return count("state = 'sent'") == kUsers; }, 60'000));
    const QHash<QString, int> counts = byRecipient(server.taken());
    EXPECT_EQ(counts.size(), kUsers);
    EXPECT_EQ(server.taken().size(), kUsers);
    EXPECT_EQ(count("attempts <> 1"), 0);
}

TEST_F(InvitationMails, AreAllSentHoweverOftenTheServiceIsKilled)
{
    constexpr int kRounds = 4;
    constexpr int kEach = 8;
    for (int round = 0; round < kRounds; ++round) {
        letClaimsEnd();
        DaemonProcess daemon(serving());
        for (int i = 0; i < kEach; ++i)
            create(daemon, "u" + QByteArray::number(round) + '-' + QByteArray::number(i) + "@example.com");
        EXPECT_TRUE(waitUntil([&] { return count("state = 'sent'") > round * kEach / 2; }, 60'000));
        daemon.kill();
    }
    letClaimsEnd();
    DaemonProcess daemon(serving());
    EXPECT_TRUE(waitUntil([&] { return count("state = 'sent'") == kRounds * kEach; }, 60'000));
    const QHash<QString, int> counts = byRecipient(server.taken());
    EXPECT_EQ(counts.size(), kRounds * kEach);
    // Sent twice is only what was under way when a service was killed.
    EXPECT_LE(server.taken().size(), kRounds * kEach + kRounds);
}

TEST_F(InvitationMails, WaitUntilThereIsAMailServer)
{
    {
        DaemonProcess daemon(serving(false));
        create(daemon, "ana@example.com");
        daemon.terminate();
        EXPECT_EQ(daemon.waitForExit(), 0);
    }
    EXPECT_EQ(count("state = 'waiting' AND attempts = 0"), 1);
    DaemonProcess daemon(serving());
    EXPECT_EQ(server.waitForTaken(1).size(), 1);
}

TEST_F(InvitationMails, AreNotLetGoWithAServerThatIsNotSafe)
{
    struct Row {
        const char *smtp;
        const char *words;
    };
    for (const Row &row : {
             Row{"hots = mail.contoso.com\n", "smtp/hots"},
             Row{"host = mail.contoso.com\nfrom = it@contoso.com\nsecurity = none\n", "smtp/security"},
             Row{"host = mail.contoso.com\nfrom = it@contoso.com\nsecurity = tsl\n", "smtp/security"},
             Row{"host = mail.contoso.com\n", "smtp/from"},
             Row{"host = mail.contoso.com\nfrom = IT, it@contoso.com\n", "smtp/from"},
             Row{"host = mail contoso\nfrom = it@contoso.com\n", "smtp/host"},
             Row{"host = mail.contoso.com/x\nfrom = it@contoso.com\n", "smtp/host"},
             Row{"host = m.contoso.com\nfrom = it@contoso.com\nport = 0\n", "smtp/port"},
             Row{"host = m.contoso.com\nfrom = it@contoso.com\nuser = u\n", "smtp/password"},
             Row{"host = m.contoso.com\nfrom = it@contoso.com\npassword = hunter2\n", "smtp/user"},
             Row{"host = m.contoso.com\nhost = n.contoso.com\n", "is there twice"},
             Row{"host = m.contoso.com\nfrom = it@contoso.com\nmails-per-minute = 0\n", "smtp/mails-per-minute"},
             Row{"host = m.contoso.com\nfrom = it@contoso.com\nca-file = /none\n", "smtp/ca-file"},
             Row{"password hunter2\n", "line 2"},
         }) {
        configure(row.smtp);
        const CommandOutcome outcome = runDaemon(QStringList{QStringLiteral("serve")} + serving());
        EXPECT_EQ(outcome.exitCode, 1) << row.smtp;
        EXPECT_TRUE(outcome.errors.contains(row.words)) << row.smtp << outcome.errors.constData();
        EXPECT_FALSE(outcome.errors.contains("hunter2")) << outcome.errors.constData();
    }
    configure("host = m.contoso.com\nfrom = it@contoso.com\n");
    const CommandOutcome outcome = run({QStringLiteral("serve"), QStringLiteral("--behind-proxy"),
        QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--config"), config});
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_TRUE(outcome.errors.contains("--public-url")) << outcome.errors.constData();
}

} // namespace rollcall::test
