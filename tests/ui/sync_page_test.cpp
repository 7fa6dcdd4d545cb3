// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui_fixture.h"

#include "models/sync_runs_model.h"
#include "widgets/exchange_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

namespace rollcall::test
{
namespace
{

const QString kSync = QStringLiteral("sync");

class SyncPage : public UiTest
{
protected:
    void open()
    {
        showWindow();
        m_window->openPage(kSync);
    }
    void openTraffic()
    {
        open();
        find<QTabWidget>(QStringLiteral("syncTabs"), kSync)->setCurrentIndex(1);
    }
    void recordSome()
    {
        sync::TrafficEntry users;
        users.at = m_clock.now();
        users.verb = "GET";
        users.url = QUrl(QStringLiteral("https://mdm.example.com/scim/v2/Users?startIndex=1"));
        users.status = 200;
        users.milliseconds = 128;
        users.receivedBytes = 12'400;
        users.responseBody = "{\"id\":\"1\",\"secret\":\"CANARY\"}";
        m_traffic.record(users, {}, Secret("rc_key_CANARY"));
        sync::TrafficEntry groups = users;
        groups.url = QUrl(QStringLiteral("https://mdm.example.com/scim/v2/Groups"));
        groups.status = 0;
        groups.error = Error{ErrorCode::ConnectionLost, QStringLiteral("closed"), QStringLiteral("mdm.example.com")};
        groups.responseBody.clear();
        m_traffic.record(groups, {}, Secret("rc_key_CANARY"));
    }
    [[nodiscard]] QTableView *runs() const { return find<QTableView>(QStringLiteral("runList"), kSync); }
    [[nodiscard]] QTableView *traffic() const { return find<QTableView>(QStringLiteral("trafficList"), kSync); }
    [[nodiscard]] QPushButton *action() const { return find<QPushButton>(QStringLiteral("syncAction"), kSync); }
    [[nodiscard]] QString message(const char *name, const char *label) const
    {
        return find<QWidget>(QLatin1String(name), kSync)->findChild<QLabel *>(QLatin1String(label))->text();
    }
    [[nodiscard]] QString text(const char *label) const { return textOf(QLatin1String(label), kSync); }
};

TEST_F(SyncPage, AFirstSyncThatWasCutOffSaysThatNotEverybodyIsThere)
{
    const qint64 run = begin();
    store(run, {person(QStringLiteral("1"), QStringLiteral("Ana Bélanger"))});
    ASSERT_TRUE(isOk(waitFor(m_cache->abandonRun(run))));
    open();
    EXPECT_TRUE(waitUntil([this] { return text("syncState").startsWith(QStringLiteral("Only a part was fetched")); }))
        << text("syncState").toStdString();
}

TEST_F(SyncPage, SaysHowChangesAreFound)
{
    fillSample();
    open();
    EXPECT_TRUE(waitUntil([this] { return text("syncFigures").contains(QStringLiteral("full listing")); }))
        << text("syncFigures").toStdString();
}

TEST_F(SyncPage, BeforeTheFirstSyncItOffersOne)
{
    open();
    ASSERT_TRUE(waitUntil([this] { return message("runsMessage", "messageTitle") == QStringLiteral("No sync yet"); }));
    auto *button = find<QWidget>(QStringLiteral("runsMessage"), kSync)
                       ->findChild<QPushButton *>(QStringLiteral("messageAction"));
    EXPECT_TRUE(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(m_sync.runs, 1);
}

TEST_F(SyncPage, WhileItSyncsItShowsHowFarAndCancels)
{
    open();
    QTest::mouseClick(action(), Qt::LeftButton);
    EXPECT_EQ(m_sync.runs, 1);
    m_sync.progress({scim::ResourceType::User, 500, 2000, 100, 15});
    ASSERT_TRUE(waitUntil([this] { return text("syncState").contains(QStringLiteral("500 of 2,000")); }));
    EXPECT_TRUE(find<QProgressBar>(QStringLiteral("syncPageProgress"), kSync)->isVisible());
    EXPECT_EQ(message("runsMessage", "messageTitle"), QStringLiteral("The first sync is under way"));
    EXPECT_EQ(action()->text(), QStringLiteral("Cancel"));
    QTest::mouseClick(action(), Qt::LeftButton);
    EXPECT_EQ(m_sync.cancels, 1);
    EXPECT_TRUE(waitUntil([this] { return action()->text() == QStringLiteral("&Sync Now"); }));
}

TEST_F(SyncPage, ListsTheRunsWithTheirFigures)
{
    fillSample();
    open();
    ASSERT_TRUE(waitUntil([this] { return runs()->model()->rowCount() == 1; }));
    EXPECT_EQ(cell(runs(), 0, 2), QStringLiteral("Complete"));
    EXPECT_EQ(cell(runs(), 0, 3), QStringLiteral("full listing"));
    EXPECT_EQ(cell(runs(), 0, 4), QStringLiteral("5"));
    EXPECT_EQ(cell(runs(), 0, 7), QStringLiteral("3"));
    EXPECT_TRUE(text("syncFigures").contains(QStringLiteral("3 users · 2 user groups")))
        << text("syncFigures").toStdString();
    EXPECT_FALSE(find<QLabel>(QStringLiteral("runReason"), kSync)->isVisible());
}

TEST_F(SyncPage, ColumnsOfTheRunsAreAsWideAsWhatTheyShowUntilSomebodyDrawsThem)
{
    fillSample();
    open();
    ASSERT_TRUE(waitUntil([this] { return runs()->model()->rowCount() == 1; }));
    for (int column = 0; column < runs()->model()->columnCount(); ++column) {
        const int needed = runs()->sizeHintForIndex(runs()->model()->index(0, column)).width();
        EXPECT_GT(runs()->columnWidth(column), needed) << column;
    }
    runs()->setColumnWidth(models::SyncRunsModel::Means, 60);
    fillSample();
    action()->click();
    m_sync.end(sync::SyncSummary{3, 2, 0, 0, 0, true});
    ASSERT_TRUE(waitUntil([this] { return runs()->model()->rowCount() == 2; }));
    EXPECT_EQ(runs()->columnWidth(models::SyncRunsModel::Means), 60);
}

TEST_F(SyncPage, TellsWhyARunFailed)
{
    const qint64 run = begin();
    ASSERT_TRUE(isOk(waitFor(m_cache->abandonRun(run))));
    const Error why{ErrorCode::ConnectionRefused, {}, QStringLiteral("mdm.example.com")};
    ASSERT_TRUE(isOk(waitFor(m_cache->noteFailure(run - 1, std::chrono::seconds(1), why))));
    open();
    ASSERT_TRUE(waitUntil([this] { return runs()->model()->rowCount() == 1; }));
    EXPECT_EQ(cell(runs(), 0, 2), QStringLiteral("Failed"));
    runs()->selectRow(0);
    EXPECT_TRUE(text("runReason").startsWith(QStringLiteral("No service answers at “mdm.example.com”.")))
        << text("runReason").toStdString();
}

TEST_F(SyncPage, AFailureOfNowStandsAboveWithItsRemedy)
{
    fillSample();
    open();
    m_directory->setAutoSync(std::chrono::minutes(5));
    m_directory->startSync();
    m_sync.end(Error{ErrorCode::MassRemovalStopped, {}, QStringLiteral("User"), 40});
    auto *button = find<QPushButton>(QStringLiteral("noticeAction"), kSync);
    ASSERT_TRUE(waitUntil([&] { return button->isVisible(); }));
    EXPECT_EQ(button->text(), QStringLiteral("Remove from the Local Copy"));
    EXPECT_TRUE(text("syncFigures").contains(QStringLiteral("automatic sync paused until you sync again")));
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(m_sync.massRemoval, sync::MassRemoval::Allow);
    EXPECT_TRUE(waitUntil([&] { return !button->isVisible(); }));
}

TEST_F(SyncPage, OfflineThereIsNothingToStart)
{
    fillSample();
    showWindow(Service::Offline);
    m_window->openPage(kSync);
    EXPECT_FALSE(action()->isEnabled());
    EXPECT_TRUE(text("syncState").startsWith(QStringLiteral("Offline")));
}

TEST_F(SyncPage, TrafficIsEmptyThenListedThenClearedAgain)
{
    openTraffic();
    EXPECT_EQ(message("trafficMessage", "messageTitle"), QStringLiteral("Nothing was sent yet"));
    auto *clear = find<QPushButton>(QStringLiteral("trafficClear"), kSync);
    EXPECT_FALSE(clear->isEnabled());
    recordSome();
    ASSERT_TRUE(waitUntil([this] { return traffic()->model()->rowCount() == 2; }));
    EXPECT_EQ(cell(traffic(), 0, 2), QStringLiteral("/scim/v2/Groups"));
    EXPECT_EQ(cell(traffic(), 0, 3), QStringLiteral("–"));
    EXPECT_EQ(cell(traffic(), 0, 6), QStringLiteral("Connection lost"));
    EXPECT_EQ(cell(traffic(), 1, 3), QStringLiteral("200"));
    EXPECT_EQ(cell(traffic(), 1, 4), QStringLiteral("128 ms"));
    EXPECT_EQ(cell(traffic(), 1, 5), QStringLiteral("12.4 kB"));
    QTest::mouseClick(clear, Qt::LeftButton);
    EXPECT_EQ(traffic()->model()->rowCount(), 0);
    EXPECT_EQ(m_traffic.entries().size(), 0);
}

TEST_F(SyncPage, ARequestIsShownWholeButForItsSecrets)
{
    openTraffic();
    recordSome();
    ASSERT_TRUE(waitUntil([this] { return traffic()->model()->rowCount() == 2; }));
    auto *view = find<ui::ExchangeView>(QStringLiteral("trafficView"), kSync);
    EXPECT_FALSE(view->isVisible());
    traffic()->selectRow(1);
    EXPECT_TRUE(view->isVisible());
    const QString shown = view->toPlainText();
    EXPECT_TRUE(shown.startsWith(QStringLiteral("GET https://mdm.example.com/scim/v2/Users?startIndex=1\n")))
        << shown.toStdString();
    EXPECT_TRUE(shown.contains(QStringLiteral("Authorization: Bearer (removed)")));
    EXPECT_TRUE(shown.contains(QStringLiteral("\"id\": \"1\""))) << shown.toStdString();
    EXPECT_FALSE(shown.contains(QStringLiteral("CANARY")));

    QCoreApplication::processEvents(); // The pane takes its place.
    QTest::mouseClick(find<QToolButton>(QStringLiteral("copyCurl"), kSync), Qt::LeftButton);
    const QString curl = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(curl.startsWith(QStringLiteral("curl 'https://mdm.example.com/"))) << curl.toStdString();
    EXPECT_TRUE(curl.contains(QStringLiteral("-H \"Authorization: Bearer $TOKEN\"")));

    // More comes: the same request stays selected.
    recordSome();
    ASSERT_TRUE(waitUntil([this] { return traffic()->model()->rowCount() == 4; }));
    EXPECT_EQ(traffic()->currentIndex().row(), 3);
    EXPECT_EQ(view->toPlainText(), shown);
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    EXPECT_FALSE(view->isVisible());
}

TEST_F(SyncPage, FiltersAndSaysSo)
{
    openTraffic();
    recordSome();
    ASSERT_TRUE(waitUntil([this] { return traffic()->model()->rowCount() == 2; }));
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(QApplication::focusWidget(), find<QLineEdit>(QStringLiteral("trafficFilter"), kSync));
    type(QApplication::focusWidget(), QStringLiteral("groups"));
    EXPECT_EQ(traffic()->model()->rowCount(), 1);
    EXPECT_EQ(text("trafficCounts"), QStringLiteral("1 of 2 shown · filtered"));
    type(QApplication::focusWidget(), QStringLiteral("zzz"));
    EXPECT_EQ(message("trafficMessage", "messageTitle"), QStringLiteral("No request matches “groupszzz”"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(traffic()->model()->rowCount(), 2);
}

TEST_F(SyncPage, PausedNothingIsKept)
{
    openTraffic();
    auto *pause = find<QPushButton>(QStringLiteral("trafficPause"), kSync);
    QTest::mouseClick(pause, Qt::LeftButton);
    EXPECT_EQ(message("trafficMessage", "messageTitle"), QStringLiteral("The log is paused"));
    recordSome();
    EXPECT_EQ(m_traffic.entries().size(), 0);
    QTest::mouseClick(find<QWidget>(QStringLiteral("trafficMessage"), kSync)
                          ->findChild<QPushButton *>(QStringLiteral("messageAction")),
        Qt::LeftButton);
    EXPECT_FALSE(pause->isChecked());
    recordSome();
    EXPECT_TRUE(waitUntil([this] { return traffic()->model()->rowCount() == 2; }));
}

TEST_F(SyncPage, TheTabThatWasShownComesBack)
{
    openTraffic();
    closeWindow();
    showWindow();
    EXPECT_EQ(m_window->currentPage(), kSync);
    EXPECT_EQ(find<QTabWidget>(QStringLiteral("syncTabs"), kSync)->currentIndex(), 1);
}

} // namespace
} // namespace rollcall::test
