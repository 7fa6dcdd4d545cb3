// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shown_texts.h"
#include "ui_fixture.h"

#include "pages/start_page.h"
#include "widgets/navigation_widget.h"
#include "widgets/theme_colors.h"
#include "widgets/wrapped_text.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>

namespace rollcall::test
{
namespace
{

class MainWindow : public UiTest
{
protected:
    [[nodiscard]] ui::NavigationWidget *navigation() const { return m_window->findChild<ui::NavigationWidget *>(); }
    /// The page of that title; headings can have the same.
    [[nodiscard]] QListWidgetItem *item(const QString &title) const
    {
        for (QListWidgetItem *found : navigation()->findItems(title, Qt::MatchExactly)) {
            if (found->flags() & Qt::ItemIsEnabled)
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QString statusText() const
    {
        return m_window->findChild<QLabel *>(QStringLiteral("statusText"))->text();
    }
};

TEST_F(MainWindow, NavigatesByMouseAndNamesThePages)
{
    fillSample();
    showWindow();
    QListWidgetItem *groups = item(QStringLiteral("User groups"));
    QTest::mouseClick(navigation()->viewport(), Qt::LeftButton, {}, navigation()->visualItemRect(groups).center());
    EXPECT_EQ(m_window->currentPage(), QStringLiteral("user-groups"));
    EXPECT_TRUE(page(QStringLiteral("user-groups"))->isVisible());
    EXPECT_FALSE(page(QStringLiteral("users"))->isVisible());
}

TEST_F(MainWindow, HeadingsOfTheNavigationCanNotBeChosen)
{
    showWindow();
    QListWidgetItem *heading = navigation()->item(1); // The first item is a page without a heading.
    EXPECT_EQ(heading->flags(), Qt::NoItemFlags);
    QTest::mouseClick(navigation()->viewport(), Qt::LeftButton, {}, navigation()->visualItemRect(heading).center());
    EXPECT_EQ(m_window->currentPage(), QStringLiteral("users"));
    m_window->openPage(QStringLiteral("no-such-page"));
    EXPECT_EQ(m_window->currentPage(), QStringLiteral("users"));
}

TEST_F(MainWindow, CountsStandInTheNavigation)
{
    fillSample();
    showWindow();
    const auto spoken
        = [this](const char *title) { return item(QLatin1String(title))->data(Qt::AccessibleTextRole).toString(); };
    EXPECT_TRUE(waitUntil([&] { return spoken("Users") == QStringLiteral("Users, 3"); }));
    EXPECT_TRUE(waitUntil([&] { return spoken("User groups") == QStringLiteral("User groups, 2"); }));
}

TEST_F(MainWindow, TheStatusLineTellsTheTruth)
{
    fillSample();
    showWindow();
    auto *cancel = m_window->findChild<QAbstractButton *>(QStringLiteral("cancelSync"));
    auto *progress = m_window->findChild<QProgressBar *>(QStringLiteral("syncProgress"));
    EXPECT_TRUE(statusText().startsWith(QStringLiteral("In sync"))) << statusText().toStdString();
    EXPECT_FALSE(cancel->isVisible());

    QTest::keyClick(m_window.get(), Qt::Key_F5);
    EXPECT_EQ(m_sync.runs, 1);
    m_sync.progress({scim::ResourceType::User, 1200, 2000, 850, 1});
    ASSERT_TRUE(waitUntil([this] { return statusText().contains(QStringLiteral("1,200 of 2,000")); }));
    EXPECT_TRUE(cancel->isVisible());
    EXPECT_EQ(progress->value() * 10 / progress->maximum(), 6);

    QTest::mouseClick(cancel, Qt::LeftButton);
    EXPECT_EQ(m_sync.cancels, 1);
    ASSERT_TRUE(waitUntil([this] { return statusText().startsWith(QStringLiteral("In sync")); }));
    EXPECT_FALSE(progress->isVisible());

    m_directory->startSync();
    m_sync.fail(ErrorCode::Unauthorized);
    ASSERT_TRUE(waitUntil([this] { return statusText().startsWith(QStringLiteral("Not in sync")); }));
}

TEST_F(MainWindow, SaysWhatTheConnectionMayDo)
{
    showWindow();
    auto *connection = m_window->findChild<QLabel *>(QStringLiteral("connectionText"));
    m_directory->setConnection({QStringLiteral("x"), QUrl(QStringLiteral("https://x.example/scim/v2")), {}, false});
    EXPECT_EQ(connection->text(), QStringLiteral("SCIM only"));
    m_directory->setConnection({QStringLiteral("x"), QUrl(QStringLiteral("https://x.example/scim/v2")),
        QStringLiteral("administrator"), true});
    EXPECT_EQ(connection->text(), QStringLiteral("Administrator · SCIM + admin API"));
}

TEST_F(MainWindow, TheNextStartLooksAsTheLastOneDid)
{
    fillSample();
    showWindow();
    m_window->resize(1111, 777);
    selectRow(2);
    find<QTabWidget>(QStringLiteral("userTabs"))->setCurrentIndex(3);
    list()->horizontalHeader()->resizeSection(0, 222);
    list()->setColumnHidden(int(sync::UserColumn::Department), false);
    list()->sortByColumn(int(sync::UserColumn::UserName), Qt::DescendingOrder);
    find<QLineEdit>(QStringLiteral("filter"))->setText(QStringLiteral("example"));
    find<QSplitter>(QStringLiteral("splitter"))->setSizes({400, 500});
    const QList<int> sizes = find<QSplitter>(QStringLiteral("splitter"))->sizes();
    m_window->openPage(QStringLiteral("user-groups"));
    closeWindow();
    m_state = ui::WindowState::fromBytes(m_state.toBytes());

    showWindow();
    EXPECT_EQ(m_window->size(), QSize(1111, 777));
    EXPECT_EQ(m_window->currentPage(), QStringLiteral("user-groups"));
    m_window->openPage(QStringLiteral("users"));
    EXPECT_EQ(find<QLineEdit>(QStringLiteral("filter"))->text(), QStringLiteral("example"));
    EXPECT_EQ(list()->horizontalHeader()->sectionSize(0), 222);
    EXPECT_FALSE(list()->isColumnHidden(int(sync::UserColumn::Department)));
    EXPECT_TRUE(list()->isColumnHidden(int(sync::UserColumn::Email)));
    EXPECT_EQ(find<QTabWidget>(QStringLiteral("userTabs"))->currentIndex(), 3);
    ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 3 && list()->currentIndex().isValid(); }));
    EXPECT_EQ(column(list(), 1).constFirst(), QStringLiteral("taro@example.com"));
    EXPECT_EQ(textOf(QStringLiteral("detailsTitle")), QStringLiteral("山田 太郎"));
    EXPECT_EQ(find<QSplitter>(QStringLiteral("splitter"))->sizes(), sizes);
}

TEST_F(MainWindow, ADamagedStateIsNoHindrance)
{
    m_state = ui::WindowState::fromBytes(
        "{\"window/geometry\": 5, \"layout1/x\": \"!!\", \"state/page\": \"bm93aGVyZQ==\"");
    showWindow();
    EXPECT_EQ(m_window->currentPage(), QStringLiteral("users"));
    m_state = ui::WindowState::fromBytes("not json");
    EXPECT_EQ(m_state.value(QStringLiteral("page")), QString());
}

TEST_F(MainWindow, LinksLeadToUsersAndGroups)
{
    fillSample();
    showWindow();
    find<QLineEdit>(QStringLiteral("filter"))->setText(QStringLiteral("ana"));
    ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 1; }));
    m_window->open({ui::Link::Kind::User, QStringLiteral("bob")});
    ASSERT_TRUE(waitUntil([this] { return textOf(QStringLiteral("detailsTitle")) == QStringLiteral("Bob Smith"); }));
    EXPECT_EQ(find<QLineEdit>(QStringLiteral("filter"))->text(), QString()) << "it hid who was asked for";
    EXPECT_TRUE(waitUntil([this] { return list()->currentIndex().row() == 1; }));
    m_window->open({ui::Link::Kind::Group, QStringLiteral("sales")});
    EXPECT_EQ(m_window->currentPage(), QStringLiteral("user-groups"));
    EXPECT_TRUE(waitUntil([this] {
        return textOf(QStringLiteral("detailsTitle"), QStringLiteral("user-groups")) == QStringLiteral("Sales");
    }));
}

TEST_F(MainWindow, ALinkToNobodySaysSo)
{
    fillSample();
    showWindow();
    m_window->open({ui::Link::Kind::User, QStringLiteral("nobody")});
    auto *title = find<QWidget>(QStringLiteral("detailsMessage"))->findChild<QLabel *>(QStringLiteral("messageTitle"));
    EXPECT_TRUE(waitUntil([title] { return title->isVisible() && title->text() == QStringLiteral("Not found"); }))
        << title->text().toStdString();
}

TEST_F(MainWindow, ProfilesAreSwitchedFromTheTitleLine)
{
    showWindow();
    using Kind = settings::ConnectionProfile::Kind;
    m_window->showProfiles({{QStringLiteral("a"), QStringLiteral("Alpha & <b>Omega</b>"), Kind::Remote, {}},
                               {QStringLiteral("b"), QStringLiteral("Beta"), Kind::Embedded, {}}},
        QStringLiteral("a"));
    auto *button = m_window->findChild<QToolButton *>(QStringLiteral("profile"));
    EXPECT_EQ(button->text(), QStringLiteral("Alpha && <b>Omega</b> ▾"));
    EXPECT_EQ(button->accessibleName(), QStringLiteral("Alpha & <b>Omega</b>"));
    EXPECT_EQ(m_window->windowTitle(), QStringLiteral("Alpha & <b>Omega</b> – Rollcall"));
    QSignalSpy chosen(m_window.get(), &ui::MainWindow::profileChosen);
    button->menu()->actions().at(1)->trigger();
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toString(), QStringLiteral("b"));
}

TEST_F(MainWindow, PreferencesAreOfferedAndChosen)
{
    showWindow();
    m_window->openPage(QStringLiteral("preferences"));
    settings::AppSettings settings;
    settings.syncIntervalSeconds = 7 * 60; // Set in the file by hand.
    m_window->showSettings(settings);
    auto *language = find<QComboBox>(QStringLiteral("language"), QStringLiteral("preferences"));
    auto *theme = find<QComboBox>(QStringLiteral("theme"), QStringLiteral("preferences"));
    auto *interval = find<QComboBox>(QStringLiteral("interval"), QStringLiteral("preferences"));
    EXPECT_EQ(language->count(), 4);
    EXPECT_EQ(interval->currentText(), QStringLiteral("Every 7 min"));
    QSignalSpy chosen(m_window.get(), &ui::MainWindow::settingsChosen);
    language->setFocus();
    QTest::keyClicks(language, QStringLiteral("F")); // Français
    QTest::keyClick(theme, Qt::Key_End); // Dark
    ASSERT_GE(chosen.size(), 2);
    const auto last = chosen.constLast()[0].value<settings::AppSettings>();
    EXPECT_EQ(last.language, QStringLiteral("fr"));
    EXPECT_EQ(last.theme, settings::Theme::Dark);
    EXPECT_EQ(last.syncIntervalSeconds, 7 * 60);
}

TEST_F(MainWindow, WhatManyRemovalsAreIsAPreference)
{
    showWindow();
    m_window->openPage(QStringLiteral("preferences"));
    QSignalSpy chosen(m_window.get(), &ui::MainWindow::settingsChosen);
    m_window->showSettings({.removalFloor = 50, .removalPercent = 10});
    EXPECT_EQ(chosen.size(), 0);
    auto *floor = find<QSpinBox>(QStringLiteral("removalFloor"), QStringLiteral("preferences"));
    auto *percent = find<QSpinBox>(QStringLiteral("removalPercent"), QStringLiteral("preferences"));
    EXPECT_EQ(floor->text(), QStringLiteral("more than 50"));
    EXPECT_EQ(percent->text(), QStringLiteral("and more than 10%"));
    floor->setFocus();
    floor->selectAll();
    QTest::keyClicks(floor, QStringLiteral("120"));
    QTest::keyClick(floor, Qt::Key_Return);
    QTest::keyClick(percent, Qt::Key_Up);
    ASSERT_EQ(chosen.size(), 2) << "not with each digit";
    const auto last = chosen.constLast()[0].value<settings::AppSettings>();
    EXPECT_EQ(last.removalFloor, 120);
    EXPECT_EQ(last.removalPercent, 11);
}

TEST_F(MainWindow, WithoutADirectoryTheStartPageStandsInItsPlace)
{
    fillSample();
    showWindow();
    m_window->showDirectory(nullptr);
    EXPECT_TRUE(page(QStringLiteral("start"))->isVisible());
    EXPECT_EQ(statusText(), QStringLiteral("Not connected"));
    m_window->openPage(QStringLiteral("preferences"));
    EXPECT_TRUE(page(QStringLiteral("preferences"))->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    EXPECT_EQ(m_sync.runs, 0);
}

TEST_F(MainWindow, TheWelcomeOffersBothWaysToBegin)
{
    fillSample();
    showWindow();
    m_window->showDirectory(nullptr);
    ui::StartPage &start = m_window->startPage();
    start.showWelcome();
    QSignalSpy samples(&start, &ui::StartPage::sampleRequested);
    QSignalSpy connections(&start, &ui::StartPage::connectRequested);
    auto *tryIt = start.findChild<QPushButton *>(QStringLiteral("startSample"));
    auto *connectIt = start.findChild<QPushButton *>(QStringLiteral("startService"));
    ASSERT_TRUE(tryIt->isVisible());
    EXPECT_EQ(tryIt->accessibleName(), QStringLiteral("Try It Now"));
    EXPECT_EQ(connectIt->accessibleName(), QStringLiteral("Connect to a Service"));
    QTest::mouseClick(tryIt, Qt::LeftButton);
    QTest::mouseClick(connectIt, Qt::LeftButton);
    EXPECT_EQ(samples.size(), 1);
    EXPECT_EQ(connections.size(), 1);
    start.showFailure({ErrorCode::ServiceNotStarted, {}, {}});
    EXPECT_FALSE(tryIt->isVisible());
    EXPECT_TRUE(start.findChild<QPushButton *>(QStringLiteral("startConnect"))->isVisible());
}

TEST_F(MainWindow, AValueThatCameAfterNothingHasTheThemesColour)
{
    fill({person(QStringLiteral("ana"), QStringLiteral("Ana")),
        person(QStringLiteral("bob"), QStringLiteral("Bob"), {{QStringLiteral("externalId"), QStringLiteral("e-7")}})});
    showWindow();
    selectRow(0); // Nobody's external id is muted,
    selectRow(1); // and Bob has one.
    const QList<ui::WrappedText *> values = page(QStringLiteral("users"))->findChildren<ui::WrappedText *>();
    const auto found = std::find_if(values.begin(), values.end(),
        [](const ui::WrappedText *value) { return value->text() == QStringLiteral("e-7"); });
    ASSERT_NE(found, values.end());
    m_appearance.apply(settings::Theme::Dark, QLocale());
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ((*found)->palette().color(QPalette::Text), ui::ThemeColors::dark().text);
}

TEST_F(MainWindow, RowsAndCountsOfTheNavigationFollowTheLanguage)
{
    QVector<scim::Resource> people;
    for (int i = 0; i < 1'200; ++i)
        people.append(person(QStringLiteral("p%1").arg(i), QStringLiteral("P %1").arg(i)));
    fill(people);
    showWindow();
    const auto spoken = [this] { return navigation()->item(2)->data(Qt::AccessibleTextRole).toString(); };
    ASSERT_TRUE(waitUntil([&] { return spoken() == QStringLiteral("Users, 1,200"); }));
    ASSERT_TRUE(isOk(m_translator.setLanguage(QStringLiteral("ja"))));
    m_appearance.apply(settings::Theme::Light, QLocale());
    QCoreApplication::sendPostedEvents();
    const int switched = navigation()->visualItemRect(navigation()->item(2)).height();
    ASSERT_TRUE(isOk(m_translator.setLanguage(QStringLiteral("fr"))));
    m_appearance.apply(settings::Theme::Light, QLocale());
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(spoken(), QStringLiteral("Utilisateurs, ") + QLocale(QLocale::French).toString(1'200));
    ASSERT_TRUE(isOk(m_translator.setLanguage(QStringLiteral("ja"))));
    m_appearance.apply(settings::Theme::Light, QLocale());
    const ui::MainWindow fresh(m_state, m_clock);
    const auto *list = fresh.findChild<ui::NavigationWidget *>();
    EXPECT_EQ(switched, list->visualItemRect(list->item(2)).height());
}

TEST_F(MainWindow, ThemesChangeWhileTheWindowIsShown)
{
    fillSample();
    showWindow();
    m_appearance.apply(settings::Theme::Dark, QLocale());
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(ui::ThemeColors::of(list()->palette()).window, ui::ThemeColors::dark().window);
    const QColor muted = textOf(QStringLiteral("counts")).isEmpty()
        ? QColor()
        : find<QLabel>(QStringLiteral("counts"))->palette().color(QPalette::WindowText);
    EXPECT_EQ(muted, ui::ThemeColors::dark().muted);
    m_appearance.apply(settings::Theme::Light, QLocale());
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(
        find<QLabel>(QStringLiteral("counts"))->palette().color(QPalette::WindowText), ui::ThemeColors::light().muted);
}

} // namespace
} // namespace rollcall::test
