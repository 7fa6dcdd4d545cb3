// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/rollcalld_fixture.h"
#include "service/test_certificate.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <atomic>
#include <csignal>
#include <thread>

// What the service says when it starts, how it ends, and what it survives.
namespace rollcall::test
{

TEST_F(Rollcalld, ServesUntilItIsTerminated)
{
    const QByteArray token = newToken();
    DaemonProcess daemon(listening());
    EXPECT_TRUE(QRegularExpression(QStringLiteral("^listening on http://127\\.0\\.0\\.1:[0-9]+\n$"))
                    .match(QString::fromLatin1(daemon.firstLine()))
                    .hasMatch())
        << daemon.firstLine().toStdString();
    EXPECT_EQ(statusOf(request(daemon.port(), "GET", "/scim/v2/Users", token)), 200);
    EXPECT_EQ(statusOf(request(daemon.port(), "GET", "/scim/v2/Users", "rc_scim_wrong")), 401);
    EXPECT_EQ(statusOf(request(daemon.port(), "GET", "/elsewhere", token)), 404);
    daemon.terminate();
    EXPECT_EQ(daemon.waitForExit(), 0);
}

TEST_F(Rollcalld, FindsItsDataAgain)
{
    const QByteArray token = newToken();
    {
        DaemonProcess first(listening());
        EXPECT_EQ(statusOf(request(first.port(), "POST", "/scim/v2/Users", token, person("ada@example.com"))), 201);
        first.terminate();
        EXPECT_EQ(first.waitForExit(), 0);
    }
    DaemonProcess second(listening());
    EXPECT_TRUE(request(second.port(), "GET", "/scim/v2/Users", token).contains("ada@example.com"));
}

TEST_F(Rollcalld, EmbeddedTellsPortAndKeyAndEndsWithItsInput)
{
    DaemonProcess daemon(embedded());
    ASSERT_TRUE(daemon.key().startsWith("rc_key_")) << daemon.firstLine().toStdString();
    EXPECT_EQ(daemon.firstLine().count('\n'), 1);
    const QByteArray me = request(daemon.port(), "GET", "/admin/v1/me", daemon.key());
    EXPECT_EQ(statusOf(me), 200);
    EXPECT_TRUE(me.contains("administrator"));
    daemon.closeInput();
    EXPECT_EQ(daemon.waitForExit(), 0);
}

TEST_F(Rollcalld, EmbeddedReplacesItsKeyWithEachStart)
{
    QByteArray first;
    {
        DaemonProcess daemon(embedded());
        first = daemon.key();
        daemon.kill();
    }
    DaemonProcess daemon(embedded());
    EXPECT_EQ(statusOf(request(daemon.port(), "GET", "/admin/v1/me", first)), 401);
    EXPECT_EQ(statusOf(request(daemon.port(), "GET", "/admin/v1/me", daemon.key())), 200);
    EXPECT_EQ(run(QStringLiteral("key list")).output.count("\tembedded\n"), 1);
}

TEST_F(Rollcalld, EmbeddedDoesNotOutliveAParentThatIsKilled)
{
    // A parent that holds the only end of the child's input, as the application does.
    QProcess parent;
    parent.start(QStringLiteral("sh"),
        {QStringLiteral("-c"),
            QStringLiteral(
                "mkfifo \"$1/in\"; \"$2\" serve --embedded --database \"$3\" <\"$1/in\" & exec 9>\"$1/in\"; wait"),
            QStringLiteral("sh"), folder.path(), QStringLiteral(ROLLCALLD), database});
    while (!parent.canReadLine() && parent.waitForReadyRead(30'000)) { }
    const QByteArray line = parent.readLine();
    const QJsonObject told = QJsonDocument::fromJson(line).object();
    const auto port = static_cast<quint16>(told.value(QStringLiteral("port")).toInt());
    const QByteArray key = told.value(QStringLiteral("key")).toString().toLatin1();
    // By its key: the port may be somebody else's as soon as it ends.
    const auto isServing = [&] { return statusOf(request(port, "GET", "/admin/v1/me", key)) == 200; };
    ASSERT_TRUE(isServing()) << line.toStdString();
    ::kill(static_cast<pid_t>(parent.processId()), SIGKILL);
    parent.waitForFinished();
    QElapsedTimer timer;
    timer.start();
    while (isServing() && timer.elapsed() < 30'000) { }
    EXPECT_FALSE(isServing());
}

TEST_F(Rollcalld, LosesNoAcknowledgedWriteWhenItIsKilled)
{
    const QByteArray token = newToken();
    QVector<QByteArray> acknowledged;
    for (int round = 0; round < 5; ++round) {
        DaemonProcess daemon(listening());
        const quint16 port = daemon.port();
        std::atomic_bool hasBegun = false;
        std::thread writer([&acknowledged, &token, &hasBegun, port, round] {
            for (int i = 0; i < 10'000; ++i) {
                const QByteArray name = "u" + QByteArray::number(round) + '-' + QByteArray::number(i) + "@example.com";
                const int status = statusOf(request(port, "POST", "/scim/v2/Users", token, person(name)));
                if (status != 201)
                    break;
                acknowledged.append(name);
                hasBegun = true;
            }
            hasBegun = true; // or nobody waits any more
        });
        while (!hasBegun)
            std::this_thread::yield();
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 20 + 40 * round)
            std::this_thread::yield();
        daemon.kill();
        writer.join();
    }
    ASSERT_FALSE(acknowledged.isEmpty());
    DaemonProcess daemon(listening());
    for (const QByteArray &name : acknowledged) {
        const QByteArray found = request(daemon.port(), "GET",
            "/scim/v2/Users?filter=userName+eq+%22" + QByteArray(name).replace('@', "%40") + "%22", token);
        EXPECT_TRUE(found.contains("\"totalResults\":1")) << name.toStdString() << '\n' << found.toStdString();
    }
}

TEST_F(Rollcalld, SaysThatThePortIsInUse)
{
    DaemonProcess daemon(listening());
    const QString other = path("other.db");
    const CommandOutcome outcome
        = runDaemon({QStringLiteral("serve"), QStringLiteral("--database"), QStringLiteral("sqlite:") + other,
            QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(daemon.port())});
    EXPECT_EQ(outcome.exitCode, 3);
    EXPECT_TRUE(outcome.errors.contains("is in use by another program. Give another port"))
        << outcome.errors.toStdString();
    EXPECT_TRUE(outcome.output.isEmpty());
    EXPECT_FALSE(QFile::exists(other));
}

TEST_F(Rollcalld, SaysThatTheAddressIsNotOfThisMachine)
{
    const CommandOutcome foreign = run(QStringLiteral("serve --behind-proxy --listen 203.0.113.7:8080"));
    EXPECT_EQ(foreign.exitCode, 3);
    EXPECT_TRUE(foreign.errors.contains("203.0.113.7:8080 can't be listened on")) << foreign.errors.toStdString();
    const CommandOutcome name = run(QStringLiteral("serve --behind-proxy --listen scim.example.com:8080"));
    EXPECT_EQ(name.exitCode, 2);
    EXPECT_TRUE(name.errors.contains("scim.example.com: is not an IP address")) << name.errors.toStdString();
}

TEST_F(Rollcalld, SaysThatItCanNotWriteThere)
{
    writeFile(path("file"), "no folder");
    database = QStringLiteral("sqlite:") + path("file/service.db");
    const CommandOutcome outcome = run(QStringLiteral("serve --listen 127.0.0.1:0"));
    EXPECT_EQ(outcome.exitCode, 3);
    EXPECT_TRUE(outcome.errors.contains("file/service.db")) << outcome.errors.toStdString();
}

TEST_F(Rollcalld, WantsItsConfigurationPrivate)
{
    const QString config = path("rollcalld.conf");
    const auto serving = [&] {
        return runDaemon(QStringList{QStringLiteral("serve")} + listening({QStringLiteral("--config"), config}));
    };
    EXPECT_EQ(serving().exitCode, 3);
    writeFile(config, "[database]\npassword=hunter2\n");
    QFile::setPermissions(config, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    const CommandOutcome open = serving();
    EXPECT_EQ(open.exitCode, 3);
    EXPECT_TRUE(open.errors.contains("chmod 600")) << open.errors.toStdString();
    EXPECT_FALSE(open.errors.contains("hunter2"));
    QFile::setPermissions(config, QFile::ReadOwner | QFile::WriteOwner);
    EXPECT_FALSE(DaemonProcess(listening({QStringLiteral("--config"), config})).firstLine().isEmpty());
    writeFile(config, "[database]\npasword=hunter2\n");
    const CommandOutcome misspelt = serving();
    EXPECT_EQ(misspelt.exitCode, 1);
    EXPECT_TRUE(misspelt.errors.contains("database/pasword")) << misspelt.errors.toStdString();
}

TEST_F(Rollcalld, ServesHttps)
{
    writeCertificate(path("cert.pem"), path("key.pem"));
    const QStringList tls{QStringLiteral("--tls-cert"), path("cert.pem"), QStringLiteral("--tls-key"), path("key.pem")};
    DaemonProcess daemon(listening(tls));
    EXPECT_TRUE(daemon.firstLine().startsWith("listening on https://127.0.0.1:")) << daemon.firstLine().toStdString();
    const CommandOutcome swapped = runDaemon(QStringList{QStringLiteral("serve")}
        + listening({QStringLiteral("--tls-cert"), path("key.pem"), QStringLiteral("--tls-key"), path("cert.pem")}));
    EXPECT_EQ(swapped.exitCode, 3);
    EXPECT_TRUE(swapped.errors.contains("can't be used for TLS")) << swapped.errors.toStdString();
}

TEST_F(Rollcalld, FinishesWhatItWorksOnWhenItIsTerminated)
{
    const QByteArray token = newToken();
    DaemonProcess daemon(listening());
    RawConnection slow(daemon.port());
    const QByteArray body = person("late@example.com");
    ASSERT_TRUE(slow.send("POST /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
        + "\r\nContent-Type: application/scim+json\r\nExpect: 100-continue\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n"));
    ASSERT_EQ(statusOf(slow.readHead()), 100); // it is being worked on
    daemon.terminate();
    ASSERT_TRUE(slow.send(body));
    EXPECT_EQ(statusOf(slow.readAnswer()), 201);
    EXPECT_EQ(daemon.waitForExit(), 0);
}

} // namespace rollcall::test
