// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/bar_button.h"

#include "widgets/theme_colors.h"
#include "widgets/typography.h"
#include "wording/count_text.h"

#include <QPainter>

#include <algorithm>

namespace rollcall::ui
{

namespace
{

constexpr double kNameShare = 0.42; // Of the width; the bars of all lines begin at the same place.
constexpr int kBarHeight = 8;
constexpr int kLeastBar = 2;

} // namespace

BarButton::BarButton(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarButton::setBar(const QString &name, qint64 value, double share)
{
    setText(name);
    m_value = value;
    m_share = std::clamp(share, 0.0, 1.0);
    setAccessibleName(QStringLiteral("%1, %2").arg(name, wording::numberText(value)));
    update();
}

QSize BarButton::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, listRowHeight(*this)};
}

void BarButton::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (underMouse()) {
        painter.setBrush(colors.hover);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    const QRect inner = rect().adjusted(spacing::kTight, 0, -spacing::kTight, 0);
    const int nameWidth = int(inner.width() * kNameShare);
    const QString figure = wording::numberText(m_value);
    const int figureWidth = fontMetrics().horizontalAdvance(QStringLiteral("0,000,000"));
    painter.setPen(colors.text);
    painter.drawText(QRect(inner.left(), 0, nameWidth - spacing::kRelated, height()), Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(text(), Qt::ElideRight, nameWidth - spacing::kRelated));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, figure);
    const QRect track(inner.left() + nameWidth, (height() - kBarHeight) / 2,
        std::max(0, inner.width() - nameWidth - figureWidth - spacing::kRelated), kBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.border);
    painter.drawRoundedRect(track, kBarHeight / 2.0, kBarHeight / 2.0);
    if (m_value > 0) {
        QRect bar = track;
        bar.setWidth(std::max(kLeastBar, int(track.width() * m_share)));
        painter.setBrush(colors.accent);
        painter.drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(colors.accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void BarButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void BarButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace rollcall::ui
