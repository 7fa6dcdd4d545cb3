// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/template_edit.h"

#include "widgets/typography.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

#include <algorithm>

namespace rollcall::ui
{

namespace
{

constexpr int kLines = 3;
constexpr int kPopupWidth = 260;

} // namespace

TemplateEdit::TemplateEdit(QWidget *parent)
    : QPlainTextEdit(parent), m_names(new QStringListModel(this)), m_completer(new QCompleter(m_names, this))
{
    setTabChangesFocus(true);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->popup()->setObjectName(QStringLiteral("variableNames"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TemplateEdit::complete);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { setExtraSelections({}); });
    applyLook();
}

void TemplateEdit::applyLook()
{
    setFont(monospacedFont(QApplication::font()));
    setFixedHeight(
        fontMetrics().lineSpacing() * kLines + 2 * frameWidth() + static_cast<int>(2 * document()->documentMargin()));
}

void TemplateEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        applyLook();
}

void TemplateEdit::setVariables(const QStringList &names)
{
    if (m_names->stringList() != names)
        m_names->setStringList(names);
}

void TemplateEdit::setMarks(const QVector<Mark> &marks)
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const Mark &mark : marks) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        const auto last = static_cast<qsizetype>(document()->characterCount()) - 1;
        selection.cursor.setPosition(static_cast<int>(std::min(mark.position, last)));
        selection.cursor.setPosition(
            static_cast<int>(std::min(mark.position + mark.length, last)), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(ThemeColors::of(palette()).color(mark.role));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void TemplateEdit::replaceVariable(const QString &unknown, const QString &name)
{
    const QString from = QStringLiteral("${%1}").arg(unknown);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (qsizetype at = toPlainText().indexOf(from); at >= 0; at = toPlainText().indexOf(from, at)) {
        cursor.setPosition(static_cast<int>(at));
        cursor.setPosition(static_cast<int>(at + from.size()), QTextCursor::KeepAnchor);
        cursor.insertText(QStringLiteral("${%1}").arg(name));
        at += name.size() + 3;
    }
    cursor.endEditBlock();
}

void TemplateEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab: event->ignore(); return; // The list of names takes them.
        default: break;
        }
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty())
        offerNames();
}

std::optional<QString> TemplateEdit::namePrefix() const
{
    static const QRegularExpression open(QStringLiteral("\\$\\{([A-Za-z0-9_.-]*)$"));
    const QTextCursor cursor = textCursor();
    const auto match = open.match(cursor.block().text().left(cursor.positionInBlock()));
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

void TemplateEdit::offerNames()
{
    const auto prefix = namePrefix();
    if (!prefix) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(*prefix);
    if (m_completer->completionCount() == 0 || m_completer->currentCompletion() == *prefix) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect place = cursorRect();
    place.setWidth(kPopupWidth + m_completer->popup()->verticalScrollBar()->sizeHint().width());
    m_completer->complete(place);
}

void TemplateEdit::complete(const QString &name)
{
    const auto prefix = namePrefix();
    if (!prefix)
        return;
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(prefix->size()));
    const bool closed = cursor.block().text().mid(textCursor().positionInBlock(), 1) == QLatin1String("}");
    cursor.insertText(closed ? name : name + u'}');
    setTextCursor(cursor);
}

} // namespace rollcall::ui
