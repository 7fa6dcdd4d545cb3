// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/value_table_model.h"

namespace rollcall::models
{

void ValueTableModel::setCellText(CellText text)
{
    m_text = std::move(text);
    retranslate();
}

void ValueTableModel::retranslate()
{
    if (columnCount() == 0)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

QVariant ValueTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case LoadedRole: return rowLoaded(index.row());
    case IdRole: return rowId(index.row());
    case ValueRole: return cellValue(index.row(), index.column());
    case Qt::DisplayRole: return displayText(index);
    case NoteRole:
    case Qt::AccessibleDescriptionRole: return m_note && rowLoaded(index.row()) ? m_note(index) : QString();
    default: return role >= FirstOwnRole ? ownRole(index.row(), index.column(), role) : QVariant();
    }
}

QVariant ValueTableModel::displayText(const QModelIndex &index) const
{
    if (!rowLoaded(index.row()))
        return {};
    const QVariant value = cellValue(index.row(), index.column());
    return m_text ? m_text(index.column(), value) : value.toString();
}

QVariant ValueTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headers.value(section);
}

bool ValueTableModel::setHeaderData(int section, Qt::Orientation orientation, const QVariant &value, int role)
{
    const bool isOurs = orientation == Qt::Horizontal && (role == Qt::DisplayRole || role == Qt::EditRole);
    if (!isOurs || section < 0 || section >= columnCount())
        return false;
    m_headers.insert(section, value.toString());
    Q_EMIT headerDataChanged(orientation, section, section);
    return true;
}

} // namespace rollcall::models
