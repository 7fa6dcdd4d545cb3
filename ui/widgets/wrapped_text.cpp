// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/wrapped_text.h"

#include "wording/visible_text.h"

#include <QEvent>
#include <QMimeData>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace rollcall::ui
{

WrappedText::WrappedText(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappedText::setContent(const QString &text)
{
    QString visible = wording::visibleText(text);
    if (visible == m_text)
        return;
    m_text = std::move(visible);
    setPlainText(m_text);
    updateGeometry();
}

void WrappedText::setColorRole(ColorRole role)
{
    m_role = role;
    applyColor();
}

void WrappedText::applyColor()
{
    ThemeColors::apply(m_role, *this, QPalette::Text);
}

void WrappedText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_role != ColorRole::Text)
        applyColor();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

/// By a document of its own: the one that is shown keeps the width that it is shown in. Negative: as wide as it likes.
QSizeF WrappedText::sizeIn(qreal width) const
{
    QTextDocument measured;
    measured.setDocumentMargin(0);
    measured.setDefaultFont(font());
    measured.setDefaultTextOption(document()->defaultTextOption());
    measured.setPlainText(m_text);
    measured.setTextWidth(width);
    return {measured.idealWidth(), measured.size().height()};
}

QSize WrappedText::sizeHint() const
{
    const QSizeF size = sizeIn(-1);
    return {static_cast<int>(std::ceil(size.width())) + cursorWidth(), static_cast<int>(std::ceil(size.height()))};
}

QSize WrappedText::minimumSizeHint() const
{
    constexpr int kCharacters = 8;
    return {fontMetrics().averageCharWidth() * kCharacters, fontMetrics().height()};
}

int WrappedText::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(sizeIn(width).height()));
}

/// There is nothing to scroll here: the page behind it does.
void WrappedText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

QMimeData *WrappedText::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(textCursor().selection().toPlainText());
    return copied;
}

} // namespace rollcall::ui
