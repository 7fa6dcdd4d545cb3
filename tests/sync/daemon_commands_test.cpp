// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/daemon_commands.h"
#include "sync/embedded_announcement.h"
#include "sync/sample_journal.h"

#include "support/await.h"
#include "support/files.h"
#include "support/printers.h"
#include "sync/scripted_daemon.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <thread>

namespace rollcall::sync
{
namespace
{

using test::isOk;
using test::ScriptedDaemon;

DaemonCommands commands(
    const QString &program, std::chrono::milliseconds timeout = std::chrono::seconds(20), std::stop_token stop = {})
{
    return {program, QStringLiteral("sqlite:/x/service.db"), timeout, std::move(stop)};
}

} // namespace

TEST(DaemonCommands, SpeakTheProgramsLanguage)
{
    const ScriptedDaemon daemon(R"(echo "$*" >>"$trace"
case "$1 $2" in
"attribute list") printf 'costCentre\nbadge\n' ;;
"token add") echo rc_scim_CANARY ;;
"token list") printf 't1\tmdm\tactive\tnever\tunused\tnone\tSample\nt2\tmdm\tactive\tnever\tunused\tnone\tEntra\nt3\tmdm\tactive\tnever\tunused\tnone\tSample\n' ;;
esac)");
    const DaemonCommands run = commands(daemon.program());
    EXPECT_EQ(run.attributes().value(), (QStringList{QStringLiteral("costCentre"), QStringLiteral("badge")}));
    EXPECT_TRUE(isOk(run.addAttribute(QStringLiteral("workSite"))));
    EXPECT_TRUE(isOk(run.import(QStringLiteral("/s/a b.csv"), QStringLiteral("ldap"))));
    EXPECT_EQ(run.addToken(QStringLiteral("Sample")).value().reveal(), "rc_scim_CANARY");
    EXPECT_TRUE(isOk(run.removeTokens(QStringLiteral("Sample"))));
    EXPECT_EQ(daemon.trace(),
        "attribute list --database sqlite:/x/service.db\n"
        "attribute add --database sqlite:/x/service.db workSite\n"
        "import --database sqlite:/x/service.db /s/a b.csv --source ldap\n"
        "token add --database sqlite:/x/service.db --name Sample\n"
        "token list --database sqlite:/x/service.db\n"
        "token remove --database sqlite:/x/service.db t1\n"
        "token remove --database sqlite:/x/service.db t3\n");
}

TEST(DaemonCommands, ARefusalCarriesWhatWasSaidAndNoSecret)
{
    const ScriptedDaemon daemon("echo rc_scim_CANARY; echo 'rollcalld: that name is taken.' >&2; exit 1");
    const Error error = commands(daemon.program()).addToken(QStringLiteral("x")).error();
    EXPECT_EQ(error.code, ErrorCode::ServiceNotStarted);
    EXPECT_EQ(error.subject, daemon.program());
    EXPECT_EQ(error.detail, QStringLiteral("token add: rollcalld: that name is taken."));
    const ScriptedDaemon crashing("kill -SEGV $$");
    EXPECT_EQ(commands(crashing.program()).attributes().error().code, ErrorCode::ServiceNotStarted);
}

TEST(DaemonCommands, AProgramThatIsNotThereIsNamed)
{
    const Error error = commands(QStringLiteral("/nowhere/rollcalld")).attributes().error();
    EXPECT_EQ(error.code, ErrorCode::ServiceNotStarted);
    EXPECT_EQ(error.subject, QStringLiteral("/nowhere/rollcalld"));
}

TEST(DaemonCommands, OneThatHangsIsEnded)
{
    const ScriptedDaemon daemon("echo $$ >\"$trace\"; exec sleep 600");
    EXPECT_EQ(
        commands(daemon.program(), std::chrono::milliseconds(300)).attributes().error().code, ErrorCode::TimedOut);
    EXPECT_FALSE(test::isAlive(daemon.trace().trimmed().toLongLong()));
}

TEST(DaemonCommands, StoppingEndsOneThatRuns)
{
    const ScriptedDaemon daemon("echo $$ >\"$trace\"; exec sleep 600");
    std::stop_source stop;
    const std::jthread stopper([&] {
        while (daemon.trace().isEmpty())
            std::this_thread::yield();
        stop.request_stop();
    });
    const DaemonCommands run = commands(daemon.program(), std::chrono::seconds(60), stop.get_token());
    EXPECT_EQ(run.attributes().error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(test::isAlive(daemon.trace().trimmed().toLongLong()));
}

TEST(DaemonCommands, TidyingUpIsNotStopped)
{
    const ScriptedDaemon daemon("exit 0");
    std::stop_source stop;
    stop.request_stop();
    const DaemonCommands run = commands(daemon.program(), std::chrono::seconds(60), stop.get_token());
    EXPECT_TRUE(isOk(run.unstoppable().removeTokens(QStringLiteral("Sample"))));
}

TEST(Announcement, SaysWhereAndWithWhichKey)
{
    const auto endpoint = readAnnouncement(R"({"port":40123,"key":"rc_key_1"})");
    ASSERT_TRUE(isOk(endpoint));
    EXPECT_EQ(endpoint->scimBase, QUrl(QStringLiteral("http://127.0.0.1:40123/scim/v2")));
    EXPECT_EQ(endpoint->adminBase, QUrl(QStringLiteral("http://127.0.0.1:40123/admin/v1")));
    EXPECT_EQ(endpoint->key.reveal(), "rc_key_1");
}

TEST(Announcement, AnythingElseIsAnErrorWithoutTheLineInIt)
{
    for (const char *line : {"", "listening on http://127.0.0.1:1", "[]", R"({"key":"CANARY"})", R"({"port":1})",
             R"({"port":0,"key":"CANARY"})", R"({"port":65536,"key":"CANARY"})", R"({"port":"1","key":"CANARY"})",
             R"({"port":1,"key":"CANARY")"}) {
        const auto endpoint = readAnnouncement(line);
        ASSERT_FALSE(endpoint.ok()) << line;
        EXPECT_FALSE(endpoint.error().detail.contains(QLatin1String("CANARY"))) << line;
    }
}

TEST(SampleJournal, RemembersEachStepThatWasFinished)
{
    const QTemporaryDir folder;
    SampleJournal journal(folder.path());
    EXPECT_FALSE(journal.has(QStringLiteral("a")));
    ASSERT_TRUE(isOk(journal.note(QStringLiteral("a"))));
    ASSERT_TRUE(isOk(journal.note(QStringLiteral("b"))));
    const SampleJournal next(folder.path());
    EXPECT_TRUE(next.has(QStringLiteral("a")));
    EXPECT_TRUE(next.has(QStringLiteral("b")));
    EXPECT_FALSE(next.has(QStringLiteral("c")));
}

TEST(SampleJournal, OneThatCanNotBeReadRemembersNothing)
{
    const QTemporaryDir folder;
    for (const char *bytes : {"", "{", "[]", R"({"finished":"a"})", R"({"finished":[1,{}]})", "\xff"}) {
        test::writeFile(folder.filePath(QStringLiteral("sample.json")), bytes);
        EXPECT_FALSE(SampleJournal(folder.path()).has(QStringLiteral("a"))) << bytes;
    }
}

TEST(SampleJournal, SaysWhenItCanNotBeWritten)
{
    SampleJournal journal(QStringLiteral("/proc/rollcall"));
    EXPECT_EQ(journal.note(QStringLiteral("a")).error().code, ErrorCode::FileUnwritable);
    EXPECT_FALSE(journal.has(QStringLiteral("a")));
}

} // namespace rollcall::sync
