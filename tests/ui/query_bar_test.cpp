// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui_fixture.h"

#include "pages/list_page.h"
#include "pages/main_window.h"
#include "pages/saved_filters.h"
#include "widgets/window_state.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace rollcall::test
{
namespace
{

class QueryBar : public UiTest
{
protected:
    void SetUp() override
    {
        UiTest::SetUp();
        fillSample();
        showWindow();
        ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 3; }));
    }
    [[nodiscard]] QLineEdit *filter() const { return find<QLineEdit>(QStringLiteral("filter")); }
    [[nodiscard]] bool waitForNames(const QStringList &expected) const
    {
        return waitUntil(
            [&] { return list()->model()->rowCount() == expected.size() && column(list(), 0) == expected; });
    }
    [[nodiscard]] QMenu *menu(const char *button) const
    {
        QMenu *menu = find<QToolButton>(QLatin1String(button))->menu();
        Q_EMIT menu->aboutToShow();
        return menu;
    }
    [[nodiscard]] QString faults() const
    {
        const auto *label = find<QLabel>(QStringLiteral("queryFaults"));
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QAbstractItemView *completion() const
    {
        auto *completer = filter()->findChild<QCompleter *>();
        return completer->popup();
    }
    [[nodiscard]] QStringList offers() const
    {
        QStringList texts;
        for (int row = 0; row < completion()->model()->rowCount(); ++row)
            texts.append(completion()->model()->index(row, 0).data().toString());
        return texts;
    }
};

TEST_F(QueryBar, AMenuWritesItsConditionAndTellsHowManyItWouldLeave)
{
    ASSERT_TRUE(waitUntil([this] {
        return menu("stateFilter")->findChild<QAction *>(QStringLiteral("disabled"))->text()
            == QStringLiteral("Disabled\t1");
    }));
    menu("stateFilter")->findChild<QAction *>(QStringLiteral("disabled"))->trigger();
    EXPECT_EQ(filter()->text(), QStringLiteral("state:disabled"));
    ASSERT_TRUE(waitForNames({QStringLiteral("Bob Smith")}));
    EXPECT_EQ(find<QToolButton>(QStringLiteral("stateFilter"))->accessibleName(), QStringLiteral("State: Disabled"));
    EXPECT_EQ(menu("stateFilter")->findChild<QAction *>(QStringLiteral("active"))->text(), QStringLiteral("Active\t2"))
        << "what the other value would leave";
    EXPECT_TRUE(menu("stateFilter")->findChild<QAction *>(QStringLiteral("disabled"))->isChecked());
    menu("stateFilter")->findChild<QAction *>(QStringLiteral("active"))->trigger();
    EXPECT_EQ(filter()->text(), QStringLiteral("state:active,disabled"));
    menu("stateFilter")->actions().constLast()->trigger(); // Any
    EXPECT_EQ(filter()->text(), QString());
    EXPECT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 3; }));
}

TEST_F(QueryBar, ExplainsWhatItDoesNotUnderstandAndKeepsTheList)
{
    filter()->setText(QStringLiteral("state:gone"));
    EXPECT_TRUE(faults().contains(QStringLiteral("active, disabled"))) << faults().toStdString();
    EXPECT_EQ(filter()->accessibleDescription(), faults());
    filter()->setText(QStringLiteral("departmnt:x"));
    ASSERT_TRUE(waitUntil([this] { return faults().contains(QStringLiteral("“department”")); }));
    EXPECT_EQ(list()->model()->rowCount(), 3);
    filter()->setText(QStringLiteral("state:"));
    EXPECT_EQ(faults(), QString()) << "the value is about to be typed";
    filter()->clear();
    EXPECT_EQ(faults(), QString());
}

TEST_F(QueryBar, ALinkAsksInTheLanguageOfTheField)
{
    static_cast<ui::ListPage *>(page(QStringLiteral("users")))
        ->showFiltered(QStringLiteral("-state:disabled source:scim,unknown"));
    EXPECT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 2; }));
}

TEST_F(QueryBar, OffersNamesAndThenValuesWithTheirCounts)
{
    filter()->setFocus();
    QTest::keyClicks(filter(), QStringLiteral("sta"));
    ASSERT_TRUE(waitUntil([this] { return offers().contains(QStringLiteral("state:")); }));
    QTest::keyClicks(filter(), QStringLiteral("te:d"));
    ASSERT_TRUE(waitUntil([this] { return offers() == QStringList{QStringLiteral("disabled")}; }));
    QTest::keyClick(completion(), Qt::Key_Down);
    QTest::keyClick(completion(), Qt::Key_Return);
    EXPECT_EQ(filter()->text(), QStringLiteral("state:disabled "));
    filter()->clear();
    QTest::keyClicks(filter(), QStringLiteral("displayName:a"));
    EXPECT_TRUE(waitUntil([this] { return offers().contains(QStringLiteral("Ana Bélanger  (1)")); }))
        << offers().join(u'|').toStdString();
}

TEST_F(QueryBar, AFilterIsSavedLoadedAndDeletedAlsoAfterARestart)
{
    filter()->setText(QStringLiteral("state:disabled"));
    menu("moreFilters")->findChild<QAction *>(QStringLiteral("saveFilter"))->trigger();
    auto *name = page(QStringLiteral("users"))->findChild<QInputDialog *>(QStringLiteral("filterName"));
    ASSERT_NE(name, nullptr);
    name->setTextValue(QStringLiteral("Leavers"));
    name->accept();
    filter()->clear();
    closeWindow();
    showWindow();
    menu("moreFilters")->findChild<QAction *>(QStringLiteral("Leavers"))->trigger();
    EXPECT_EQ(filter()->text(), QStringLiteral("state:disabled"));
    menu("moreFilters")->findChild<QAction *>(QStringLiteral("manageFilters"))->trigger();
    auto *dialog = page(QStringLiteral("users"))->findChild<QDialog *>(QStringLiteral("savedFilters"));
    ASSERT_NE(dialog, nullptr);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("deleteFilter")), Qt::LeftButton);
    EXPECT_EQ(dialog->findChild<QListWidget *>()->count(), 0);
    EXPECT_EQ(menu("moreFilters")->findChild<QAction *>(QStringLiteral("Leavers")), nullptr);
    dialog->reject();
}

TEST_F(QueryBar, ASavedFilterBelongsToItsConnection)
{
    using Profiles = QVector<settings::ConnectionProfile>;
    const auto kind = settings::ConnectionProfile::Kind::Remote;
    const settings::ConnectionProfile alpha{QStringLiteral("a"), QStringLiteral("Alpha"), kind};
    const settings::ConnectionProfile beta{QStringLiteral("b"), QStringLiteral("Beta"), kind};
    const auto open = [this](const Profiles &profiles, const QString &id) {
        m_window->showDirectory(nullptr);
        m_window->showProfiles(profiles, id);
        m_window->showDirectory(m_directory.get());
    };
    const auto leavers = [this] { return menu("moreFilters")->findChild<QAction *>(QStringLiteral("Leavers")); };

    open({alpha, beta}, alpha.id);
    filter()->setText(QStringLiteral("group:Sales"));
    menu("moreFilters")->findChild<QAction *>(QStringLiteral("saveFilter"))->trigger();
    auto *name = page(QStringLiteral("users"))->findChild<QInputDialog *>(QStringLiteral("filterName"));
    ASSERT_NE(name, nullptr);
    name->setTextValue(QStringLiteral("Leavers"));
    name->accept();
    EXPECT_NE(leavers(), nullptr);
    open({alpha, beta}, beta.id);
    EXPECT_EQ(leavers(), nullptr) << "another service's groups are others";
    open({alpha, beta}, alpha.id);
    EXPECT_NE(leavers(), nullptr);
    m_window->showDirectory(nullptr);
    m_window->showProfiles({beta}, {}); // Alpha was removed.
    open({alpha, beta}, alpha.id);
    EXPECT_EQ(leavers(), nullptr) << "with the connection goes what was kept for it";
}

TEST_F(QueryBar, FiltersOfAnEarlierVersionAreEveryConnectionsOwn)
{
    ui::SavedFilters saved;
    saved.save(QStringLiteral("Leavers"), QStringLiteral("state:disabled"));
    const QString key = ui::savedFiltersKey(QStringLiteral("users"));
    m_state.setValue(key, saved.toText());
    m_state.giveToConnections(key, {});
    EXPECT_EQ(m_state.value(key), saved.toText()) << "there is nobody to give them to";
    m_state.openConnection(QStringLiteral("b"));
    m_state.setConnectionValue(key, QStringLiteral("its own"));
    m_state.giveToConnections(key, {QStringLiteral("a"), QStringLiteral("b")});
    m_state = ui::WindowState::fromBytes(m_state.toBytes());
    EXPECT_EQ(m_state.value(key), QString());
    m_state.openConnection(QStringLiteral("a"));
    EXPECT_EQ(m_state.connectionValue(key), saved.toText());
    m_state.openConnection(QStringLiteral("b"));
    EXPECT_EQ(m_state.connectionValue(key), QStringLiteral("its own"));
    m_state.openConnection(QStringLiteral("later"));
    EXPECT_EQ(m_state.connectionValue(key), QString());
    m_state.giveToConnections(key, {QStringLiteral("later")});
    EXPECT_EQ(m_state.connectionValue(key), QString()) << "it was given once";

    m_state.setValue(key, saved.toText());
    m_window->showProfiles(
        {{QStringLiteral("mine"), QStringLiteral("Mine"), settings::ConnectionProfile::Kind::Remote}}, {});
    m_state.openConnection(QStringLiteral("mine"));
    EXPECT_EQ(m_state.connectionValue(key), saved.toText()) << "the window does it at the start";
}

TEST_F(QueryBar, AFilterIsRenamedInItsPlaceButNotToWhatAnotherIsCalled)
{
    const auto save = [this](const char *called, const char *query) {
        filter()->setText(QString::fromUtf8(query));
        menu("moreFilters")->findChild<QAction *>(QStringLiteral("saveFilter"))->trigger();
        auto *name = page(QStringLiteral("users"))->findChild<QInputDialog *>(QStringLiteral("filterName"));
        name->setTextValue(QString::fromUtf8(called));
        name->accept();
        delete name;
    };
    save("Leavers", "state:disabled");
    save("Sales", "dept:Sales");
    menu("moreFilters")->findChild<QAction *>(QStringLiteral("manageFilters"))->trigger();
    auto *dialog = page(QStringLiteral("users"))->findChild<QDialog *>(QStringLiteral("savedFilters"));
    ASSERT_NE(dialog, nullptr);
    auto *list = dialog->findChild<QListWidget *>();
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("renameFilter")), Qt::LeftButton);
    auto *editor = list->findChild<QLineEdit *>();
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->text(), QStringLiteral("Leavers"));
    editor->setText(QStringLiteral("Those who left"));
    QTest::keyClick(editor, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([list] { return list->item(1)->text() == QStringLiteral("Those who left"); }));
    EXPECT_EQ(list->currentRow(), 1);
    EXPECT_EQ(dialog->findChild<QLabel *>(QStringLiteral("savedQuery"))->text(), QStringLiteral("state:disabled"));
    list->item(1)->setText(QStringLiteral("SALES"));
    ASSERT_TRUE(waitUntil([list] { return list->item(1)->text() == QStringLiteral("Those who left"); }));
    dialog->reject();
    EXPECT_EQ(menu("moreFilters")->findChild<QAction *>(QStringLiteral("Leavers")), nullptr);
    menu("moreFilters")->findChild<QAction *>(QStringLiteral("Those who left"))->trigger();
    EXPECT_EQ(filter()->text(), QStringLiteral("state:disabled"));
}

TEST(SavedFilters, AreOneANameAndSurviveDamage)
{
    ui::SavedFilters filters;
    filters.save(QStringLiteral("B"), QStringLiteral("x"));
    filters.save(QStringLiteral(" a "), QStringLiteral("y"));
    filters.save(QStringLiteral("b"), QStringLiteral("z"));
    filters.save(QStringLiteral("empty"), QStringLiteral(" "));
    EXPECT_EQ(filters.all(),
        (QVector<ui::SavedFilter>{
            {QStringLiteral("a"), QStringLiteral("y")}, {QStringLiteral("b"), QStringLiteral("z")}}));
    EXPECT_EQ(ui::SavedFilters::fromText(filters.toText()).all(), filters.all());
    EXPECT_TRUE(ui::SavedFilters::fromText(QStringLiteral("{]")).all().isEmpty());
    EXPECT_TRUE(ui::SavedFilters::fromText(QStringLiteral("[1,{\"name\":\"x\"}]")).all().isEmpty());
}

} // namespace
} // namespace rollcall::test
