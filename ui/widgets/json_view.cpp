// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/json_view.h"

#include "widgets/json_highlighter.h"
#include "widgets/pretty_json.h"
#include "widgets/typography.h"
#include "wording/visible_text.h"

#include <QApplication>
#include <QEvent>

namespace rollcall::ui
{

JsonView::JsonView(QWidget *parent) : QPlainTextEdit(parent), m_highlighter(new JsonHighlighter(document()))
{
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    applyLook();
}

void JsonView::setJson(const QByteArray &json)
{
    m_exact = prettyJson(json);
    QStringList lines = m_exact.split(u'\n');
    for (QString &line : lines)
        line = wording::visibleText(line);
    setPlainText(lines.join(u'\n'));
}

void JsonView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        applyLook();
}

void JsonView::applyLook()
{
    setFont(monospacedFont(QApplication::font()));
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    m_highlighter->setColors(ThemeColors::of(palette()));
}

} // namespace rollcall::ui
