// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dot_widget.h"

#include <QPainter>

namespace rollcall::ui
{

void paintDot(QPainter *painter, const QRect &rect, const DotMark &mark, const ThemeColors &colors)
{
    const QColor color = colors.color(mark.role);
    const QPointF centre = QRectF(rect).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5));
    painter->setBrush(mark.shape == DotShape::Full || mark.shape == DotShape::Triangle ? QBrush(color) : Qt::NoBrush);
    switch (mark.shape) {
    case DotShape::Full:
    case DotShape::Ring: painter->drawEllipse(centre, 3.25, 3.25); break;
    case DotShape::Half:
        painter->drawEllipse(centre, 3.25, 3.25);
        painter->setBrush(color);
        painter->drawPie(QRectF(centre.x() - 3.25, centre.y() - 3.25, 6.5, 6.5), 90 * 16, 180 * 16);
        break;
    case DotShape::Triangle:
        painter->setPen(Qt::NoPen);
        painter->drawPolygon(QPolygonF{
            {centre.x(), centre.y() - 4.5}, {centre.x() + 5, centre.y() + 4}, {centre.x() - 5, centre.y() + 4}});
        break;
    }
    painter->restore();
}

DotWidget::DotWidget(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void DotWidget::setMark(const DotMark &mark)
{
    m_mark = mark;
    update();
}

QSize DotWidget::sizeHint() const
{
    return {14, fontMetrics().height()};
}

void DotWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintDot(&painter, rect(), m_mark, ThemeColors::of(palette()));
}

} // namespace rollcall::ui
