// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/rollcalld_fixture.h"

#include <QRegularExpression>

// The commands that others script against: what they print, and their exit codes.
namespace rollcall::test
{

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
    EXPECT_TRUE(run(QStringLiteral("token list")).output.contains("\tmdm\tactive\tnever\tunused\tnone\tentra\n"));
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

TEST_F(Rollcalld, TellsUntilWhenTheSecretBeforeARenewalWorks)
{
    newToken();
    EXPECT_EQ(run(QStringLiteral("token renew entra")).exitCode, 0);
    const QList<QByteArray> fields = run(QStringLiteral("token list")).output.trimmed().split('\t');
    ASSERT_EQ(fields.size(), 7);
    const QDateTime until = QDateTime::fromString(QString::fromLatin1(fields.at(5)), Qt::ISODateWithMs);
    EXPECT_GT(until, QDateTime::currentDateTimeUtc().addSecs(23 * 3600)) << fields.at(5).constData();
    EXPECT_LE(until, QDateTime::currentDateTimeUtc().addSecs(24 * 3600));
    EXPECT_EQ(fields.at(6), "entra");
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

TEST_F(Rollcalld, RemovesACustomAttributeWhenTheCountIsConfirmed)
{
    run(QStringLiteral("attribute add badgeColour"));
    writeFile(path("users.csv"),
        "userPrincipalName,objectId,displayName,givenName,surname,mail,badgeColour\n"
        "ada@example.com,1,Ada Lovelace,Ada,Lovelace,ada@example.com,red\n");
    EXPECT_EQ(run(QStringLiteral("import %1 --source local").arg(path("users.csv"))).exitCode, 0);
    EXPECT_TRUE(run(QStringLiteral("attribute list --counts")).output.startsWith("badgeColour\t1\t2"));
    const CommandOutcome asked = run(QStringLiteral("attribute remove BADGEcolour"));
    EXPECT_EQ(asked.exitCode, 1);
    EXPECT_TRUE(asked.errors.contains("--users 1")) << asked.errors.toStdString();
    EXPECT_EQ(run(QStringLiteral("attribute remove badgeColour --users 2")).exitCode, 1);
    EXPECT_EQ(run(QStringLiteral("attribute remove badgeColour --users all")).exitCode, 2);
    EXPECT_EQ(run(QStringLiteral("attribute list")).output, "badgeColour\n");
    EXPECT_EQ(run(QStringLiteral("attribute remove badgeColour --users 1")).exitCode, 0);
    EXPECT_EQ(run(QStringLiteral("attribute remove badgeColour --users 0")).exitCode, 1);
    EXPECT_EQ(run(QStringLiteral("attribute list")).output, "");
    EXPECT_EQ(run(QStringLiteral("attribute add badgeColour")).exitCode, 0) << "the name is free";
    EXPECT_TRUE(run(QStringLiteral("attribute list --counts")).output.startsWith("badgeColour\t0\t"));
    EXPECT_EQ(run(QStringLiteral("check")).exitCode, 0);
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

TEST_F(Rollcalld, ImportsADirectoryFromLdif)
{
    // By its content, whatever the file is called.
    ASSERT_TRUE(QFile::copy(dataPath(QStringLiteral("third_party/planetexpress.ldif")), path("users.csv")));
    const QString import = QStringLiteral("import %1 --source ldap --full").arg(path("users.csv"));
    const CommandOutcome first = run(import);
    EXPECT_EQ(first.exitCode, 0) << first.errors.toStdString();
    EXPECT_EQ(first.output,
        "created 7, updated 0, unchanged 0, skipped 0\ngroups: created 2, updated 0, unchanged 0, skipped 0\n"
        "no longer in the directory: 0\n");
    EXPECT_TRUE(first.errors.contains("organisational units, which are not imported: 1")) << first.errors.toStdString();
    writeFile(path("users.csv"),
        "dn: uid=amy,dc=x\nobjectClass: person\nuid: amy\n\ndn: cn=ship_crew,dc=x\nobjectClass: groupOfNames\n"
        "cn: ship_crew\nmember: uid=amy,dc=x\n");
    EXPECT_EQ(run(import).output,
        "created 0, updated 1, unchanged 0, skipped 0\ngroups: created 0, updated 1, unchanged 0, skipped 0\n"
        "no longer in the directory: 6\n");
    DaemonProcess daemon(embedded());
    const QByteArray users = request(daemon.port(), "GET", "/scim/v2/Users", daemon.key());
    EXPECT_EQ(users.count("\"syncState\":\"none\""), 6);
    EXPECT_EQ(users.count("\"syncState\":\"direct\""), 1);
    EXPECT_FALSE(users.contains("ssha")) << "no password";
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
        {"dn: cn=a\nchangetype: add\n", 1, "change record"},
        {"dn: cn=a\nobjectClass: person\n\nsearch: 2\nresult: 4 Size limit exceeded\n", 1, "not complete"},
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
        "import f.csv --source local --full",
        "import f.csv --source entra-user-source --full",
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
             "attribute add", "attribute list", "import", "audit export", "check", "backup"}) {
        const QString name = QString::fromLatin1(command);
        const CommandOutcome outcome = runDaemon(name.split(u' ') + QStringList{QStringLiteral("--help")});
        EXPECT_EQ(outcome.exitCode, 0) << command;
        EXPECT_TRUE(outcome.output.startsWith("Usage: rollcalld " + name.toLatin1())) << outcome.output.toStdString();
    }
}

} // namespace rollcall::test
