// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exit_code.h"
#include "settings/settings_store.h"
#include "support/fake_scim_service.h"
#include "support/files.h"
#include "support/printers.h"
#include "sync_job.h"

#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>

namespace rollcall::cli
{

namespace
{

using sync::MassRemoval;

struct Ran {
    int code = -1;
    QString output;
    QString notes;
};

class SyncCommand : public testing::Test
{
protected:
    SyncCommand() { QFile::remove(settings::SettingsStore().path()); }
    ~SyncCommand() override { QFile::remove(settings::SettingsStore().path()); }

    void SetUp() override
    {
        test::writeFile(keyFile, service.key());
        ASSERT_TRUE(QFile::setPermissions(keyFile, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    }

    Ran run(MassRemoval massRemoval = MassRemoval::Stop, const std::stop_token &stop = {})
    {
        CommonOptions options;
        options.url = service.url().toString();
        options.keyFile = keyFile;
        options.cachePath = folder.filePath(QStringLiteral("cache.sqlite"));
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        QEventLoop loop;
        Ran ran;
        {
            SyncJob job(options, massRemoval, stop);
            QObject::connect(
                &job, &SyncJob::finished, &loop, [&loop](int code) { loop.exit(code); }, Qt::QueuedConnection);
            QMetaObject::invokeMethod(&job, &SyncJob::start, Qt::QueuedConnection);
            ran.code = loop.exec();
        }
        ran.output = QString::fromStdString(testing::internal::GetCapturedStdout());
        ran.notes = QString::fromStdString(testing::internal::GetCapturedStderr());
        return ran;
    }

    QTemporaryDir folder;
    QString keyFile = folder.filePath(QStringLiteral("key"));
    test::FakeScimService service;
};

constexpr int kFine = static_cast<int>(ExitCode::Fine);
constexpr int kFinding = static_cast<int>(ExitCode::Finding);

} // namespace

TEST_F(SyncCommand, SaysWhatCameAndHowItFoundOut)
{
    service.putUsers(40);
    const Ran ran = run();
    EXPECT_EQ(ran.code, kFine) << ran.notes.toStdString();
    EXPECT_TRUE(ran.output.contains(QStringLiteral("40 added"))) << ran.output.toStdString();
    EXPECT_TRUE(ran.output.contains(QStringLiteral("Changes are found by: "))) << ran.output.toStdString();
}

TEST_F(SyncCommand, RemovesUnusuallyManyOnlyWhenItIsToldTo)
{
    service.putUsers(40);
    ASSERT_EQ(run().code, kFine);
    for (int i = 0; i < 30; ++i)
        service.remove("Users", "u" + QByteArray::number(i));
    const Ran stopped = run();
    EXPECT_EQ(stopped.code, kFinding);
    EXPECT_TRUE(stopped.notes.contains(QStringLiteral("To be removed: 30"))) << stopped.notes.toStdString();
    EXPECT_TRUE(stopped.notes.contains(QStringLiteral("--allow-removals"))) << stopped.notes.toStdString();
    const Ran allowed = run(MassRemoval::Allow);
    EXPECT_EQ(allowed.code, kFine);
    EXPECT_TRUE(allowed.output.contains(QStringLiteral("30 removed"))) << allowed.output.toStdString();
}

TEST_F(SyncCommand, WhatIsUnusualIsAsThePreferencesSay)
{
    ASSERT_TRUE(test::isOk(settings::SettingsStore().save({.removalFloor = 30, .removalPercent = 5})));
    service.putUsers(40);
    ASSERT_EQ(run().code, kFine);
    for (int i = 0; i < 30; ++i)
        service.remove("Users", "u" + QByteArray::number(i));
    EXPECT_EQ(run().code, kFine);
}

TEST_F(SyncCommand, AStopInTheMiddleKeepsWhatCame)
{
    service.setPaging({.cap = 100});
    service.putUsers(3'000);
    std::stop_source stop;
    service.bend([&stop](const test::ReceivedRequest &request, int) -> std::optional<test::ScriptedAnswer> {
        if (request.parameter(QStringLiteral("startIndex")).toInt() < 1'000)
            return std::nullopt;
        stop.request_stop();
        return test::ScriptedAnswer::nothing(test::ScriptedAnswer::End::Silence);
    });
    const Ran ran = run(MassRemoval::Stop, stop.get_token());
    EXPECT_EQ(ran.code, kFinding);
    EXPECT_TRUE(ran.output.isEmpty());
    EXPECT_TRUE(ran.notes.contains(QStringLiteral("kept"))) << ran.notes.toStdString();
    const auto cache = cache::Cache::open(folder.filePath(QStringLiteral("cache.sqlite")), SystemClock());
    ASSERT_TRUE(test::isOk(cache));
    EXPECT_GE(waitFor((*cache)->state()).value().users, 100);
}

TEST_F(SyncCommand, AStopBeforeItBeganEndsIt)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(run(MassRemoval::Stop, stop.get_token()).code, kFinding);
    EXPECT_EQ(service.requests(), 0);
}

} // namespace rollcall::cli
