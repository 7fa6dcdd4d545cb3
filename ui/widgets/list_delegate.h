// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dot_widget.h"

#include <QStyledItemDelegate>

#include <optional>

namespace rollcall::ui
{

/// The mark that stands before the word for `value`: a user's state, sync state or invite status, how a sync ended, an
/// HTTP status. None for other
/// values.
[[nodiscard]] std::optional<DotMark> dotMarkOf(const QVariant &value);

/// Paints the cells of the lists: the words of `Qt::DisplayRole`, a dot before a state, "–" in the secondary colour for
/// what is unknown, and a triangle in a cell that has a note (`models::ValueTableModel::NoteRole`), but for the columns
/// whose notes say more of what is in order.
///
/// Requires: a `models::ValueTableModel` as the view's model.
class ListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ListDelegate(QObject *parent = nullptr);

    /// These columns are shortened in the middle: both ends of a user name or URN tell it from its neighbours.
    void setMiddleElidedColumns(const QVector<int> &columns);
    /// These stand at the right.
    void setNumberColumns(const QVector<int> &columns);
    /// A note of these explains, and is no warning: only the tool tip says it.
    void setExplainedColumns(const QVector<int> &columns);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// A cell's note, behind its whole text if that is shortened; else that, or the exact time of a relative one.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    [[nodiscard]] std::optional<DotMark> markOfCell(const QModelIndex &index) const;
    [[nodiscard]] QRect textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] QString toolTipOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    QVector<int> m_middleElided;
    QVector<int> m_numbers;
    QVector<int> m_explained;
};

} // namespace rollcall::ui
