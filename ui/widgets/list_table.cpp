// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/list_table.h"

#include "models/value_table_model.h"
#include "widgets/list_delegate.h"
#include "widgets/typography.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace rollcall::ui
{

namespace
{

// Text as the directory has it: what stands on the screen may show invisible characters by their names.
QString exactText(const QModelIndex &index)
{
    const QVariant value = index.data(models::ValueTableModel::ValueRole);
    return value.metaType() == QMetaType::fromType<QString>() ? value.toString() : index.data().toString();
}

QStringList textsOfRow(const QTableView &table, int row)
{
    QStringList cells;
    const QHeaderView *header = table.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        cells << (row < 0 ? table.model()->headerData(column, Qt::Horizontal).toString()
                          : exactText(table.model()->index(row, column)));
    }
    return cells;
}

// Headers of numbers stand at the right, as their numbers do.
class ListHeader final : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;
    void setNumberColumns(const QVector<int> &columns) { m_numbers = columns; }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override
    {
        QHeaderView::initStyleOptionForIndex(option, logicalIndex);
        if (m_numbers.contains(logicalIndex))
            option->textAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }

private:
    QVector<int> m_numbers;
};

} // namespace

ListTable::ListTable(QWidget *parent) : QTableView(parent), m_delegate(new ListDelegate(this))
{
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(new ListHeader(Qt::Horizontal, this));
    QHeaderView *header = horizontalHeader();
    header->setObjectName(QStringLiteral("header"));
    header->setSectionsClickable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &ListTable::showColumnMenu);
    connect(this, &QAbstractItemView::doubleClicked, this, &ListTable::rowOpened);
    applyMetrics();
}

void ListTable::allowManySelected()
{
    setSelectionMode(ExtendedSelection);
    m_offersColumns = true;
}

QVector<int> ListTable::selectedRows() const
{
    // Not row by row as Qt has it: all of a million are one range.
    QVector<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QVector<int> ListTable::shownColumns() const
{
    QVector<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

void ListTable::restoreDefaults()
{
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        header->moveSection(header->visualIndex(column), column);
    for (int column = 0; column < header->count(); ++column)
        setColumnHidden(column, m_hiddenAtFirst.contains(column));
    setColumnLetters(m_letters);
}

void ListTable::setColumnLetters(const QVector<int> &letters)
{
    m_letters = letters;
    m_firstWidths.fill(0, letters.size());
    for (int column = 0; column < letters.size(); ++column) {
        m_firstWidths[column] = widthOf(letters[column]);
        horizontalHeader()->resizeSection(column, m_firstWidths[column]);
    }
}

void ListTable::growToContents(int most)
{
    for (int column = 0; column < m_firstWidths.size(); ++column) {
        // One more: texts are measured in whole pixels, and a fraction too little cuts them.
        const int contents = std::min(sizeHintForColumn(column) + 1, widthOf(most));
        const int width = std::max(horizontalHeader()->sectionSizeHint(column), contents);
        if (horizontalHeader()->sectionSize(column) != m_firstWidths[column] || width <= m_firstWidths[column])
            continue;
        m_firstWidths[column] = width;
        horizontalHeader()->resizeSection(column, width);
    }
}

int ListTable::widthOf(int letters) const
{
    // Not the font's own average, which in a Japanese face is that of its kanji.
    return letters * fontMetrics().horizontalAdvance(u'n') + 16;
}

void ListTable::setNumberColumns(const QVector<int> &columns)
{
    static_cast<ListHeader *>(horizontalHeader())->setNumberColumns(columns);
    m_delegate->setNumberColumns(columns);
}

void ListTable::hideAtFirst(const QVector<int> &columns)
{
    m_hiddenAtFirst = columns;
    for (const int column : columns)
        setColumnHidden(column, true);
}

void ListTable::copySelection() const
{
    if (!selectionModel() || !selectionModel()->hasSelection())
        return;
    const QStringList header = textsOfRow(*this, -1);
    const QStringList cells = textsOfRow(*this, selectionModel()->selectedRows().constFirst().row());
    QGuiApplication::clipboard()->setText(header.join(u'\t') + u'\n' + cells.join(u'\t'));
}

void ListTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange
        || event->type() == QEvent::StyleChange)
        applyMetrics();
}

// Qt makes a row current for the keyboard, and selects none: what is done to the selection could not be done.
void ListTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    const bool byKeyboard
        = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    if (byKeyboard && selectionModel() && !selectionModel()->hasSelection() && currentIndex().isValid())
        selectRow(currentIndex().row());
}

// Where there is no Menu key: Qt knows Shift+F10 on some systems only.
void ListTable::askForMenu()
{
    const QPoint at = currentIndex().isValid() ? visualRect(currentIndex()).center() : QPoint();
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(viewport(), &menu);
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)
        return askForMenu();
    if (event->matches(QKeySequence::Copy)) {
        if (selectionMode() == SingleSelection)
            copySelection();
        else
            Q_EMIT copyRequested();
        return;
    }
    // Rows are what one moves through: Qt would go to the ends of the row.
    const bool end = event->key() == Qt::Key_End;
    if ((end || event->key() == Qt::Key_Home) && event->modifiers() == Qt::NoModifier && model()
        && model()->rowCount() > 0) {
        setCurrentIndex(model()->index(end ? model()->rowCount() - 1 : 0, 0));
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void ListTable::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // Qt would select the neighbour, whom nobody chose: a filter that is typed would walk through the people.
    if (currentIndex().row() >= first && currentIndex().row() <= last)
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::Clear);
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void ListTable::showColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column > 0); // The name of what the row is about stays.
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    if (m_offersColumns) {
        menu->addSeparator();
        QAction *more = menu->addAction(tr("Columns…"));
        more->setObjectName(QStringLiteral("columnsDialog"));
        connect(more, &QAction::triggered, this, &ListTable::columnsRequested);
    }
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

void ListTable::applyMetrics()
{
    verticalHeader()->setMinimumSectionSize(listRowHeight(*this)); // First: it bounds the other.
    verticalHeader()->setDefaultSectionSize(listRowHeight(*this));
}

} // namespace rollcall::ui
