// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui_fixture.h"

#include "pages/list_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>

namespace rollcall::test
{
namespace
{

using ui::ListState;

class UsersPage : public UiTest
{
protected:
    [[nodiscard]] ListState state() const
    {
        return static_cast<ui::ListPage *>(page(QStringLiteral("users")))->state();
    }
    [[nodiscard]] QLineEdit *filter() const { return find<QLineEdit>(QStringLiteral("filter")); }
    [[nodiscard]] QStringList names() const { return column(list(), 0); }
    [[nodiscard]] bool waitForNames(const QStringList &expected) const
    {
        return waitUntil([&] { return list()->model()->rowCount() == expected.size() && names() == expected; });
    }
    [[nodiscard]] QWidget *message() const { return find<QWidget>(QStringLiteral("listMessage")); }
    [[nodiscard]] QString messageText(const char *label) const
    {
        return message()->findChild<QLabel *>(QLatin1String(label))->text();
    }
    [[nodiscard]] QPushButton *messageAction() const
    {
        return message()->findChild<QPushButton *>(QStringLiteral("messageAction"));
    }
    void showTab(const QString &name) const
    {
        auto *tabs = find<QTabWidget>(QStringLiteral("userTabs"));
        tabs->setCurrentWidget(tabs->findChild<QWidget *>(name));
    }
};

TEST_F(UsersPage, ListsEverybodyWithWordsForStates)
{
    fillSample();
    showWindow();
    ASSERT_TRUE(
        waitForNames({QStringLiteral("Ana Bélanger"), QStringLiteral("Bob Smith"), QStringLiteral("山田 太郎")}));
    EXPECT_EQ(state(), ListState::Full);
    EXPECT_EQ(column(list(), int(sync::UserColumn::State)),
        QStringList({QStringLiteral("Active"), QStringLiteral("Disabled"), QStringLiteral("Active")}));
    EXPECT_EQ(cell(list(), 1, int(sync::UserColumn::Source)), QStringLiteral("LDAP"));
    EXPECT_EQ(cell(list(), 0, int(sync::UserColumn::Department)), QStringLiteral("–"));
    EXPECT_EQ(textOf(QStringLiteral("counts")), QStringLiteral("3 shown"));
    EXPECT_TRUE(textOf(QStringLiteral("pageFigures")).startsWith(QStringLiteral("3 · as of 03:04")));
}

TEST_F(UsersPage, FiltersAsOneTypesAndSaysSo)
{
    fillSample();
    showWindow();
    type(filter(), QStringLiteral("smi"));
    ASSERT_TRUE(waitForNames({QStringLiteral("Bob Smith")}));
    EXPECT_EQ(textOf(QStringLiteral("counts")), QStringLiteral("1 of 3 shown · filtered"));
    QTest::keyClick(filter(), Qt::Key_Escape);
    EXPECT_EQ(filter()->text(), QString());
    ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 3; }));
}

TEST_F(UsersPage, FindsTwoJapaneseCharacters)
{
    fillSample();
    showWindow();
    filter()->setText(QStringLiteral("太郎"));
    EXPECT_TRUE(waitForNames({QStringLiteral("山田 太郎")}));
}

TEST_F(UsersPage, WithoutAMatchOffersToClearTheFilter)
{
    fillSample();
    showWindow();
    filter()->setText(QStringLiteral("<b>nobody"));
    ASSERT_TRUE(waitUntil([this] { return state() == ListState::NoMatch; }));
    EXPECT_EQ(messageText("messageTitle"), QStringLiteral("No user matches “<b>nobody”"));
    QTest::mouseClick(messageAction(), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([this] { return state() == ListState::Full; }));
}

TEST_F(UsersPage, AnotherAlphabetsOrderTakesTheOldOnesPlaceWhenItIsThere)
{
    // Unicode's order begins with 一, that of Japanese with 亜.
    fill({person(QStringLiteral("1"), QStringLiteral("亜")), person(QStringLiteral("2"), QStringLiteral("一"))});
    showWindow();
    const QStringList before{QStringLiteral("一"), QStringLiteral("亜")};
    const QStringList after{QStringLiteral("亜"), QStringLiteral("一")};
    ASSERT_TRUE(waitForNames(before));
    QVector<QStringList> shown;
    m_directory->setLocale(QLocale(QLocale::Japanese));
    EXPECT_TRUE(waitUntil([this, &shown, &after] {
        QStringList now;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            now.append(list()->model()->index(row, 0).data().toString());
        if (shown.isEmpty() || shown.constLast() != now)
            shown.append(now);
        return now == after;
    }));
    EXPECT_EQ(shown, (QVector<QStringList>{before, after})) << "and nothing in between";
}

TEST_F(UsersPage, SortsByAClickOnTheHeader)
{
    fillSample();
    showWindow();
    QHeaderView *header = list()->horizontalHeader();
    const auto click = [header] {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(0) + 20, 10));
    };
    click();
    ASSERT_TRUE(
        waitForNames({QStringLiteral("山田 太郎"), QStringLiteral("Bob Smith"), QStringLiteral("Ana Bélanger")}));
    click();
    EXPECT_TRUE(
        waitForNames({QStringLiteral("Ana Bélanger"), QStringLiteral("Bob Smith"), QStringLiteral("山田 太郎")}));
}

TEST_F(UsersPage, BeforeTheFirstSyncOffersOne)
{
    showWindow();
    ASSERT_TRUE(waitUntil([this] { return state() == ListState::NeverSynced; }));
    QTest::mouseClick(messageAction(), Qt::LeftButton);
    EXPECT_EQ(m_sync.runs, 1);
    ASSERT_TRUE(waitUntil([this] { return state() == ListState::Loading; }));
    QTest::mouseClick(messageAction(), Qt::LeftButton); // Cancel
    EXPECT_EQ(m_sync.cancels, 1);
    EXPECT_TRUE(waitUntil([this] { return state() == ListState::NeverSynced; }));
}

TEST_F(UsersPage, AFirstSyncThatFailsSaysWhyAndTriesAgain)
{
    showWindow();
    m_directory->startSync();
    m_sync.end(Error{ErrorCode::HostNotFound, QStringLiteral("no address <b>"), QStringLiteral("mdm.example.com")});
    ASSERT_TRUE(waitUntil([this] { return state() == ListState::Failed; }));
    EXPECT_TRUE(messageText("messageSentence").contains(QStringLiteral("mdm.example.com")));
    EXPECT_FALSE(messageText("messageRemedy").isEmpty());
    EXPECT_FALSE(message()->findChild<QLabel *>(QStringLiteral("messageDetails"))->isVisible());
    QTest::mouseClick(messageAction(), Qt::LeftButton);
    EXPECT_EQ(m_sync.runs, 2);
}

TEST_F(UsersPage, AnEmptyServiceIsNoError)
{
    fill({});
    showWindow();
    ASSERT_TRUE(waitUntil([this] { return state() == ListState::Empty; }));
    EXPECT_EQ(messageText("messageTitle"), QStringLiteral("No users yet"));
}

TEST_F(UsersPage, WhatIsThereStaysWhenASyncFails)
{
    fillSample();
    showWindow();
    auto *notice = page(QStringLiteral("users"))->findChild<QLabel *>(QStringLiteral("noticeText"));
    EXPECT_FALSE(notice->isVisible());
    m_directory->startSync();
    m_sync.end(Error{ErrorCode::ConnectionRefused, {}, QStringLiteral("mdm.example.com:443")});
    ASSERT_TRUE(waitUntil([notice] { return notice->isVisible(); }));
    EXPECT_TRUE(notice->text().contains(QStringLiteral("mdm.example.com:443")));
    EXPECT_EQ(state(), ListState::Full);
    QTest::mouseClick(find<QAbstractButton>(QStringLiteral("noticeAction")), Qt::LeftButton);
    EXPECT_EQ(m_sync.runs, 2);
    EXPECT_TRUE(waitUntil([notice] { return !notice->isVisible(); }));
}

TEST_F(UsersPage, ANoticeThatWasClosedStaysClosedForTheSameProblem)
{
    fillSample();
    showWindow();
    auto *notice = page(QStringLiteral("users"))->findChild<QLabel *>(QStringLiteral("noticeText"));
    m_directory->startSync();
    m_sync.fail(ErrorCode::TimedOut);
    ASSERT_TRUE(waitUntil([notice] { return notice->isVisible(); }));
    QTest::mouseClick(find<QAbstractButton>(QStringLiteral("noticeClose")), Qt::LeftButton);
    Q_EMIT m_directory->statusChanged(m_directory->status());
    EXPECT_FALSE(notice->isVisible());
}

TEST_F(UsersPage, TheMassRemovalBrakeIsReleasedOnlyByItsButton)
{
    fillSample();
    showWindow();
    m_directory->startSync();
    m_sync.end(Error{ErrorCode::MassRemovalStopped, {}, QStringLiteral("User"), 1900});
    auto *action = find<QAbstractButton>(QStringLiteral("noticeAction"));
    ASSERT_TRUE(waitUntil([action] { return action->isVisible(); }));
    EXPECT_EQ(m_sync.massRemoval, sync::MassRemoval::Stop);
    QTest::mouseClick(action, Qt::LeftButton);
    EXPECT_EQ(m_sync.massRemoval, sync::MassRemoval::Allow);
}

TEST_F(UsersPage, OfflineShowsTheCacheAndItsAge)
{
    fillSample();
    m_clock.advance(std::chrono::hours(2));
    showWindow(Service::Offline);
    ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 3; }));
    EXPECT_TRUE(textOf(QStringLiteral("pageFigures")).contains(QStringLiteral("2 h ago")));
    EXPECT_TRUE(
        m_window->findChild<QLabel *>(QStringLiteral("statusText"))->text().startsWith(QStringLiteral("Offline")));
}

TEST_F(UsersPage, DetailsFollowTheSelection)
{
    fillSample();
    showWindow();
    selectRow(1);
    EXPECT_EQ(textOf(QStringLiteral("detailsSubtitle")), QStringLiteral("bob@example.com"));
    EXPECT_EQ(textOf(QStringLiteral("detailsState")), QStringLiteral("Disabled · LDAP"));
    QTest::keyClick(list(), Qt::Key_Down);
    EXPECT_TRUE(waitUntil([this] { return textOf(QStringLiteral("detailsTitle")) == QStringLiteral("山田 太郎"); }));
}

TEST_F(UsersPage, TabsShowAttributesGroupsAndTheResource)
{
    fillSample();
    showWindow();
    selectRow(0);
    auto *attributes = find<QTableView>(QStringLiteral("attributeList"));
    const QStringList names = column(attributes, 0);
    EXPECT_TRUE(names.contains(QStringLiteral("userName"))) << names.join(u' ').toStdString();
    auto *groups = find<QTableView>(QStringLiteral("userGroupList"));
    EXPECT_EQ(column(groups, 0), QStringList(QStringLiteral("Sales")));
    EXPECT_TRUE(find<QPlainTextEdit>(QStringLiteral("scimView"))
                    ->toPlainText()
                    .contains(QStringLiteral("\"ana@mail.example.com\"")));
}

TEST_F(UsersPage, CopiesAnAttributesValueNameAndUrn)
{
    fillSample();
    showWindow();
    selectRow(0);
    showTab(QStringLiteral("attributes"));
    auto *attributes = find<QTableView>(QStringLiteral("attributeList"));
    attributes->selectRow(int(column(attributes, 0).indexOf(QStringLiteral("userName"))));
    const auto copied = [this](const char *action) {
        find<QWidget>(QStringLiteral("attributes"))->findChild<QAction *>(QLatin1String(action))->trigger();
        return QGuiApplication::clipboard()->text();
    };
    EXPECT_EQ(copied("copyValue"), QStringLiteral("ana@example.com"));
    EXPECT_EQ(copied("copyName"), QStringLiteral("userName"));
    EXPECT_TRUE(copied("copyUrn").startsWith(QStringLiteral("urn:ietf:params:scim:schemas:core:2.0:User")));
}

TEST_F(UsersPage, WhoIsSelectedStaysSelectedInAnotherOrderAndWithAFilterThatLeavesThem)
{
    fillSample();
    showWindow();
    selectRow(0);
    auto *selection = list()->selectionModel();
    selection->select(
        list()->model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows); // Ana and 太郎
    const auto selected = [this, selection] {
        QStringList names;
        for (const QModelIndex &row : selection->selectedRows())
            names.append(cell(list(), row.row(), 0));
        names.sort();
        return names;
    };
    const QStringList both = selected();
    ASSERT_EQ(both.size(), 2);
    list()->sortByColumn(0, Qt::DescendingOrder);
    ASSERT_TRUE(waitUntil([this] { return cell(list(), 2, 0) == QStringLiteral("Ana Bélanger"); }));
    EXPECT_EQ(selected(), both);
    EXPECT_EQ(list()->currentIndex().row(), 2);
    find<QLineEdit>(QStringLiteral("filter"))->setText(QStringLiteral("state:active"));
    ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 2; }));
    EXPECT_EQ(selected(), both);
    EXPECT_EQ(cell(list(), list()->currentIndex().row(), 0), QStringLiteral("Ana Bélanger"));
}

TEST_F(UsersPage, CopiesARowAsText)
{
    fillSample();
    showWindow();
    selectRow(0);
    QTest::keySequence(list(), QKeySequence::Copy);
    const QString expected
        = QStringLiteral("Display Name\tUsername\tSource\tState\nAna Bélanger\tana@example.com\tSCIM Entra ID\tActive");
    EXPECT_TRUE(waitUntil([&expected] { return QGuiApplication::clipboard()->text() == expected; }))
        << QGuiApplication::clipboard()->text().toStdString();
}

TEST_F(UsersPage, SelectionSurvivesARefreshThatReordersTheList)
{
    fillSample();
    showWindow();
    selectRow(1);
    fill({person(QStringLiteral("ana"), QStringLiteral("Zoe Bélanger")),
        person(QStringLiteral("bob"), QStringLiteral("Bob Smith")),
        person(QStringLiteral("aaron"), QStringLiteral("Aaron")),
        person(QStringLiteral("taro"), QStringLiteral("山田 太郎"))});
    ASSERT_TRUE(waitForNames({QStringLiteral("Aaron"), QStringLiteral("Bob Smith"), QStringLiteral("Zoe Bélanger"),
        QStringLiteral("山田 太郎")}));
    EXPECT_EQ(list()->currentIndex().row(), 1);
    EXPECT_EQ(textOf(QStringLiteral("detailsTitle")), QStringLiteral("Bob Smith"));
    EXPECT_TRUE(
        waitUntil([this] { return textOf(QStringLiteral("detailsState")).startsWith(QStringLiteral("Active")); }));
}

TEST_F(UsersPage, AFilterDoesNotWalkTheSelectionThroughThePeople)
{
    fillSample();
    showWindow();
    selectRow(1);
    filter()->setText(QStringLiteral("ana"));
    ASSERT_TRUE(waitForNames({QStringLiteral("Ana Bélanger")}));
    EXPECT_FALSE(list()->currentIndex().isValid());
    EXPECT_EQ(textOf(QStringLiteral("detailsTitle")), QStringLiteral("Bob Smith"));
    filter()->clear();
    EXPECT_TRUE(waitUntil([this] { return list()->currentIndex().row() == 1; }));
}

TEST_F(UsersPage, AUserWhoIsGoneIsSaidToBe)
{
    fillSample();
    showWindow();
    selectRow(1);
    fill({person(QStringLiteral("ana"), QStringLiteral("Ana Bélanger"))});
    auto *details = find<QWidget>(QStringLiteral("detailsMessage"));
    EXPECT_TRUE(
        waitUntil([details] { return details->findChild<QLabel *>(QStringLiteral("messageTitle"))->isVisible(); }));
    EXPECT_TRUE(waitForNames({QStringLiteral("Ana Bélanger")}));
}

TEST_F(UsersPage, ScrollPositionSurvivesARefresh)
{
    fill(cache::manyUsers(500));
    showWindow();
    list()->verticalScrollBar()->setValue(200);
    const int before = list()->verticalScrollBar()->value();
    ASSERT_GT(before, 100);
    QVector<scim::Resource> users = cache::manyUsers(500);
    std::reverse(users.begin(), users.end());
    users[0] = cache::someUser(users[0].id(), QStringLiteral("Person 77 and a half"));
    users[1] = cache::someUser(users[1].id(), QStringLiteral("Person 3 and a half"));
    fill(users);
    EXPECT_TRUE(waitUntil([this] { return column(list(), 0).contains(QStringLiteral("Person 3 and a half")); }));
    EXPECT_NEAR(list()->verticalScrollBar()->value(), before, 2);
}

TEST_F(UsersPage, TheDetailsPaneClosesAndComesBack)
{
    fillSample();
    showWindow();
    auto *details = find<QWidget>(QStringLiteral("userDetails"));
    ASSERT_TRUE(details->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    EXPECT_FALSE(details->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F4);
    EXPECT_TRUE(details->isVisible());
    selectRow(0);
    QTest::mouseClick(find<QAbstractButton>(QStringLiteral("detailsClose")), Qt::LeftButton);
    EXPECT_FALSE(details->isVisible());
}

TEST_F(UsersPage, IsOperatedByKeyboardAlone)
{
    fillSample();
    showWindow();
    list()->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(filter()->hasFocus());
    QTest::keyClick(filter(), Qt::Key_Down);
    EXPECT_TRUE(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_End);
    EXPECT_TRUE(waitUntil([this] { return textOf(QStringLiteral("detailsTitle")) == QStringLiteral("山田 太郎"); }));
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(m_window->currentPage(), QStringLiteral("user-groups"));
}

} // namespace
} // namespace rollcall::test
