// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace rollcall::ui
{

class ListDelegate;

/// A table as all our lists are: whole rows, no grid, rows of 1.6 lines, sortable header with a menu of the columns,
/// Ctrl+C for the selected row as text.
///
/// Its header is saved under the table's object name (`WindowState`).
class ListTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ListTable(QWidget *parent = nullptr);

    [[nodiscard]] ListDelegate *listDelegate() const { return m_delegate; }
    /// Starting widths in average letters; a column that is not named keeps the header's default.
    void setColumnLetters(const QVector<int> &letters);
    /// Columns that nobody has drawn to another width become as wide as their header and, up to `most` letters, as what
    /// they show now. None becomes narrower.
    void growToContents(int most);
    /// These have numbers: they and their headers stand at the right.
    void setNumberColumns(const QVector<int> &columns);
    /// Hidden until the user asks for them.
    void hideAtFirst(const QVector<int> &columns);
    /// Several rows can be selected; Ctrl+C then asks for `copyRequested()`, because not all of them are at hand.
    void allowManySelected();
    /// The selected rows, in ascending order.
    [[nodiscard]] QVector<int> selectedRows() const;
    /// Columns as they were at first: widths, order, and which are hidden.
    void restoreDefaults();
    /// The columns that are shown, as they stand on the screen.
    [[nodiscard]] QVector<int> shownColumns() const;
    /// Puts the selected row on the clipboard, tab-separated and under its headers, in the order on the screen.
    void copySelection() const;

Q_SIGNALS:
    /// A double click or Return on a row.
    void rowOpened(const QModelIndex &index);
    void copyRequested();
    /// The header's menu was asked for the dialog of columns.
    void columnsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    void askForMenu();
    void showColumnMenu(const QPoint &position);
    void applyMetrics();
    [[nodiscard]] int widthOf(int letters) const;

    ListDelegate *m_delegate;
    QVector<int> m_letters;
    QVector<int> m_firstWidths; ///< As they were set here: one that has it still was not drawn by anybody.
    QVector<int> m_hiddenAtFirst;
    bool m_offersColumns = false;
};

} // namespace rollcall::ui
