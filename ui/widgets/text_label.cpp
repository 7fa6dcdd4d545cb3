// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/text_label.h"

#include "wording/visible_text.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace rollcall::ui
{

TextLabel::TextLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

void TextLabel::setContent(const QString &text)
{
    setText(wording::visibleText(text));
}

void TextLabel::setColorRole(ColorRole role)
{
    m_role = role;
    applyColor();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_role != ColorRole::Text)
        applyColor();
}

void TextLabel::applyColor()
{
    ThemeColors::apply(m_role, *this, QPalette::WindowText);
}

ElidedLabel::ElidedLabel(QWidget *parent) : TextLabel(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), m_mode, width());
    style()->drawItemText(
        &painter, rect(), int(alignment() | Qt::TextSingleLine), palette(), isEnabled(), shown, foregroundRole());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    TextLabel::resizeEvent(event);
    const bool whole = fontMetrics().horizontalAdvance(text()) <= width();
    setToolTip(whole ? QString() : plainToolTip(text()));
}

QString plainToolTip(const QString &text)
{
    // Escaped and marked as markup: a bare `<b>` would otherwise be taken for it (Qt::mightBeRichText()).
    return text.isEmpty()
        ? QString()
        : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(wording::visibleText(text).toHtmlEscaped());
}

} // namespace rollcall::ui
