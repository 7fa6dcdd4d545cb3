// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/rollcalld_fixture.h"

#include "storage/database.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <thread>

// What an operator does so that nothing is lost or changed unseen: check, backup, audit export, --audit-days.
namespace rollcall::test
{

class RollcalldCare : public Rollcalld
{
protected:
    RollcalldCare()
    {
        run(QStringLiteral("key add --role helpdesk --name desk"));
        DaemonProcess daemon(listening());
        const QByteArray token = newToken();
        for (const char *name : {"ada@example.com", "ben@example.com", "eve@example.com"})
            EXPECT_EQ(statusOf(request(daemon.port(), "POST", "/scim/v2/Users", token, person(name))), 201);
        daemon.terminate();
        EXPECT_EQ(daemon.waitForExit(), 0);
    }

    CommandOutcome check(const QString &more = {}) const { return run((QStringLiteral("check ") + more).trimmed()); }
    /// Behind the service's back.
    void tamper(const char *sql, const char *file = "service.db") const
    {
        const auto opened = storage::Database::open(storage::DatabaseLocation::sqlite(path(file)));
        ASSERT_TRUE(isOk(opened));
        ASSERT_TRUE(isOk((*opened)->executeScript(QString::fromLatin1(sql))));
    }
    [[nodiscard]] qint64 count(const char *sql) const
    {
        storage::OpenOptions options;
        options.readOnly = true;
        const auto opened = storage::Database::open(storage::DatabaseLocation::sqlite(path("service.db")), options);
        return opened ? (*opened)->integer(QString::fromLatin1(sql)).valueOr(-1) : -1;
    }
};

TEST_F(RollcalldCare, ChecksASoundDatabaseWhileTheServiceRuns)
{
    DaemonProcess daemon(listening());
    const QByteArray before = readFile(path("service.db"));
    const CommandOutcome outcome = check();
    EXPECT_EQ(outcome.exitCode, 0) << outcome.output.toStdString() << outcome.errors.toStdString();
    EXPECT_TRUE(outcome.output.startsWith("3 users, 1 groups, 5 entries of the audit log\naudit head 5:"))
        << outcome.output.toStdString();
    EXPECT_TRUE(outcome.output.endsWith("\nnothing is wrong\n"));
    EXPECT_TRUE(outcome.errors.isEmpty());
    EXPECT_EQ(readFile(path("service.db")), before);
}

TEST_F(RollcalldCare, FindsWhatWasTamperedWith)
{
    tamper(
        "UPDATE audit SET resource_name = 'nobody' WHERE seq = 3; UPDATE users SET state = 'disabled' WHERE rid = 1; "
        "DELETE FROM row_counts");
    const CommandOutcome outcome = check();
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_TRUE(outcome.output.contains("audit log: entry 3 does not fit")) << outcome.output.toStdString();
    EXPECT_TRUE(outcome.output.contains("is kept with another state than it has\n"));
    EXPECT_TRUE(outcome.output.contains("counts: block 0 of 1024 users has 3 live of 3, not 0 of 0\n"));
    EXPECT_TRUE(outcome.output.endsWith("\nsomething is wrong\n"));
}

TEST_F(RollcalldCare, FindsAChainThatWasWrittenAnewByTheHeadThatWasNoted)
{
    const QString output = QString::fromUtf8(check().output);
    const auto head = QRegularExpression(QStringLiteral("audit head (\\S+)")).match(output).captured(1);
    EXPECT_EQ(check(QStringLiteral("--audit-head ") + head).exitCode, 0);
    tamper("DELETE FROM audit WHERE seq = 5; UPDATE audit_chain SET head_seq = 4, head_hash = (SELECT hash FROM audit "
           "WHERE seq = 4)");
    EXPECT_EQ(check().exitCode, 0) << "by itself it is whole";
    const CommandOutcome outcome = check(QStringLiteral("--audit-head ") + head);
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_TRUE(outcome.output.contains("audit log: entry 5 is missing\n")) << outcome.output.toStdString();
    EXPECT_EQ(check(QStringLiteral("--audit-head 5")).exitCode, 2);
}

TEST_F(RollcalldCare, ReportsADamagedFileAsAFinding)
{
    tamper("PRAGMA wal_checkpoint(TRUNCATE)");
    QFile file(path("service.db"));
    ASSERT_TRUE(file.open(QFile::ReadWrite));
    const qint64 root = [&] {
        const auto opened = storage::Database::open(storage::DatabaseLocation::sqlite(path("service.db")));
        return (*opened)
            ->integer(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = 'users_live'"))
            .value();
    }();
    ASSERT_TRUE(file.seek((root - 1) * 4096));
    ASSERT_EQ(file.write(QByteArray(4096, '\x5a')), 4096);
    file.close();
    const CommandOutcome outcome = check();
    EXPECT_EQ(outcome.exitCode, 1) << outcome.errors.toStdString();
    EXPECT_TRUE(outcome.output.contains("file: ")) << outcome.output.toStdString();
    EXPECT_TRUE(outcome.output.contains("3 users")) << "what can be read is looked at";
}

TEST_F(RollcalldCare, ChecksOnlyWhatIsThere)
{
    const CommandOutcome outcome
        = runDaemon({QStringLiteral("check"), QStringLiteral("--database"), QStringLiteral("sqlite:") + path("no.db")});
    EXPECT_EQ(outcome.exitCode, 3);
    EXPECT_FALSE(QFile::exists(path("no.db")));
    writeFile(path("text.db"), QByteArray("minutes of a meeting\n").repeated(300));
    EXPECT_EQ(
        runDaemon({QStringLiteral("check"), QStringLiteral("--database"), QStringLiteral("sqlite:") + path("text.db")})
            .exitCode,
        3);
}

TEST_F(RollcalldCare, BacksUpWhileTheServiceRuns)
{
    const QByteArray token = newToken(QStringLiteral("second"));
    DaemonProcess daemon(listening());
    const CommandOutcome outcome = run(QStringLiteral("backup %1").arg(path("copy.db")));
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors.toStdString();
    EXPECT_EQ(QFile::permissions(path("copy.db")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    EXPECT_EQ(statusOf(request(daemon.port(), "POST", "/scim/v2/Users", token, person("late@example.com"))), 201);
    const CommandOutcome again = run(QStringLiteral("backup %1").arg(path("copy.db")));
    EXPECT_EQ(again.exitCode, 1) << "not over a file that is there";
    EXPECT_TRUE(again.errors.contains("copy.db: the file exists already, and --force was not given"))
        << again.errors.toStdString();
    EXPECT_EQ(run(QStringLiteral("backup --force %1").arg(path("copy.db"))).exitCode, 0);
    daemon.terminate();
    EXPECT_EQ(daemon.waitForExit(), 0);

    database = QStringLiteral("sqlite:") + path("copy.db");
    EXPECT_TRUE(check().output.startsWith("4 users, ")) << check().output.toStdString();
    DaemonProcess fromCopy(listening());
    EXPECT_EQ(statusOf(request(fromCopy.port(), "GET", "/scim/v2/Users", token)), 200) << "the tokens, too";
}

TEST_F(RollcalldCare, BacksUpOnlyWhatIsThereAndSqlite)
{
    const CommandOutcome none = runDaemon({QStringLiteral("backup"), path("copy.db"), QStringLiteral("--database"),
        QStringLiteral("sqlite:") + path("no.db")});
    EXPECT_EQ(none.exitCode, 3);
    EXPECT_FALSE(QFile::exists(path("no.db")) || QFile::exists(path("copy.db")));
    const CommandOutcome server = runDaemon({QStringLiteral("backup"), path("copy.db"), QStringLiteral("--database"),
        QStringLiteral("postgresql://u@localhost/d")});
    EXPECT_EQ(server.exitCode, 2);
    EXPECT_TRUE(server.errors.contains("pg_dump"));
}

TEST_F(RollcalldCare, ExportsTheAuditLog)
{
    const CommandOutcome lines = run(QStringLiteral("audit export --format jsonl --action user."));
    EXPECT_EQ(lines.exitCode, 0) << lines.errors.toStdString();
    EXPECT_EQ(lines.output.count('\n'), 3);
    EXPECT_TRUE(lines.output.contains(R"("resourceName":"eve@example.com")"));
    const CommandOutcome csv = run(QStringLiteral("audit export --format csv"));
    EXPECT_TRUE(csv.output.startsWith("seq,at,actor,")) << csv.output.toStdString();
    EXPECT_EQ(csv.output.count("\r\n"), 1 + 7) << "the exports themselves are in it";
    EXPECT_EQ(run(QStringLiteral("audit export --format xml")).exitCode, 2);
    EXPECT_EQ(run(QStringLiteral("audit export --format csv --rule none")).exitCode, 2);
    EXPECT_EQ(run(QStringLiteral("audit export --format csv --from yesterday")).exitCode, 2);
}

TEST_F(RollcalldCare, KeepsTheAuditLogForAsLongAsItIsTold)
{
    tamper("UPDATE audit SET at = at - 3 * 86400000 WHERE seq <= 4");
    DaemonProcess daemon(listening({QStringLiteral("--audit-days"), QStringLiteral("2")}));
    QElapsedTimer timer;
    timer.start();
    while (count("SELECT count(*) FROM audit WHERE action = 'audit.prune'") == 0 && timer.elapsed() < 60'000)
        std::this_thread::yield();
    EXPECT_EQ(count("SELECT count(*) FROM audit WHERE seq <= 4"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM audit"), 2);
    daemon.terminate();
    EXPECT_EQ(daemon.waitForExit(), 0);
    EXPECT_EQ(check().exitCode, 0);
}

TEST_F(RollcalldCare, TakesTheAuditDaysFromTheConfigurationFileToo)
{
    writeFile(path("rollcalld.conf"), "[audit]\ndays=never\n");
    QFile::setPermissions(path("rollcalld.conf"), QFile::ReadOwner | QFile::WriteOwner);
    const QString serve = QStringLiteral("serve --listen 127.0.0.1:0 --config %1").arg(path("rollcalld.conf"));
    const CommandOutcome outcome = run(serve);
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_TRUE(outcome.errors.contains("audit/days")) << outcome.errors.toStdString();
    EXPECT_EQ(run(QStringLiteral("serve --listen 127.0.0.1:0 --audit-days 0")).exitCode, 2);
    tamper("UPDATE audit SET at = 0");
    writeFile(path("rollcalld.conf"), "[audit]\ndays=30\n");
    DaemonProcess daemon(listening({QStringLiteral("--config"), path("rollcalld.conf")}));
    QElapsedTimer timer;
    timer.start();
    while (count("SELECT count(*) FROM audit") != 1 && timer.elapsed() < 60'000)
        std::this_thread::yield();
    EXPECT_EQ(count("SELECT count(*) FROM audit"), 1);
}

} // namespace rollcall::test
