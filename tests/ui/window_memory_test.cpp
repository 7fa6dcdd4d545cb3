// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administration_page_fixture.h"

#include "support/files.h"
#include "widgets/filter_edit.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

// What the next start brings back: of each page the columns, the splitters, the tabs and the filters, whichever
// controls it has.
namespace rollcall::test
{
namespace
{

/// What a page looks like, each thing by its name.
using Looks = QMap<QString, QString>;

QString nameOf(const QWidget &root, const QWidget &widget)
{
    QStringList path;
    for (const QObject *object = &widget; object && object != &root; object = object->parent()) {
        if (!object->objectName().isEmpty() && !object->objectName().startsWith(QLatin1String("qt_")))
            path.prepend(object->objectName());
    }
    return path.join(u'.');
}

QString textOf(const QList<int> &numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts << QString::number(number);
    return texts.join(u' ');
}

QString looksOf(const QTableView &table)
{
    const QHeaderView &header = *table.horizontalHeader();
    QStringList columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const bool isOwnWidth = header.sectionResizeMode(column) == QHeaderView::Interactive
            && !(header.stretchLastSection() && visual == header.count() - 1);
        columns << QStringLiteral("%1%2").arg(column).arg(header.isSectionHidden(column) ? QStringLiteral("-")
                : isOwnWidth ? QStringLiteral(":%1").arg(header.sectionSize(column))
                             : QString());
    }
    return columns.join(u' ') + QStringLiteral(" by %1").arg(header.sortIndicatorSection());
}

/// The lists to choose from that narrow what a page shows; those of a form are what is edited.
QVector<QComboBox *> filterChoices(const QWidget &page)
{
    QVector<QComboBox *> choices;
    const auto *form = page.findChild<QWidget *>(QStringLiteral("settingsForm"));
    for (QComboBox *choice : page.findChildren<QComboBox *>()) {
        if (choice->count() > 1 && choice->isEnabled() && !choice->isEditable()
            && !(form && form->isAncestorOf(choice)))
            choices.append(choice);
    }
    return choices;
}

Looks looksOf(const QWidget &page)
{
    Looks looks;
    for (const QSplitter *splitter : page.findChildren<QSplitter *>())
        looks.insert(nameOf(page, *splitter), textOf(splitter->sizes()));
    for (const QTableView *table : page.findChildren<QTableView *>())
        looks.insert(nameOf(page, *table), looksOf(*table));
    for (const ui::FilterEdit *filter : page.findChildren<ui::FilterEdit *>())
        looks.insert(nameOf(page, *filter), filter->text());
    for (const QComboBox *choice : filterChoices(page))
        looks.insert(nameOf(page, *choice), choice->currentText());
    for (const QTabWidget *tabs : page.findChildren<QTabWidget *>())
        looks.insert(nameOf(page, *tabs), QString::number(tabs->currentIndex()));
    for (const QPlainTextEdit *text : page.findChildren<QPlainTextEdit *>()) {
        if (!text->isReadOnly())
            looks.insert(nameOf(page, *text), text->toPlainText());
    }
    return looks;
}

void change(QTableView &table)
{
    QHeaderView &header = *table.horizontalHeader();
    const int first = header.logicalIndex(0);
    if (header.sectionResizeMode(first) == QHeaderView::Interactive)
        header.resizeSection(first, header.sectionSize(first) + 23);
    if (header.sectionsMovable() && header.count() > 3)
        header.moveSection(1, 2);
    for (int visual = header.count() - 2; visual > 1; --visual) {
        if (!header.isSectionHidden(header.logicalIndex(visual))) {
            table.setColumnHidden(header.logicalIndex(visual), true);
            break;
        }
    }
    if (table.isSortingEnabled())
        table.sortByColumn(first, Qt::DescendingOrder);
}

void change(const QWidget &page)
{
    for (QTableView *table : page.findChildren<QTableView *>())
        change(*table);
    for (QSplitter *splitter : page.findChildren<QSplitter *>()) {
        const QList<int> sizes = splitter->sizes();
        if (sizes.size() == 2 && sizes[0] > 40)
            splitter->setSizes({sizes[0] - 37, sizes[1] + 37});
    }
    for (ui::FilterEdit *filter : page.findChildren<ui::FilterEdit *>())
        filter->setText(QStringLiteral("a"));
    for (QComboBox *choice : filterChoices(page))
        choice->setCurrentIndex(1);
    for (QTabWidget *tabs : page.findChildren<QTabWidget *>())
        tabs->setCurrentIndex(1);
    for (QPlainTextEdit *text : page.findChildren<QPlainTextEdit *>()) {
        if (!text->isReadOnly())
            text->setPlainText(QStringLiteral("${userUPN}"));
    }
}

class WindowMemory : public AdministrationUiTest, public testing::WithParamInterface<const char *>
{
protected:
    void openPage()
    {
        showAdministered();
        m_window->resize(1300, 850);
        m_window->openPage(QLatin1String(GetParam()));
        const auto *administered = qobject_cast<ui::AdministrationPage *>(page(QLatin1String(GetParam())));
        ASSERT_TRUE(
            waitUntil([&] { return !administered || administered->state() == ui::AdministrationPage::State::Full; }));
        if (auto *table = find<QTableView>(QStringLiteral("list"), QLatin1String(GetParam())))
            table->selectRow(0);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] const QWidget &shown() const { return *page(QLatin1String(GetParam())); }

    QTemporaryDir m_folder;
};

TEST_P(WindowMemory, BringsBackHowAPageWasLeft)
{
    fillSample();
    m_service.setAudit({QJsonObject{{QStringLiteral("seq"), 1},
        {QStringLiteral("at"), QStringLiteral("2026-01-05T08:00:00Z")},
        {QStringLiteral("actor"), QStringLiteral("key:Ana")}, {QStringLiteral("action"), QStringLiteral("token.add")},
        {QStringLiteral("hash"), QStringLiteral("00ff")}}});
    openPage();
    const Looks before = looksOf(shown());
    change(shown());
    QCoreApplication::processEvents();
    const Looks left = looksOf(shown());
    for (auto look = left.cbegin(); look != left.cend(); ++look)
        EXPECT_NE(look.value(), before.value(look.key())) << look.key().toStdString() << ": the test did nothing";
    closeWindow();
    const QString file = m_folder.filePath(QStringLiteral("window.json"));
    writeFile(file, m_state.toBytes());
    m_state = ui::WindowState::fromBytes(readFile(file));

    openPage();
    EXPECT_EQ(m_window->currentPage(), QLatin1String(GetParam()));
    EXPECT_TRUE(waitUntil([&] { return looksOf(shown()) == left; }));
    const Looks back = looksOf(shown());
    for (auto look = left.cbegin(); look != left.cend(); ++look)
        EXPECT_EQ(back.value(look.key()), look.value()) << look.key().toStdString();
}

INSTANTIATE_TEST_SUITE_P(Table, WindowMemory,
    testing::Values("overview", "users", "user-groups", "user-provisioning", "attributes", "variables", "sources",
        "audit-log", "sync"),
    [](const auto &test) { return QString::fromLatin1(test.param).remove(u'-').toStdString(); });

} // namespace
} // namespace rollcall::test
