// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/embedded_service.h"

#include "net/admin_client.h"
#include "net/scim_client.h"
#include "support/await.h"
#include "support/files.h"
#include "support/printers.h"
#include "sync/host_process.h"
#include "sync/scripted_daemon.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

namespace rollcall::sync
{
namespace
{

using test::isOk;
using test::ScriptedDaemon;

const QString kRollcalld = QStringLiteral(ROLLCALLD);

class Embedded : public testing::Test
{
protected:
    QTemporaryDir folder;
    net::HttpTransport transport;

    [[nodiscard]] EmbeddedOptions options(const QString &program = kRollcalld) const
    {
        EmbeddedOptions options;
        options.program = program;
        options.dataFolder = folder.filePath(QStringLiteral("data/service"));
        options.firstRestartDelay = std::chrono::milliseconds(5);
        options.stopTimeout = std::chrono::milliseconds(5'000);
        return options;
    }

    [[nodiscard]] Result<net::Me> ask(const net::Endpoint &endpoint)
    {
        return test::await(net::AdminClient(transport, endpoint).me());
    }

    /// The error with which a start of that program ends, and nothing of it is left.
    [[nodiscard]] Error startError(const EmbeddedOptions &options) const
    {
        EmbeddedService service(options);
        const auto endpoint = test::await(service.start());
        EXPECT_FALSE(endpoint.ok());
        EXPECT_FALSE(service.isRunning());
        EXPECT_EQ(service.processId(), 0);
        return endpoint.ok() ? Error{} : endpoint.error();
    }
};

const QByteArray kAnnounce = "echo '{\"port\":1,\"key\":\"k\"}'\n";

} // namespace

TEST_F(Embedded, ServesFromTheStartToTheStop)
{
    EmbeddedService service(options());
    const auto endpoint = test::await(service.start());
    ASSERT_TRUE(isOk(endpoint));
    EXPECT_TRUE(service.isRunning());
    const qint64 child = service.processId();
    EXPECT_TRUE(test::isAlive(child));
    const auto me = ask(*endpoint);
    ASSERT_TRUE(isOk(me));
    EXPECT_EQ(me->role, QStringLiteral("administrator"));

    service.stop();
    EXPECT_FALSE(service.isRunning());
    EXPECT_FALSE(test::isAlive(child));
    EXPECT_FALSE(isOk(ask(*endpoint))) << "whoever may have its port now does not take its key";

    const auto again = test::await(service.start());
    ASSERT_TRUE(isOk(again));
    EXPECT_TRUE(isOk(ask(*again)));
    EXPECT_NE(again->key.reveal(), endpoint->key.reveal()) << "each start has a key of its own";
}

TEST_F(Embedded, ItsDataAreTheUsersAlone)
{
    EmbeddedService service(options());
    ASSERT_TRUE(isOk(test::await(service.start())));
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    EXPECT_EQ(QFileInfo(options().dataFolder).permissions(), owner | QFile::ExeOwner | QFile::ExeUser);
    EXPECT_EQ(QFileInfo(options().dataFolder + QStringLiteral("/service.db")).permissions(), owner);
}

TEST_F(Embedded, EndsWithItsObject)
{
    qint64 child = 0;
    {
        EmbeddedService service(options());
        ASSERT_TRUE(isOk(test::await(service.start())));
        child = service.processId();
    }
    EXPECT_FALSE(test::isAlive(child));
}

TEST_F(Embedded, IsStartedAgainWhenItIsKilled)
{
    EmbeddedService service(options());
    QSignalSpy restarted(&service, &EmbeddedService::restarted);
    const auto first = test::await(service.start());
    ASSERT_TRUE(isOk(first));
    for (int i = 1; i <= 2; ++i) {
        ASSERT_EQ(kill(static_cast<pid_t>(service.processId()), SIGKILL), 0);
        ASSERT_TRUE(test::waitUntil([&] { return restarted.size() == i; }));
        EXPECT_TRUE(service.isRunning());
        const auto endpoint = restarted.last().first().value<net::Endpoint>();
        EXPECT_TRUE(isOk(ask(endpoint)));
        EXPECT_FALSE(ask(*first).ok()) << "the key of before opens nothing";
    }
}

TEST_F(Embedded, IsGivenUpOnWhenItKeepsEnding)
{
    const ScriptedDaemon daemon("echo x >>\"$trace\"\n" + kAnnounce + "echo 'out of memory' >&2; exit 3");
    EmbeddedService service(options(daemon.program()));
    QSignalSpy stopped(&service, &EmbeddedService::stopped);
    (void)test::await(service.start());
    ASSERT_TRUE(test::waitUntil([&] { return stopped.size() == 1; }));
    const Error error = stopped.first().first().value<Error>();
    EXPECT_EQ(error.code, ErrorCode::ServiceStopped);
    EXPECT_TRUE(error.detail.contains(QLatin1String("out of memory"))) << error.detail.toStdString();
    EXPECT_EQ(daemon.trace().count('x'), 4) << "once, and three times more";
    EXPECT_FALSE(service.isRunning());
    EXPECT_TRUE(isOk(test::await(service.start()))) << "but it may be tried again";
}

TEST_F(Embedded, SaysWhyItDoesNotStart)
{
    EXPECT_EQ(startError(options(QStringLiteral("/nowhere/rollcalld"))).code, ErrorCode::ServiceNotStarted);

    const ScriptedDaemon ending("echo 'rollcalld: the database is of a newer version.' >&2; exit 3");
    const Error ended = startError(options(ending.program()));
    EXPECT_EQ(ended.code, ErrorCode::ServiceNotStarted);
    EXPECT_EQ(ended.subject, ending.program());
    EXPECT_TRUE(ended.detail.contains(QLatin1String("newer version"))) << ended.detail.toStdString();

    const ScriptedDaemon other("echo 'listening on http://127.0.0.1:1'; exec cat");
    EXPECT_EQ(startError(options(other.program())).code, ErrorCode::ServiceNotStarted);

    const ScriptedDaemon endless("head -c 100000 /dev/zero | tr '\\0' x; exec cat");
    EXPECT_EQ(startError(options(endless.program())).code, ErrorCode::ServiceNotStarted);
}

TEST_F(Embedded, OneThatNeverSpeaksIsGivenUpOnAndEnded)
{
    const ScriptedDaemon silent("echo $$ >\"$trace\"; exec cat");
    EmbeddedOptions impatient = options(silent.program());
    impatient.startTimeout = std::chrono::milliseconds(300);
    EXPECT_EQ(startError(impatient).code, ErrorCode::TimedOut);
    EXPECT_FALSE(test::isAlive(silent.trace().trimmed().toLongLong()));
}

TEST_F(Embedded, OneThatDoesNotHearItsEndIsKilled)
{
    const ScriptedDaemon deaf("trap '' TERM HUP\n" + kAnnounce + "exec sleep 600");
    EmbeddedOptions impatient = options(deaf.program());
    impatient.stopTimeout = std::chrono::milliseconds(200);
    EmbeddedService service(impatient);
    ASSERT_TRUE(isOk(test::await(service.start())));
    const qint64 child = service.processId();
    service.stop();
    EXPECT_FALSE(test::isAlive(child));
}

TEST_F(Embedded, StoppingAStartCancelsIt)
{
    const ScriptedDaemon silent("exec cat");
    EmbeddedService service(options(silent.program()));
    const auto start = service.start();
    service.stop();
    EXPECT_EQ(test::await(start).error().code, ErrorCode::Cancelled);
}

TEST_F(Embedded, ADatabaseThatIsNoneIsSaidAndKept)
{
    const EmbeddedOptions with = options();
    QDir().mkpath(with.dataFolder);
    const QString path = with.dataFolder + QStringLiteral("/service.db");
    const QByteArray bytes = QByteArray("these are holiday photos\n").repeated(500);
    test::writeFile(path, bytes);
    EXPECT_EQ(startError(with).code, ErrorCode::ServiceNotStarted);
    EXPECT_EQ(test::readFile(path), bytes);
}

TEST_F(Embedded, TwoApplicationsDoNotShareAFolder)
{
    EmbeddedService service(options());
    ASSERT_TRUE(isOk(test::await(service.start())));
    const Error error = startError(options());
    EXPECT_EQ(error.code, ErrorCode::ServiceNotStarted);
    EXPECT_EQ(error.subject, options().dataFolder);
    EXPECT_TRUE(service.isRunning());
    service.stop();
    EmbeddedService next(options());
    EXPECT_TRUE(isOk(test::await(next.start())));
}

TEST_F(Embedded, AFolderThatCanNotBeMadeIsNamed)
{
    EmbeddedOptions nowhere = options();
    nowhere.dataFolder = QStringLiteral("/proc/rollcall/service");
    const Error error = startError(nowhere);
    EXPECT_EQ(error.code, ErrorCode::FileUnwritable);
    EXPECT_EQ(error.subject, nowhere.dataFolder);
}

TEST_F(Embedded, NoOrphanIsLeftByAnApplicationThatIsKilledAndTheNextOneStarts)
{
    for (int i = 0; i < 3; ++i) {
        test::HostProcess host(kRollcalld, options().dataFolder);
        const qint64 child = host.serviceProcessId();
        ASSERT_GT(child, 0) << "also after the one before was killed, with its lock";
        ASSERT_TRUE(test::isAlive(child));
        host.kill();
        EXPECT_TRUE(test::waitUntil([child] { return !test::isAlive(child); })) << "round " << i;
    }
    EmbeddedService service(options());
    EXPECT_TRUE(isOk(test::await(service.start())));
}

} // namespace rollcall::sync
