// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/facts_widget.h"

#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/wrapped_text.h"
#include "wording/value_names.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>

namespace rollcall::ui
{

namespace
{

enum Column { NameColumn, DotColumn, ValueColumn };

template <typename Widget> void setText(Widget *widget, const QString &text)
{
    widget->setContent(text); // Keeps the selection when the text is the same.
    widget->setAccessibleName(widget->text());
}

} // namespace

FactsWidget::FactsWidget(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing::kTight);
    m_grid->setVerticalSpacing(spacing::kRelated);
    m_grid->setColumnStretch(ValueColumn, 1);
}

void FactsWidget::setFacts(const QVector<Fact> &facts)
{
    while (m_rows < facts.size())
        addRow();
    for (int row = 0; row < m_rows; ++row) {
        auto *name = static_cast<TextLabel *>(m_grid->itemAtPosition(row, NameColumn)->widget());
        auto *dot = static_cast<DotWidget *>(m_grid->itemAtPosition(row, DotColumn)->widget());
        auto *value = static_cast<WrappedText *>(m_grid->itemAtPosition(row, ValueColumn)->widget());
        const bool used = row < facts.size();
        for (QWidget *widget : {static_cast<QWidget *>(name), static_cast<QWidget *>(value)})
            widget->setVisible(used);
        dot->setVisible(used && facts[row].mark.has_value());
        if (!used)
            continue;
        const Fact &fact = facts[row];
        setText(name, fact.name);
        setText(value, fact.value.isEmpty() ? wording::unknownName() : fact.value);
        value->setColorRole(fact.value.isEmpty() ? ColorRole::Muted : ColorRole::Text);
        value->setToolTip(plainToolTip(fact.toolTip));
        if (fact.mark)
            dot->setMark(*fact.mark);
    }
}

void FactsWidget::addRow()
{
    auto *name = new TextLabel(this);
    name->setColorRole(ColorRole::Muted);
    name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *value = new WrappedText(this);
    value->setObjectName(QStringLiteral("factValue%1").arg(m_rows));
    value->setFocusPolicy(m_rows == 0 ? Qt::StrongFocus : Qt::ClickFocus);
    value->installEventFilter(this);
    m_grid->addWidget(name, m_rows, NameColumn);
    m_grid->addWidget(new DotWidget(this), m_rows, DotColumn, Qt::AlignTop);
    m_grid->addWidget(value, m_rows, ValueColumn);
    ++m_rows;
}

QWidget *FactsWidget::valueAt(int row) const
{
    return row >= 0 && row < m_rows ? m_grid->itemAtPosition(row, ValueColumn)->widget() : nullptr;
}

bool FactsWidget::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    int row = 0;
    while (row < m_rows && valueAt(row) != watched)
        ++row;
    QWidget *next = valueAt(key == Qt::Key_Down ? row + 1 : row - 1);
    if (next && next->isVisible())
        next->setFocus(Qt::TabFocusReason);
    for (QWidget *parent = parentWidget(); next && parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(next);
    }
    return true;
}

} // namespace rollcall::ui
