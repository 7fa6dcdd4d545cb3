// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/day_chart.h"

#include "widgets/theme_colors.h"
#include "widgets/typography.h"
#include "wording/count_text.h"
#include "wording/time_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace rollcall::ui
{

namespace
{

constexpr int kColumnsHeight = 72;
constexpr int kGap = 3;
constexpr int kLeastColumn = 2;

} // namespace

DayChart::DayChart(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DayChart::setFigures(const QVector<DayFigure> &figures)
{
    m_figures = figures;
    m_current = std::min(m_current, int(figures.size()) - 1);
    describe();
    update();
}

QSize DayChart::sizeHint() const
{
    return {240, kColumnsHeight + listRowHeight(*this)};
}

QRect DayChart::columnRect(int index) const
{
    const double step = double(width()) / double(std::max<qsizetype>(1, m_figures.size()));
    const int left = int(step * index);
    return {left, 0, int(step * (index + 1)) - left, kColumnsHeight};
}

int DayChart::dayAt(const QPoint &position) const
{
    for (int index = 0; index < m_figures.size(); ++index) {
        if (columnRect(index).contains(position.x(), 0))
            return index;
    }
    return -1;
}

void DayChart::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(palette());
    QPainter painter(this);
    qint64 highest = 1;
    qint64 sum = 0;
    for (const DayFigure &figure : std::as_const(m_figures)) {
        highest = std::max(highest, figure.value);
        sum += figure.value;
    }
    for (int index = 0; index < m_figures.size(); ++index) {
        const QRect place = columnRect(index).adjusted(0, 0, -kGap, 0);
        const qint64 value = m_figures[index].value;
        const int height = value == 0 ? 0 : std::max(kLeastColumn, int(kColumnsHeight * value / highest));
        painter.fillRect(QRect(place.left(), kColumnsHeight - 1, place.width(), 1), colors.border);
        painter.fillRect(QRect(place.left(), kColumnsHeight - height, place.width(), height),
            index == m_current ? colors.text : colors.accent);
    }
    painter.setPen(colors.muted);
    const QRect line(0, kColumnsHeight, width(), height() - kColumnsHeight);
    const QString told = m_current < 0
        ? tr("%1 in %n days", nullptr, int(m_figures.size())).arg(wording::numberText(sum))
        : QStringLiteral("%1: %2").arg(
            wording::dateText(m_figures[m_current].day), wording::numberText(m_figures[m_current].value));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, told);
    if (hasFocus()) {
        painter.setPen(colors.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void DayChart::point(int index)
{
    if (index == m_current)
        return;
    m_current = index;
    setCursor(index < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    describe();
    update();
}

void DayChart::describe()
{
    setAccessibleDescription(m_current < 0 || m_current >= m_figures.size()
            ? QString()
            : QStringLiteral("%1: %2").arg(
                wording::dateText(m_figures[m_current].day), wording::numberText(m_figures[m_current].value)));
}

void DayChart::mouseMoveEvent(QMouseEvent *event)
{
    point(dayAt(event->position().toPoint()));
}

void DayChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int index = dayAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0)
        Q_EMIT dayChosen(m_figures[index].day);
}

void DayChart::leaveEvent(QEvent *)
{
    point(-1);
}

void DayChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_figures.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: return point(std::max(0, (m_current < 0 ? last + 1 : m_current) - 1));
    case Qt::Key_Right: return point(std::min(last, m_current + 1));
    case Qt::Key_Home: return point(std::min(0, last));
    case Qt::Key_End: return point(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            Q_EMIT dayChosen(m_figures[m_current].day);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void DayChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0)
        point(int(m_figures.size()) - 1);
    update();
}

void DayChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    point(-1);
    update();
}

void DayChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
}

} // namespace rollcall::ui
