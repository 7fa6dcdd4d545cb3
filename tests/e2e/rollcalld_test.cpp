// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/daemon_process.h"
#include "service/raw_connection.h"
#include "service/test_certificate.h"
#include "support/files.h"
#include "support/printers.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>
#include <thread>

// The real program: what others script against (rollcalld(1)), and what it survives.
namespace rollcall::test
{

class Rollcalld : public testing::Test
{
protected:
    [[nodiscard]] QString path(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }

    CommandOutcome run(const QString &line) const
    {
        return runDaemon(line.split(u' ') + QStringList{QStringLiteral("--database"), database});
    }
    QByteArray newToken(const QString &name = QStringLiteral("entra")) const
    {
        return run(QStringLiteral("token add --name ") + name).output.trimmed();
    }
    [[nodiscard]] QStringList listening(const QStringList &more = {}) const
    {
        return QStringList{
                   QStringLiteral("--database"), database, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")}
        + more;
    }
    [[nodiscard]] QStringList embedded() const
    {
        return {QStringLiteral("--embedded"), QStringLiteral("--database"), database};
    }
    static QByteArray person(const QByteArray &userName)
    {
        return R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":")" + userName
            + R"(","displayName":"Ada L","name":{"givenName":"Ada","familyName":"L"},"active":true,"emails":[{"type":"work","value":")"
            + userName + R"("}]})";
    }

    QTemporaryDir folder;
    QString database = QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("service.db"));
};

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
    const quint16 port = line.mid(line.indexOf("\"port\":") + 7).split('}').constFirst().toUShort();
    ASSERT_TRUE(RawConnection(port).isOpen()) << line.toStdString();
    ::kill(static_cast<pid_t>(parent.processId()), SIGKILL);
    parent.waitForFinished();
    QElapsedTimer timer;
    timer.start();
    while (RawConnection(port).isOpen() && timer.elapsed() < 10'000) { }
    EXPECT_FALSE(RawConnection(port).isOpen());
}

TEST_F(Rollcalld, LosesNoAcknowledgedWriteWhenItIsKilled)
{
    const QByteArray token = newToken();
    QVector<QByteArray> acknowledged;
    for (int round = 0; round < 5; ++round) {
        DaemonProcess daemon(listening());
        const quint16 port = daemon.port();
        std::thread writer([&acknowledged, &token, port, round] {
            for (int i = 0; i < 10'000; ++i) {
                const QByteArray name = "u" + QByteArray::number(round) + '-' + QByteArray::number(i) + "@example.com";
                const int status = statusOf(request(port, "POST", "/scim/v2/Users", token, person(name)));
                if (status != 201)
                    return;
                acknowledged.append(name);
            }
        });
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 60 + 40 * round)
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

TEST_F(Rollcalld, LeavesAFileThatIsNoDatabaseAlone)
{
    const QByteArray text = QByteArray("These are the minutes of a meeting.\n").repeated(200);
    writeFile(path("service.db"), text);
    for (const char *command : {"serve --listen 127.0.0.1:0", "serve --embedded", "key list", "token add --name x"}) {
        const CommandOutcome outcome = run(QString::fromLatin1(command));
        EXPECT_EQ(outcome.exitCode, 3) << command;
        EXPECT_TRUE(outcome.errors.contains("is not a database of Rollcall")) << outcome.errors.toStdString();
        EXPECT_TRUE(outcome.output.isEmpty()) << command;
    }
    EXPECT_EQ(readFile(path("service.db")), text);
}

TEST_F(Rollcalld, SaysThatItCanNotWriteThere)
{
    writeFile(path("file"), "no folder");
    database = QStringLiteral("sqlite:") + path("file/service.db");
    const CommandOutcome outcome = run(QStringLiteral("serve --listen 127.0.0.1:0"));
    EXPECT_EQ(outcome.exitCode, 3);
    EXPECT_TRUE(outcome.errors.contains("file/service.db")) << outcome.errors.toStdString();
}

TEST_F(Rollcalld, KeepsOnlyDigestsOfKeysAndTokens)
{
    const CommandOutcome key = run(QStringLiteral("key add --role administrator --name laptop"));
    const CommandOutcome token = run(QStringLiteral("token add --name entra --profile rfc --expires 30"));
    EXPECT_TRUE(QRegularExpression(QStringLiteral("^rc_key_[A-Za-z0-9_-]{43}\n$"))
                    .match(QString::fromLatin1(key.output))
                    .hasMatch())
        << "the secret alone on its line";
    EXPECT_TRUE(QRegularExpression(QStringLiteral("^rc_scim_[A-Za-z0-9_-]{43}\n$"))
                    .match(QString::fromLatin1(token.output))
                    .hasMatch());
    for (const QString &file : QDir(folder.path()).entryList(QDir::Files)) {
        const QByteArray bytes = readFile(folder.filePath(file));
        EXPECT_FALSE(bytes.contains(key.output.trimmed())) << file.toStdString();
        EXPECT_FALSE(bytes.contains(token.output.trimmed())) << file.toStdString();
        EXPECT_FALSE(QFile::permissions(folder.filePath(file)) & (QFile::ReadGroup | QFile::ReadOther));
    }
}

TEST_F(Rollcalld, ListsAndRemovesKeysAndTokens)
{
    const QByteArray key = run(QStringLiteral("key add --role helpdesk --name laptop")).output.trimmed();
    const QByteArray token = newToken();
    EXPECT_TRUE(run(QStringLiteral("key list")).output.contains("\thelpdesk\t"));
    EXPECT_TRUE(run(QStringLiteral("token list")).output.contains("\tmdm\tactive\tnever\tunused\tentra\n"));
    DaemonProcess daemon(listening());
    EXPECT_EQ(statusOf(request(daemon.port(), "GET", "/admin/v1/me", key)), 200);
    EXPECT_EQ(statusOf(request(daemon.port(), "GET", "/scim/v2/Users", token)), 200);
    EXPECT_EQ(run(QStringLiteral("key remove laptop")).exitCode, 0);
    EXPECT_EQ(run(QStringLiteral("token remove entra")).exitCode, 0);
    EXPECT_EQ(statusOf(request(daemon.port(), "GET", "/admin/v1/me", key)), 401) << "at once";
    EXPECT_EQ(statusOf(request(daemon.port(), "GET", "/scim/v2/Users", token)), 401);
    EXPECT_EQ(run(QStringLiteral("key remove laptop")).exitCode, 1);
    EXPECT_TRUE(run(QStringLiteral("key list")).output.isEmpty());
}

TEST_F(Rollcalld, RefusesWhatIsTakenOrTooMuch)
{
    run(QStringLiteral("key add --role helpdesk --name laptop"));
    const CommandOutcome again = run(QStringLiteral("key add --role helpdesk --name laptop"));
    EXPECT_EQ(again.exitCode, 1);
    EXPECT_TRUE(again.output.isEmpty());
    EXPECT_TRUE(again.errors.contains("laptop: the name is taken")) << again.errors.toStdString();
    newToken(QStringLiteral("one"));
    newToken(QStringLiteral("two"));
    const CommandOutcome third = run(QStringLiteral("token add --name three"));
    EXPECT_EQ(third.exitCode, 1);
    EXPECT_TRUE(third.errors.contains("remove one first")) << third.errors.toStdString();
}

TEST_F(Rollcalld, AddsCustomAttributes)
{
    EXPECT_EQ(run(QStringLiteral("attribute add badgeColour")).exitCode, 0);
    EXPECT_EQ(run(QStringLiteral("attribute add BADGEcolour")).exitCode, 1) << "whatever the case";
    EXPECT_EQ(run(QStringLiteral("attribute add userName")).exitCode, 1);
    EXPECT_EQ(run(QStringLiteral("attribute list")).output, "badgeColour\n");
}

TEST_F(Rollcalld, ImportsUsersAndChangesNothingTheSecondTime)
{
    writeFile(path("users.csv"),
        "userPrincipalName,objectId,displayName,givenName,surname,mail\n"
        "ada@example.com,1,Ada Lovelace,Ada,Lovelace,ada@example.com\n"
        "\"taro@example.com\",2,\"山田 太郎\",太郎,山田,taro@example.com\n");
    const QString import = QStringLiteral("import %1 --source ldap").arg(path("users.csv"));
    const CommandOutcome first = run(import);
    EXPECT_EQ(first.exitCode, 0) << first.errors.toStdString();
    EXPECT_EQ(first.output, "created 2, updated 0, unchanged 0, skipped 0\n");
    EXPECT_EQ(run(import).output, "created 0, updated 0, unchanged 2, skipped 0\n");
    const CommandOutcome other = run(QStringLiteral("import %1 --source local").arg(path("users.csv")));
    EXPECT_EQ(other.output, "created 0, updated 0, unchanged 0, skipped 2\n");
    EXPECT_TRUE(other.errors.contains("users.csv:2: ada@example.com is skipped: ")) << other.errors.toStdString();
    DaemonProcess daemon(embedded());
    EXPECT_TRUE(request(daemon.port(), "GET", "/scim/v2/Users", daemon.key()).contains("山田 太郎"));
}

TEST_F(Rollcalld, SaysWhatIsWrongWithAnImportFile)
{
    struct Case {
        const char *bytes;
        int exitCode;
        const char *said;
    };
    static constexpr Case kCases[] = {
        {"userPrincipalName,displayName\na@x,A\n", 1, "objectId"},
        {"userPrincipalName,objectId\na\xff@x,1\n", 1, "UTF-8"},
        {"userPrincipalName,objectId\n\"a@x,1\n", 1, "users.csv"},
        {nullptr, 3, "does not exist"},
    };
    for (const Case &one : kCases) {
        QFile::remove(path("users.csv"));
        if (one.bytes)
            writeFile(path("users.csv"), one.bytes);
        const CommandOutcome outcome = run(QStringLiteral("import %1 --source local").arg(path("users.csv")));
        EXPECT_EQ(outcome.exitCode, one.exitCode) << one.said;
        EXPECT_TRUE(outcome.errors.contains(one.said)) << outcome.errors.toStdString();
        EXPECT_FALSE(QFile::exists(path("service.db"))) << "nothing was made for nothing";
    }
}

TEST_F(Rollcalld, SaysWhatIsWrongWithTheCommandLine)
{
    static constexpr const char *kLines[] = {
        "",
        "sing",
        "key",
        "key sing",
        "serve",
        "serve --listen",
        "serve --listen 127.0.0.1",
        "serve --listen 127.0.0.1:99999",
        "serve --listen user@127.0.0.1:80",
        "serve --listen 0.0.0.0:0",
        "serve --listen 127.0.0.1:0 --public-url https://admin:secret@scim.example.com",
        "serve --listen 127.0.0.1:0 --public-url scim.example.com",
        "serve --listen 127.0.0.1:0 --tls-cert only.pem",
        "serve --listen 127.0.0.1:0 surplus",
        "serve --listen 127.0.0.1:0 --sing",
        "serve --embedded --listen 0.0.0.0:0",
        "serve --embedded --behind-proxy",
        "key add --name n",
        "key add --role king --name n",
        "token add",
        "token add --name n --profile any",
        "token add --name n --expires 0",
        "token add --name n --expires soon",
        "attribute add",
        "import",
        "import f.csv",
        "import f.csv --source scim-entra-id",
    };
    for (const char *line : kLines) {
        QStringList arguments = QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
        arguments += {QStringLiteral("--database"), database};
        const CommandOutcome outcome = runDaemon(arguments);
        EXPECT_EQ(outcome.exitCode, 2) << line << ": " << outcome.errors.toStdString();
        EXPECT_TRUE(outcome.errors.startsWith("rollcalld: ")) << line;
        EXPECT_TRUE(outcome.output.isEmpty()) << line;
        EXPECT_FALSE(outcome.errors.contains("secret")) << line;
    }
    for (const char *location : {"service.db", "sqlite:", "postgresql://u:hunter2@h/d", "mysql://u@h/d"}) {
        const CommandOutcome outcome = runDaemon({QStringLiteral("serve"), QStringLiteral("--listen"),
            QStringLiteral("127.0.0.1:0"), QStringLiteral("--database"), QString::fromLatin1(location)});
        EXPECT_EQ(outcome.exitCode, 2) << location;
        EXPECT_FALSE(outcome.errors.contains("hunter2"));
    }
    EXPECT_FALSE(QFile::exists(path("service.db")));
}

TEST_F(Rollcalld, HelpsWithEachCommand)
{
    EXPECT_TRUE(runDaemon({QStringLiteral("--version")}).output.startsWith("rollcalld "));
    EXPECT_TRUE(runDaemon({QStringLiteral("--help")}).output.contains("  import "));
    for (const char *command : {"serve", "key add", "key list", "key remove", "token add", "token list", "token remove",
             "attribute add", "attribute list", "import"}) {
        const QString name = QString::fromLatin1(command);
        const CommandOutcome outcome = runDaemon(name.split(u' ') + QStringList{QStringLiteral("--help")});
        EXPECT_EQ(outcome.exitCode, 0) << command;
        EXPECT_TRUE(outcome.output.startsWith("Usage: rollcalld " + name.toLatin1())) << outcome.output.toStdString();
    }
}

TEST_F(Rollcalld, WantsItsConfigurationPrivate)
{
    const QString config = path("rollcalld.conf");
    const auto serving = [&] {
        return runDaemon(QStringList{QStringLiteral("serve")} + listening({QStringLiteral("--config"), config}));
    };
    EXPECT_EQ(serving().exitCode, 3);
    writeFile(config, "[smtp]\npassword=hunter2\n");
    QFile::setPermissions(config, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    const CommandOutcome open = serving();
    EXPECT_EQ(open.exitCode, 3);
    EXPECT_TRUE(open.errors.contains("chmod 600")) << open.errors.toStdString();
    EXPECT_FALSE(open.errors.contains("hunter2"));
    QFile::setPermissions(config, QFile::ReadOwner | QFile::WriteOwner);
    EXPECT_FALSE(DaemonProcess(listening({QStringLiteral("--config"), config})).firstLine().isEmpty());
    writeFile(config, "[smtp]\npasword=hunter2\n");
    const CommandOutcome misspelt = serving();
    EXPECT_EQ(misspelt.exitCode, 1);
    EXPECT_TRUE(misspelt.errors.contains("smtp/pasword")) << misspelt.errors.toStdString();
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
