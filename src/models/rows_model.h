// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/row_order.h"
#include "models/value_table_model.h"

#include <algorithm>

namespace rollcall::models
{

/// A table over rows that are all at hand: what a page of details shows. Sorts them itself; column -1 is the order in
/// which they came. A new set of rows that is about the same things changes only what differs; another one resets.
template <typename Row> class RowsModel : public ValueTableModel
{
public:
    using ValueTableModel::ValueTableModel;

    void clear() { setRows({}); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override
    {
        m_sortColumn = column;
        m_sortOrder = order;
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const QVector<int> before = std::exchange(m_order, sortedRows());
        QVector<int> rowOfSource(m_order.size());
        for (int row = 0; row < m_order.size(); ++row)
            rowOfSource[m_order.at(row)] = row;
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex &index : from)
            to << this->index(rowOfSource.at(before.at(index.row())), index.column());
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }

protected:
    [[nodiscard]] virtual QVariant valueOf(const Row &row, int column) const = 0;
    /// What the row is about: rows of two sets with the same id in the same place are the same row.
    [[nodiscard]] virtual QString idOf(const Row &row) const = 0;

    [[nodiscard]] QVariant cellValue(int row, int column) const override { return valueOf(at(row), column); }
    [[nodiscard]] QString rowId(int row) const override { return idOf(at(row)); }
    [[nodiscard]] const Row &at(int row) const { return m_rows.at(m_order.at(row)); }

    void setRows(QVector<Row> rows)
    {
        const auto sameThing = [this](const Row &a, const Row &b) { return idOf(a) == idOf(b); };
        const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), sameThing);
        if (!same) {
            beginResetModel();
            m_rows = std::move(rows);
            m_order = sortedRows();
            endResetModel();
            return;
        }
        const QVector<Row> before = std::exchange(m_rows, std::move(rows));
        for (int row = 0; row < rowCount(); ++row) {
            if (!(before.at(m_order.at(row)) == at(row)))
                Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
        if (before != m_rows && m_sortColumn >= 0)
            sort(m_sortColumn, m_sortOrder);
    }

private:
    [[nodiscard]] QVector<int> sortedRows() const
    {
        const auto value
            = [this](int row) { return m_sortColumn < 0 ? QVariant() : valueOf(m_rows.at(row), m_sortColumn); };
        return rowOrder(rowCount(), value, m_sortOrder);
    }

    QVector<Row> m_rows;
    QVector<int> m_order; ///< Which of m_rows a row of the table shows.
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace rollcall::models
