// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui_fixture.h"

#include "dialogs/columns_dialog.h"
#include "pages/details_window.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTest>

namespace rollcall::test
{
namespace
{

class ListActions : public UiTest
{
protected:
    void SetUp() override
    {
        UiTest::SetUp();
        fillSample();
        showWindow();
        ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 3; }));
    }
    void trigger(const char *action, const QString &pageName = QStringLiteral("users")) const
    {
        page(pageName)->findChild<QAction *>(QLatin1String(action))->trigger();
    }
    [[nodiscard]] static bool clipboardIs(const QString &text)
    {
        return waitUntil([&text] { return QGuiApplication::clipboard()->text() == text; });
    }
    [[nodiscard]] ui::ColumnsDialog *columnsDialog() const
    {
        trigger("chooseColumns");
        ui::ColumnsDialog *found = nullptr;
        for (auto *dialog : m_window->findChildren<ui::ColumnsDialog *>()) {
            if (dialog->isVisible())
                found = dialog;
        }
        return found;
    }
    [[nodiscard]] QString shownHeaders() const
    {
        QStringList texts;
        const QHeaderView *header = list()->horizontalHeader();
        for (int visual = 0; visual < header->count(); ++visual) {
            if (!header->isSectionHidden(header->logicalIndex(visual)))
                texts.append(list()->model()->headerData(header->logicalIndex(visual), Qt::Horizontal).toString());
        }
        return texts.join(u'|');
    }
    /// Exports the list and gives the file's bytes.
    [[nodiscard]] QByteArray exported(const char *action, const QString &name) const
    {
        trigger(action);
        const QString path = m_folder.filePath(name);
        auto *files = m_window->findChild<QFileDialog *>(QStringLiteral("exportFile"));
        Q_EMIT files->fileSelected(path);
        files->reject();
        QCoreApplication::sendPostedEvents(files, QEvent::DeferredDelete);
        QPushButton *button = nullptr;
        EXPECT_TRUE(waitUntil([&] {
            button = m_window->findChild<QPushButton *>(QStringLiteral("exportButton"));
            return button != nullptr && button->text() == QStringLiteral("Close");
        }));
        button->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

TEST_F(ListActions, WhoComesToTheListByKeyboardHasItsRowSelected)
{
    QTest::keyClick(find<QLineEdit>(QStringLiteral("filter")), Qt::Key_Down);
    ASSERT_TRUE(list()->hasFocus());
    EXPECT_EQ(list()->selectionModel()->selectedRows().value(0).row(), 0);
    list()->selectRow(2);
    find<QLineEdit>(QStringLiteral("filter"))->setFocus();
    list()->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(list()->selectionModel()->selectedRows().value(0).row(), 2) << "what was selected stays";
    list()->clearSelection();
    list()->clearFocus();
    list()->setFocus(Qt::MouseFocusReason);
    EXPECT_FALSE(list()->selectionModel()->hasSelection()) << "the click says which row";
}

TEST_F(ListActions, TheMenuOfARowComesWithoutAMenuKeyToo)
{
    selectRow(1);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_F10, Qt::ShiftModifier);
    QMenu *menu = nullptr;
    ASSERT_TRUE(waitUntil([&menu] {
        menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        return menu != nullptr;
    }));
    EXPECT_TRUE(menu->actions().value(0)->isEnabled());
    const QRect row = list()->visualRect(list()->currentIndex());
    EXPECT_TRUE(row.contains(list()->viewport()->mapFromGlobal(menu->pos()))) << "at the row";
    menu->close();
}

TEST_F(ListActions, CopiesAllSelectedRowsAsText)
{
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([] { return QGuiApplication::clipboard()->text().count(u'\n') == 3; }));
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    EXPECT_TRUE(lines.at(0).startsWith(QStringLiteral("Display Name\tUsername\tSource\tState")));
    EXPECT_TRUE(lines.at(2).startsWith(QStringLiteral("Bob Smith\t")));
    EXPECT_TRUE(lines.at(2).endsWith(QStringLiteral("LDAP\tDisabled"))) << lines.at(2).toStdString();
}

TEST_F(ListActions, CopiesALinkToTheRow)
{
    selectRow(1);
    trigger("copyLink");
    EXPECT_TRUE(
        clipboardIs(QStringLiteral("rollcall:user/") + list()->currentIndex().data(Qt::UserRole + 1).toString()));
}

TEST_F(ListActions, ExportsWhatIsShownToCsv)
{
    find<QLineEdit>(QStringLiteral("filter"))->setText(QStringLiteral("state:disabled"));
    ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 1; }));
    const QByteArray bytes = exported("exportList", QStringLiteral("users.csv"));
    EXPECT_TRUE(bytes.startsWith("\xef\xbb\xbf"
                                 "Display Name,Username,Source,State\r\nBob Smith,"))
        << bytes.toStdString();
    EXPECT_EQ(bytes.count('\n'), 2);
}

TEST_F(ListActions, ExportsSelectedResourcesToJson)
{
    selectRow(0);
    list()->selectionModel()->select(
        list()->model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QJsonArray users = QJsonDocument::fromJson(exported("exportSelected", QStringLiteral("users.json"))).array();
    ASSERT_EQ(users.size(), 2);
    EXPECT_EQ(users.at(1).toObject().value(QStringLiteral("displayName")).toString(), QStringLiteral("山田 太郎"));
}

TEST_F(ListActions, AnyAttributeBecomesAColumnThatIsKept)
{
    ui::ColumnsDialog *dialog = columnsDialog();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QComboBox *>(QStringLiteral("columnAttribute"))->setEditText(QStringLiteral("userName"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("columnAdd")), Qt::LeftButton);
    auto *names = dialog->findChild<QListWidget *>(QStringLiteral("columnList"));
    while (names->currentRow() > 1)
        QTest::keyClick(names, Qt::Key_Up, Qt::AltModifier);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("columnApply")), Qt::LeftButton);
    const QString expected = QStringLiteral("Display Name|userName|Username|Source|State");
    EXPECT_EQ(shownHeaders().toStdString(), expected.toStdString());
    EXPECT_EQ(cell(list(), 1, 10), cell(list(), 1, int(sync::UserColumn::UserName)));
    list()->sortByColumn(10, Qt::DescendingOrder);
    EXPECT_TRUE(
        waitUntil([this] { return column(list(), 10) != QStringList() && cell(list(), 0, 10) > cell(list(), 2, 10); }));

    closeWindow();
    showWindow();
    ASSERT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 3; }));
    EXPECT_EQ(shownHeaders().toStdString(), expected.toStdString());
    dialog = columnsDialog();
    ASSERT_NE(dialog, nullptr);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("columnDefaults")), Qt::LeftButton);
    EXPECT_EQ(shownHeaders().toStdString(), "Display Name|Username|Source|State");
    EXPECT_TRUE(waitUntil([this] { return list()->model()->rowCount() == 3; }));
}

TEST_F(ListActions, DetailsOpenInWindowsOfTheirOwnAndGoFromRowToRow)
{
    selectRow(0);
    trigger("openInWindow");
    selectRow(2);
    trigger("openInWindow");
    const auto windows = m_window->findChildren<ui::DetailsWindow *>();
    ASSERT_EQ(windows.size(), 2);
    EXPECT_NE(windows.at(0)->id(), windows.at(1)->id());
    ui::DetailsWindow *first = windows.at(0)->id() == list()->model()->index(0, 0).data(Qt::UserRole + 1).toString()
        ? windows.at(0)
        : windows.at(1);
    first->activateWindow();
    const QString second = list()->model()->index(1, 0).data(Qt::UserRole + 1).toString();
    QTest::keyClick(first, Qt::Key_Down, Qt::AltModifier);
    ASSERT_TRUE(waitUntil([&] { return first->id() == second; }));
    EXPECT_TRUE(waitUntil([&] {
        for (const QLabel *label : first->findChildren<QLabel *>()) {
            if (label->text() == QStringLiteral("Bob Smith"))
                return true;
        }
        return false;
    }));
    QTest::keyClick(first, Qt::Key_Up, Qt::AltModifier);
    EXPECT_TRUE(waitUntil([&] { return first->id() != second; }));
}

TEST_F(ListActions, DetailsStandBelowTheListIfOneLikes)
{
    auto *splitter = find<QSplitter>(QStringLiteral("splitter"));
    trigger("detailsBelow");
    EXPECT_EQ(splitter->orientation(), Qt::Vertical);
    closeWindow();
    showWindow();
    EXPECT_EQ(find<QSplitter>(QStringLiteral("splitter"))->orientation(), Qt::Vertical);
}

TEST_F(ListActions, HistoryAndAttributesTellWhatASyncFoundChanged)
{
    selectRow(1);
    fill({person(list()->model()->index(1, 0).data(Qt::UserRole + 1).toString(), QStringLiteral("Bob Smith"),
        {{QStringLiteral("title"), QStringLiteral("Chief")}})});
    auto *history = find<QTableView>(QStringLiteral("historyList"));
    ASSERT_TRUE(waitUntil([history] { return history->model()->rowCount() > 0; }));
    EXPECT_TRUE(column(history, 1).contains(QStringLiteral("title"))) << column(history, 1).join(u'|').toStdString();
    EXPECT_TRUE(column(history, 3).contains(QStringLiteral("Chief")));
    find<QLineEdit>(QStringLiteral("attributeFilter"))->setText(QStringLiteral("CHIEF"));
    auto *attributes = find<QTableView>(QStringLiteral("attributeList"));
    ASSERT_TRUE(waitUntil([attributes] { return attributes->model()->rowCount() == 1; }));
    EXPECT_EQ(cell(attributes, 0, 0), QStringLiteral("title"));
    EXPECT_NE(cell(attributes, 0, 4), QStringLiteral("–")) << "when a sync saw it change";
    EXPECT_TRUE(textOf(QStringLiteral("attributeCount")).startsWith(QStringLiteral("1 of")));
}

TEST_F(ListActions, TheGroupOfEverybodySaysSo)
{
    const QString groups = QStringLiteral("user-groups");
    fill({person(QStringLiteral("a"), QStringLiteral("Ana"))},
        {scim::Resource::fromObject({{QStringLiteral("id"), QStringLiteral("all")},
            {QStringLiteral("displayName"), QStringLiteral("All Users")},
            {QString(scim::kRollcallGroupSchema), QJsonObject{{QStringLiteral("memberCount"), 1}}}})});
    ASSERT_TRUE(waitUntil([&] { return list(groups)->model()->rowCount() == 1; }));
    selectRow(0, groups);
    const auto *message = page(groups)->findChild<QWidget *>(QStringLiteral("noMembers"));
    EXPECT_EQ(
        message->findChild<QLabel *>(QStringLiteral("messageTitle"))->text(), QStringLiteral("Everyone is a member"));
    EXPECT_TRUE(textOf(QStringLiteral("detailsState"), groups).endsWith(QStringLiteral("1 member")));
}

} // namespace
} // namespace rollcall::test
