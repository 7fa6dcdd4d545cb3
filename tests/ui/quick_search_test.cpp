// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shown_texts.h"
#include "ui_fixture.h"

#include "dialogs/quick_search.h"
#include "dialogs/shortcuts_dialog.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

namespace rollcall::test
{
namespace
{

class QuickSearch : public UiTest
{
protected:
    void open()
    {
        fillSample();
        showWindow();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        ASSERT_NE(dialog(), nullptr);
    }
    [[nodiscard]] ui::QuickSearch *dialog() const
    {
        const auto dialogs = m_window->findChildren<ui::QuickSearch *>();
        return dialogs.isEmpty() ? nullptr : dialogs.constLast();
    }
    [[nodiscard]] QLineEdit *field() const { return dialog()->findChild<QLineEdit *>(); }
    [[nodiscard]] QListWidget *found() const { return dialog()->findChild<QListWidget *>(); }
    [[nodiscard]] QStringList lines() const
    {
        QStringList texts;
        for (int row = 0; row < found()->count(); ++row)
            texts << found()->item(row)->text();
        return texts;
    }
    [[nodiscard]] bool waitForLine(const QString &text) const
    {
        return waitUntil([&] { return lines().contains(text); });
    }
    [[nodiscard]] QString details(const char *pageName) const
    {
        return textOf(QStringLiteral("detailsTitle"), QLatin1String(pageName));
    }
};

TEST_F(QuickSearch, OffersPagesAndActionsBeforeAnythingIsTyped)
{
    open();
    EXPECT_TRUE(lines().contains(QStringLiteral("User groups")));
    EXPECT_TRUE(lines().contains(QStringLiteral("Sync Now")));
    EXPECT_FALSE(lines().contains(QStringLiteral("Cancel Sync"))) << "there is nothing to cancel";
    EXPECT_FALSE(lines().contains(QStringLiteral("Ana Bélanger")));
}

TEST_F(QuickSearch, FindsPeopleWithoutAccentsAndOpensThemByKeyboard)
{
    open();
    type(field(), QStringLiteral("belanger"));
    ASSERT_TRUE(waitForLine(QStringLiteral("Ana Bélanger")));
    EXPECT_EQ(found()->currentItem()->text(), QStringLiteral("Ana Bélanger")) << "the heading can't be chosen";
    QTest::keyClick(field(), Qt::Key_Return);
    EXPECT_TRUE(waitUntil([this] { return m_window->currentPage() == QStringLiteral("users"); }));
    EXPECT_TRUE(waitUntil([this] { return details("users") == QStringLiteral("Ana Bélanger"); }));
    EXPECT_TRUE(waitUntil([this] { return dialog() == nullptr; }));
}

TEST_F(QuickSearch, OpensGroupsAndMovesOverHeadings)
{
    open();
    type(field(), QStringLiteral("sales"));
    ASSERT_TRUE(waitForLine(QStringLiteral("Sales")));
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Up);
    EXPECT_EQ(found()->currentItem()->text(), QStringLiteral("Sales"));
    QTest::mouseClick(
        found()->viewport(), Qt::LeftButton, {}, found()->visualItemRect(found()->currentItem()).center());
    EXPECT_TRUE(waitUntil([this] { return m_window->currentPage() == QStringLiteral("user-groups"); }));
    EXPECT_TRUE(waitUntil([this] { return details("user-groups") == QStringLiteral("Sales"); }));
}

TEST_F(QuickSearch, GoesToPagesAndRunsActions)
{
    open();
    type(field(), QStringLiteral("prefer"));
    ASSERT_TRUE(waitForLine(QStringLiteral("Preferences")));
    QTest::keyClick(field(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] { return m_window->currentPage() == QStringLiteral("preferences"); }));
    ASSERT_TRUE(waitUntil([this] { return dialog() == nullptr; }));
    m_window->findChild<QPushButton *>(QStringLiteral("searchEverything"))->click();
    type(field(), QStringLiteral("sync now"));
    QTest::keyClick(field(), Qt::Key_Return); // Before the answers are there.
    EXPECT_TRUE(waitUntil([this] { return m_sync.runs == 1; }));
}

TEST_F(QuickSearch, WaitsForAnAnswerWithReturnWhereThereWasNothingToGoTo)
{
    open();
    type(field(), QStringLiteral("zzzz"));
    ASSERT_TRUE(waitForLine(QStringLiteral("Nothing is called that")));
    field()->selectAll();
    type(field(), QStringLiteral("belanger"));
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(field(), Qt::Key_Return); // Before the answers are there.
    EXPECT_TRUE(waitUntil([this] { return details("users") == QStringLiteral("Ana Bélanger"); }));
}

TEST_F(QuickSearch, LeadsToTheRestOnTheirPage)
{
    QVector<scim::Resource> many;
    for (int number = 0; number < 9; ++number)
        many << person(QStringLiteral("p%1").arg(number), QStringLiteral("Person %1").arg(number));
    fill(many);
    showWindow();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    type(field(), QStringLiteral("person"));
    ASSERT_TRUE(waitForLine(QStringLiteral("Show 3 more on their page")));
    QTest::keyClick(field(), Qt::Key_PageDown);
    ASSERT_EQ(found()->currentItem()->text(), QStringLiteral("Show 3 more on their page"));
    QTest::keyClick(field(), Qt::Key_Return);
    EXPECT_TRUE(
        waitUntil([this] { return find<QLineEdit>(QStringLiteral("filter"))->text() == QStringLiteral("person"); }));
    EXPECT_EQ(m_window->currentPage(), QStringLiteral("users"));
}

TEST_F(QuickSearch, KeepsTheEntryThatSomebodyWentToWhenMoreIsFound)
{
    open();
    type(field(), QStringLiteral("a"));
    ASSERT_TRUE(waitForLine(QStringLiteral("Sales")));
    ASSERT_TRUE(waitForLine(QStringLiteral("Ana Bélanger")));
    const QString first = found()->currentItem()->text();
    QTest::keyClick(field(), Qt::Key_Down);
    const QString second = found()->currentItem()->text();
    ASSERT_NE(first, second);
    dialog()->setPages({}); // It fills the list anew, as an answer does that comes late.
    EXPECT_EQ(found()->currentItem()->text(), second);
    type(field(), QStringLiteral("n"));
    EXPECT_TRUE(waitUntil([&] { return found()->currentRow() == 1; })) << "of another text it is the first one again";
}

TEST_F(QuickSearch, SaysThatNothingIsFoundAndClosesByEscape)
{
    open();
    type(field(), QStringLiteral("zzzz"));
    ASSERT_TRUE(waitForLine(QStringLiteral("Nothing is called that")));
    QTest::keyClick(field(), Qt::Key_Return);
    ASSERT_NE(dialog(), nullptr) << "there was nothing to open";
    QTest::keyClick(field(), Qt::Key_Escape);
    EXPECT_TRUE(waitUntil([this] { return dialog() == nullptr; }));
}

TEST_F(QuickSearch, WorksWithoutAServiceAndEndsWithTheDirectory)
{
    open();
    type(field(), QStringLiteral("ana"));
    m_window->showDirectory(nullptr);
    EXPECT_TRUE(waitUntil([this] { return dialog() == nullptr; }));
    m_window->findChild<QPushButton *>(QStringLiteral("searchEverything"))->click();
    type(field(), QStringLiteral("ana"));
    EXPECT_TRUE(waitForLine(QStringLiteral("Nothing is called that")));
}

TEST_F(QuickSearch, ShowsMarkupAsText)
{
    fill({person(QStringLiteral("evil"), QStringLiteral("<img src=x> evil\nname"))});
    showWindow();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    type(field(), QStringLiteral("evil"));
    EXPECT_TRUE(waitForLine(QStringLiteral("<img src=x> evil⟨U+000A⟩name"))) << lines().join(u'|').toStdString();
}

TEST_F(QuickSearch, TheShortcutSheetListsWhatTheMenusHave)
{
    fillSample();
    showWindow();
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *sheet = m_window->findChild<ui::ShortcutsDialog *>();
    ASSERT_NE(sheet, nullptr);
    QStringList shown;
    for (const QLabel *label : sheet->findChildren<QLabel *>())
        shown << label->text();
    int listed = 0;
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        if (action->shortcut().isEmpty() || action->objectName().isEmpty())
            continue;
        ++listed;
        const bool found = std::any_of(shown.cbegin(), shown.cend(), [action](const QString &text) {
            return text.split(u' ').contains(action->shortcut().toString(QKeySequence::NativeText));
        });
        EXPECT_TRUE(found) << action->objectName().toStdString();
    }
    EXPECT_GE(listed, 8);
    EXPECT_EQ(shown.count(QStringLiteral("Connect to a Service")), 1);
    QTest::keyClick(sheet, Qt::Key_Escape);
    EXPECT_FALSE(sheet->isVisible());
}

TEST_F(QuickSearch, AQuestionMarkIsTypedIntoAField)
{
    fillSample();
    showWindow();
    auto *filter = find<QLineEdit>(QStringLiteral("filter"));
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Question);
    EXPECT_EQ(m_window->findChild<ui::ShortcutsDialog *>(), nullptr);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Question);
    EXPECT_NE(m_window->findChild<ui::ShortcutsDialog *>(), nullptr);
}

} // namespace
} // namespace rollcall::test
