// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/daemon_process.h"
#include "support/closed_port.h"
#include "support/files.h"
#include "support/printers.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <memory>

// The administration by the real rollcall-cli at the real rollcalld.
namespace rollcall::test
{

class AdministrationCommands : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const char *role : {"administrator", "helpdesk"}) {
            const CommandOutcome made = runDaemon(
                {QStringLiteral("key"), QStringLiteral("add"), QStringLiteral("--role"), QLatin1String(role),
                    QStringLiteral("--name"), QLatin1String(role), QStringLiteral("--database"), database});
            ASSERT_EQ(made.exitCode, 0) << made.errors.constData();
            writeFile(keyFile(role), made.output);
            ASSERT_TRUE(QFile::setPermissions(keyFile(role), QFile::ReadOwner | QFile::WriteOwner));
        }
        daemon = std::make_unique<DaemonProcess>(QStringList{
            QStringLiteral("--database"), database, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        ASSERT_NE(daemon->port(), 0);
    }

    [[nodiscard]] QString keyFile(const char *role) const { return folder.filePath(QLatin1String(role)); }

    [[nodiscard]] CommandOutcome run(const char *line, const char *role = "administrator")
    {
        return runAt(daemon->port(), line, role);
    }
    [[nodiscard]] CommandOutcome runAt(quint16 port, const char *line, const char *role = "administrator")
    {
        QProcess process;
        process.start(QStringLiteral(ROLLCALL_CLI),
            QStringList{QStringLiteral("--url"), QStringLiteral("http://127.0.0.1:%1").arg(port),
                QStringLiteral("--key-file"), keyFile(role)}
                + QString::fromUtf8(line).split(u' '));
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    [[nodiscard]] QJsonObject object(const char *line)
    {
        const CommandOutcome outcome = run(line);
        EXPECT_EQ(outcome.exitCode, 0) << line << '\n' << outcome.errors.constData();
        return QJsonDocument::fromJson(outcome.output).object();
    }
    [[nodiscard]] int exitCode(const char *line, const char *role = "administrator")
    {
        return run(line, role).exitCode;
    }

    QTemporaryDir folder;
    const QString database = QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("service.db"));
    std::unique_ptr<DaemonProcess> daemon;
};

TEST_F(AdministrationCommands, SayWhoseTheKeyIs)
{
    EXPECT_EQ(object("me --json").value(QStringLiteral("role")).toString(), QStringLiteral("administrator"));
    EXPECT_TRUE(run("me --language fr", "helpdesk").output.contains("helpdesk"));
}

TEST_F(AdministrationCommands, SayWhatIsBehindAnError)
{
    const ClosedPort closed;
    const CommandOutcome failed = runAt(closed.port(), "me");
    EXPECT_EQ(failed.exitCode, 3);
    EXPECT_TRUE(failed.errors.contains("Details: Connection refused")) << failed.errors.constData();
}

TEST_F(AdministrationCommands, ShowAndChangeTheSettings)
{
    EXPECT_FALSE(object("settings --json").value(QStringLiteral("autoInvite")).toBool(true));
    EXPECT_EQ(exitCode("settings set autoInvite=true"), 0);
    EXPECT_TRUE(object("settings show --json").value(QStringLiteral("autoInvite")).toBool());
    EXPECT_EQ(exitCode("settings set autoInvite=perhaps"), 2);
    const CommandOutcome refused = run("settings set managedAppleId.enabled=true managedAppleId.source=attribute "
                                       "managedAppleId.attribute=nobody");
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_TRUE(refused.errors.contains("no custom attribute")) << refused.errors.constData();
    EXPECT_EQ(exitCode("settings set autoInvite=false", "helpdesk"), 4);
    EXPECT_EQ(exitCode("settings set"), 2);
}

TEST_F(AdministrationCommands, PrintASecretOnceAndAlone)
{
    const CommandOutcome generated = run("tokens generate Entra --expires 30");
    EXPECT_EQ(generated.exitCode, 0) << generated.errors.constData();
    EXPECT_TRUE(generated.output.startsWith("rc_scim_"));
    EXPECT_EQ(generated.output.count('\n'), 1) << "ready to be written to a file";
    EXPECT_FALSE(generated.errors.contains(generated.output.trimmed()));
    EXPECT_FALSE(run("tokens --json").output.contains(generated.output.trimmed()));

    EXPECT_TRUE(object("tokens generate Other --json").value(QStringLiteral("secret")).isString());
    const CommandOutcome third = run("tokens generate Third");
    EXPECT_EQ(third.exitCode, 1);
    EXPECT_TRUE(third.errors.contains("two tokens already")) << third.errors.constData();
    EXPECT_TRUE(third.output.isEmpty());
}

TEST_F(AdministrationCommands, SwitchRenewAndRemoveTokensByName)
{
    const QByteArray first = run("tokens generate Entra").output;
    EXPECT_EQ(exitCode("tokens deactivate Entra"), 0);
    const auto state = [this] {
        return object("tokens --json")
            .value(QStringLiteral("items"))
            .toArray()
            .first()[QStringLiteral("state")]
            .toString();
    };
    EXPECT_EQ(state(), QStringLiteral("inactive"));
    EXPECT_EQ(exitCode("tokens activate Entra"), 0);
    EXPECT_EQ(state(), QStringLiteral("active"));
    const QByteArray second = run("tokens renew Entra").output;
    EXPECT_TRUE(second.startsWith("rc_scim_"));
    EXPECT_NE(first, second);
    EXPECT_EQ(exitCode("tokens remove Entra", "helpdesk"), 4);
    EXPECT_EQ(exitCode("tokens remove Entra"), 0);
    EXPECT_EQ(exitCode("tokens remove Entra"), 1);
    EXPECT_EQ(exitCode("tokens frobnicate Entra"), 2);
    EXPECT_EQ(exitCode("tokens generate"), 2);
    EXPECT_EQ(exitCode("tokens generate X --expires soon"), 2);
}

TEST_F(AdministrationCommands, AddAttributesAndRemoveThemWhenToldSo)
{
    EXPECT_EQ(
        run("attributes add custAttr1").output, "urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr1\n");
    EXPECT_EQ(exitCode("attributes add 1x"), 1);
    EXPECT_EQ(exitCode("attributes add CUSTATTR1"), 1);
    EXPECT_TRUE(run("attributes").output.contains("${custAttr1}"));
    EXPECT_EQ(exitCode("attributes remove custAttr1"), 1);
    EXPECT_TRUE(run("attributes").output.contains("${custAttr1}")) << "it was only said what would go";
    EXPECT_EQ(exitCode("settings set managedAppleId.enabled=true managedAppleId.source=attribute "
                       "managedAppleId.attribute=custAttr1"),
        0);
    EXPECT_TRUE(run("attributes remove custAttr1 --yes").errors.contains("mapped to this attribute"));
    EXPECT_EQ(exitCode("settings set managedAppleId.enabled=false"), 0);
    EXPECT_EQ(exitCode("attributes remove custAttr1 --yes"), 0);
    EXPECT_FALSE(run("attributes").output.contains("${custAttr1}"));
}

TEST_F(AdministrationCommands, SwitchTheSourcesThatCanBe)
{
    EXPECT_EQ(exitCode("sources disable ldap"), 0);
    const QJsonArray sources = object("sources --json").value(QStringLiteral("items")).toArray();
    for (const QJsonValue &source : sources)
        EXPECT_EQ(source[QStringLiteral("enabled")].toBool(),
            source[QStringLiteral("kind")].toString() != QStringLiteral("ldap"));
    EXPECT_EQ(exitCode("sources enable ldap"), 0);
    EXPECT_EQ(exitCode("sources disable local"), 1);
    EXPECT_EQ(exitCode("sources disable mars"), 1);
    EXPECT_EQ(exitCode("sources frobnicate ldap"), 2);
}

TEST_F(AdministrationCommands, ShowAndExportTheAuditLog)
{
    EXPECT_EQ(exitCode("tokens generate Entra"), 0);
    EXPECT_EQ(exitCode("tokens deactivate Entra"), 0);
    const CommandOutcome listed = run("audit --who entr --json --limit 1", "helpdesk");
    const QJsonArray entries = QJsonDocument::fromJson(listed.output).array();
    ASSERT_EQ(entries.size(), 1) << listed.errors.constData();
    EXPECT_EQ(entries.first()[QStringLiteral("action")].toString(), QStringLiteral("token.disable"));
    EXPECT_EQ(QJsonDocument::fromJson(run("audit --since 1h --by key:administrator --action token.add --json").output)
                  .array()
                  .size(),
        1);
    EXPECT_EQ(QJsonDocument::fromJson(run("audit --until 1h --json").output).array().size(), 0);
    EXPECT_EQ(exitCode("audit --rule nonsense"), 2);
    EXPECT_EQ(exitCode("audit --since yesterday"), 2);

    const QString file = folder.filePath(QStringLiteral("audit.csv"));
    EXPECT_EQ(exitCode(("audit --format csv --export " + file.toUtf8()).constData()), 0);
    const QByteArray csv = readFile(file);
    EXPECT_TRUE(csv.startsWith("seq,at,actor"));
    EXPECT_TRUE(csv.contains("token.add"));
    EXPECT_EQ(exitCode("audit --export /nonexistent/audit.csv"), 2);
}

TEST_F(AdministrationCommands, FollowTheAuditLogUntilToldToStop)
{
    QProcess process;
    process.start(QStringLiteral(ROLLCALL_CLI),
        {QStringLiteral("--url"), QStringLiteral("http://127.0.0.1:%1").arg(daemon->port()),
            QStringLiteral("--key-file"), keyFile("helpdesk"), QStringLiteral("audit"), QStringLiteral("--follow"),
            QStringLiteral("--json")});
    ASSERT_TRUE(process.waitForStarted());
    QByteArray output;
    for (int i = 0; i < 30 && !output.contains("token."); ++i) { // The first may be made before it looks.
        EXPECT_EQ(exitCode(i % 2 == 0 ? "tokens generate Entra" : "tokens remove Entra"), 0);
        process.waitForReadyRead(3'000);
        output += process.readAllStandardOutput();
    }
    EXPECT_TRUE(output.contains("\"Entra\"")) << output.constData();
    process.terminate();
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitCode(), 0);
}

TEST_F(AdministrationCommands, TellAServiceThatIsGoneFromOneThatRefuses)
{
    const ClosedPort closed;
    for (const char *line : {"me", "settings", "tokens", "attributes", "sources", "audit"}) {
        const CommandOutcome lost = runAt(closed.port(), line);
        EXPECT_EQ(lost.exitCode, 3) << line << '\n' << lost.errors.constData();
    }
}

} // namespace rollcall::test
