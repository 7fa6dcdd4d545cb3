// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/quick_search_delegate.h"

#include "widgets/theme_colors.h"
#include "widgets/typography.h"

#include <QIcon>
#include <QPainter>

namespace rollcall::ui
{

namespace
{

constexpr int kIconSize = 16;

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text, const ThemeColors &colors)
{
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colors.muted);
    painter->drawText(option.rect.adjusted(spacing::kRelated, 0, -spacing::kRelated, -spacing::kTight),
        Qt::AlignLeft | Qt::AlignBottom, text);
}

void paintLine(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const ThemeColors &colors)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colors.hover);
    const QRect line = option.rect.adjusted(spacing::kRelated, 0, -spacing::kRelated, 0);
    const QRect icon(line.left(), line.center().y() - kIconSize / 2 + 1, kIconSize, kIconSize);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, icon);
    const QRect text = line.adjusted(kIconSize + spacing::kRelated, 0, 0, 0);
    const QFontMetrics metrics(option.font);
    const QString detail
        = metrics.elidedText(index.data(QuickSearchDelegate::DetailRole).toString(), Qt::ElideMiddle, text.width() / 2);
    const int used = detail.isEmpty() ? 0 : metrics.horizontalAdvance(detail) + spacing::kGroup;
    painter->setFont(option.font);
    painter->setPen(colors.text);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(index.data().toString(), Qt::ElideRight, text.width() - used));
    painter->setPen(colors.muted);
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, detail);
}

} // namespace

QuickSearchDelegate::QuickSearchDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

void QuickSearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors colors = ThemeColors::of(option.palette);
    painter->save();
    if (index.flags() & Qt::ItemIsEnabled)
        paintLine(painter, option, index, colors);
    else
        paintHeading(painter, option, index.data().toString(), colors);
    painter->restore();
}

QSize QuickSearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int row = option.widget ? listRowHeight(*option.widget) : option.fontMetrics.height() * 2;
    return {0, row + spacing::kTight};
}

} // namespace rollcall::ui
