// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync_runs_model.h"
#include "models/traffic_model.h"
#include "support/printers.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace rollcall::models
{
namespace
{

using Outcome = sync::RunRecord::Outcome;
using Tester = QAbstractItemModelTester;

const QDateTime kNoon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

sync::TrafficEntry entry(quint64 number, const char *verb, const char *url, int status)
{
    sync::TrafficEntry made;
    made.number = number;
    made.at = kNoon.addSecs(qint64(number));
    made.verb = verb;
    made.url = QUrl(QLatin1String(url));
    made.status = status;
    if (status == 0)
        made.error = Error{ErrorCode::TimedOut, {}, {}};
    return made;
}

QVector<sync::TrafficEntry> someTraffic()
{
    return {entry(1, "GET", "https://mdm.example.com/scim/v2/Users?startIndex=1", 200),
        entry(2, "POST", "https://mdm.example.com/scim/v2/Users", 409),
        entry(3, "GET", "https://mdm.example.com/scim/v2/Groups?filter=a%20b", 0)};
}

} // namespace

TEST(SyncRunsModel, SaysHowARunEnded)
{
    sync::RunRecord run;
    EXPECT_EQ(resultOf(run, true), RunResult::Running);
    EXPECT_EQ(resultOf(run, false), RunResult::Interrupted) << "whoever ran it is gone";
    run.outcome = Outcome::Complete;
    EXPECT_EQ(resultOf(run, true), RunResult::Complete);
    run.error = Error{ErrorCode::SyncIncomplete, {}, {}};
    EXPECT_EQ(resultOf(run, false), RunResult::NotSure);
    run.error.reset();
    run.outcome = Outcome::Interrupted;
    EXPECT_EQ(resultOf(run, true), RunResult::Interrupted);
    run.outcome = Outcome::Abandoned;
    EXPECT_EQ(resultOf(run, false), RunResult::Replaced) << "nobody said why: another one followed";
    run.error = Error{ErrorCode::Cancelled, {}, {}};
    EXPECT_EQ(resultOf(run, false), RunResult::Cancelled);
    run.error = Error{ErrorCode::TimedOut, {}, {}};
    EXPECT_EQ(resultOf(run, false), RunResult::Failed);
}

TEST(SyncRunsModel, WhatIsNotKnownIsNoZero)
{
    SyncRunsModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    sync::RunRecord open;
    open.run = 2;
    open.beganAt = kNoon;
    const sync::RunRecord done{
        1, kNoon, kNoon.addMSecs(1'400), Outcome::Complete, sync::SyncMeans::ChangeFeed, 3, 2, 1, 2'000, 60};
    model.setRuns({open, done}, true);
    const auto value = [&](int row, int column) { return model.index(row, column).data(ValueTableModel::ValueRole); };
    EXPECT_FALSE(value(0, SyncRunsModel::Duration).isValid());
    EXPECT_FALSE(value(0, SyncRunsModel::Users).isValid());
    EXPECT_FALSE(value(0, SyncRunsModel::Means).isValid());
    EXPECT_EQ(value(1, SyncRunsModel::Means).value<sync::SyncMeans>(), sync::SyncMeans::ChangeFeed);
    EXPECT_EQ(value(1, SyncRunsModel::Duration).toLongLong(), 1'400);
    EXPECT_EQ(value(1, SyncRunsModel::Groups).toInt(), 60);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRuns({open, done}, false);
    EXPECT_GE(changed.size(), 1) << "the open one has another word now";
}

TEST(TrafficModel, ShowsTheNewestFirst)
{
    TrafficModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.setEntries(someTraffic());
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.entryAt(0).number, 3U);
    EXPECT_EQ(model.rowOf(QStringLiteral("1")), 2);
    EXPECT_EQ(model.rowOf(QStringLiteral("7")), -1);
    const auto value = [&](int row, int column) { return model.index(row, column).data(ValueTableModel::ValueRole); };
    EXPECT_EQ(value(0, TrafficModel::Target).toString(), QStringLiteral("/scim/v2/Groups?filter=a b"));
    EXPECT_FALSE(value(0, TrafficModel::Status).isValid()) << "no answer";
    EXPECT_EQ(value(0, TrafficModel::Problem).value<Error>().code, ErrorCode::TimedOut);
    EXPECT_EQ(int(value(1, TrafficModel::Status).value<HttpStatus>()), 409);
    EXPECT_FALSE(value(1, TrafficModel::Problem).isValid());
    model.sort(TrafficModel::Status);
    EXPECT_EQ(model.entryAt(0).status, 200);
}

TEST(TrafficModel, FiltersByWordsInAnyOrder)
{
    TrafficModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.setEntries(someTraffic());
    const auto shown = [&model](const char *filter) {
        model.setFilter(QLatin1String(filter));
        return model.rowCount();
    };
    EXPECT_EQ(shown("users get"), 1);
    EXPECT_EQ(shown("GROUPS"), 1);
    EXPECT_EQ(shown("409"), 1);
    EXPECT_EQ(shown("timedout"), 1);
    EXPECT_EQ(shown("nowhere"), 0);
    EXPECT_EQ(model.total(), 3);
    EXPECT_EQ(shown(" "), 3);
}

} // namespace rollcall::models
