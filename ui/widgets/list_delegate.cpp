// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/list_delegate.h"

#include "models/sync_runs_model.h"
#include "models/traffic_model.h"
#include "models/value_table_model.h"
#include "rules/user_state.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/time_text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace rollcall::ui
{

namespace
{

constexpr int kPadding = 8;
constexpr int kDotWidth = 10;
constexpr int kDotRoom = 16;
constexpr int kFocusBar = 3;

using models::ValueTableModel;

DotMark markOf(rules::UserState state)
{
    return state == rules::UserState::Active ? DotMark{DotShape::Full, ColorRole::Success}
                                             : DotMark{DotShape::Ring, ColorRole::Muted};
}

DotMark markOf(rules::SyncState state)
{
    switch (state) {
    case rules::SyncState::Direct: return {DotShape::Full, ColorRole::Success};
    case rules::SyncState::Indirect: return {DotShape::Half, ColorRole::Success};
    case rules::SyncState::None: return {DotShape::Triangle, ColorRole::Warning};
    case rules::SyncState::NotApplicable: break;
    }
    return {DotShape::Ring, ColorRole::Muted};
}

DotMark markOf(rules::InviteStatus status)
{
    switch (status) {
    case rules::InviteStatus::Completed: return {DotShape::Full, ColorRole::Success};
    case rules::InviteStatus::Pending: return {DotShape::Half, ColorRole::Warning};
    case rules::InviteStatus::Expired: return {DotShape::Triangle, ColorRole::Warning};
    case rules::InviteStatus::NotInvited: break;
    }
    return {DotShape::Ring, ColorRole::Muted};
}

DotMark markOf(models::RunResult result)
{
    switch (result) {
    case models::RunResult::Complete: return {DotShape::Full, ColorRole::Success};
    case models::RunResult::Running: return {DotShape::Half, ColorRole::Accent};
    case models::RunResult::NotSure:
    case models::RunResult::Failed:
    case models::RunResult::Interrupted: return {DotShape::Triangle, ColorRole::Warning};
    case models::RunResult::Replaced:
    case models::RunResult::Cancelled: break;
    }
    return {DotShape::Ring, ColorRole::Muted};
}

DotMark markOf(models::HttpStatus status)
{
    constexpr int kFirstFault = 300; // A redirect is one here: none is followed.
    return int(status) < kFirstFault ? DotMark{DotShape::Full, ColorRole::Success}
                                     : DotMark{DotShape::Triangle, ColorRole::Warning};
}

template <typename Enum> std::optional<DotMark> markIf(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<Enum>())
        return markOf(value.value<Enum>());
    return std::nullopt;
}

bool isUnknown(const QVariant &value)
{
    return !value.isValid() || (value.metaType() == QMetaType::fromType<QString>() && value.toString().isEmpty());
}

// A row that has the keyboard shows the accent at its left end: rows are selected whole.
bool showsFocusBar(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return index.column() == 0 && view && view->hasFocus() && view->currentIndex().row() == index.row();
}

} // namespace

std::optional<DotMark> dotMarkOf(const QVariant &value)
{
    for (const auto &mark : {markIf<rules::UserState>(value), markIf<rules::SyncState>(value),
             markIf<rules::InviteStatus>(value), markIf<models::RunResult>(value), markIf<models::HttpStatus>(value)}) {
        if (mark)
            return mark;
    }
    return std::nullopt;
}

ListDelegate::ListDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

void ListDelegate::setMiddleElidedColumns(const QVector<int> &columns)
{
    m_middleElided = columns;
}

void ListDelegate::setNumberColumns(const QVector<int> &columns)
{
    m_numbers = columns;
}

void ListDelegate::setExplainedColumns(const QVector<int> &columns)
{
    m_explained = columns;
}

/// What is odd is marked before all else.
std::optional<DotMark> ListDelegate::markOfCell(const QModelIndex &index) const
{
    const bool isOdd = !index.data(ValueTableModel::NoteRole).toString().isEmpty();
    if (isOdd && !m_explained.contains(index.column()))
        return DotMark{DotShape::Triangle, ColorRole::Warning};
    return dotMarkOf(index.data(ValueTableModel::ValueRole));
}

void ListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors colors = ThemeColors::of(option.palette);
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.selection);
    else if (option.features & QStyleOptionViewItem::Alternate)
        painter->fillRect(option.rect, colors.alternate);
    if (showsFocusBar(option, index))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), kFocusBar, option.rect.height()), colors.accent);

    const QVariant value = index.data(ValueTableModel::ValueRole);
    const QRect room = textRect(option, index);
    const auto elide = m_middleElided.contains(index.column()) ? Qt::ElideMiddle : Qt::ElideRight;
    const QString text = option.fontMetrics.elidedText(index.data().toString(), elide, room.width());
    const bool isNumber = m_numbers.contains(index.column());
    if (const auto mark = markOfCell(index)) {
        const int left = isNumber ? room.right() - option.fontMetrics.horizontalAdvance(text) - kDotRoom
                                  : option.rect.left() + kPadding;
        paintDot(painter, QRect(left, option.rect.top(), kDotWidth, option.rect.height()), *mark, colors);
    }
    painter->setFont(option.font);
    painter->setPen(isUnknown(value) ? colors.muted : colors.text);
    painter->drawText(room, (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter->restore();
}

QSize ListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int dot = markOfCell(index) ? kDotRoom : 0;
    const int width = option.fontMetrics.horizontalAdvance(index.data().toString()) + dot + kPadding * 2;
    return {width, option.widget ? listRowHeight(*option.widget) : option.fontMetrics.height() * 8 / 5};
}

bool ListDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(toolTipOf(option, index)), view);
    return true;
}

QRect ListDelegate::textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int dot = markOfCell(index) ? kDotRoom : 0;
    return option.rect.adjusted(kPadding + dot, 0, -kPadding, 0);
}

QString ListDelegate::toolTipOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant value = index.data(ValueTableModel::ValueRole);
    const QString text = index.data().toString();
    const bool isCut = option.fontMetrics.horizontalAdvance(text) > textRect(option, index).width();
    if (const QString note = index.data(ValueTableModel::NoteRole).toString(); !note.isEmpty())
        return isCut ? text + QStringLiteral(" · ") + note : note;
    if (value.metaType() == QMetaType::fromType<QDateTime>() && value.toDateTime().isValid())
        return wording::exactTime(value.toDateTime());
    return isCut ? text : QString();
}

} // namespace rollcall::ui
