// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/template_oddities_widget.h"

#include "widgets/dot_widget.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/count_text.h"
#include "wording/visible_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

TemplateOdditiesWidget::TemplateOdditiesWidget(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("templateOddities"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(spacing::kTight);
    hide();
}

TemplateOdditiesWidget::Line &TemplateOdditiesWidget::line(qsizetype index)
{
    while (m_lines.size() <= index) {
        auto *widget = new QWidget(this);
        const Line made{widget, new TextLabel(widget), new QPushButton(widget)};
        auto *dot = new DotWidget(widget);
        dot->setMark({DotShape::Triangle, ColorRole::Warning});
        made.text->setObjectName(QStringLiteral("oddity%1").arg(m_lines.size()));
        made.text->setWordWrap(true);
        made.replace->setObjectName(QStringLiteral("oddityReplace%1").arg(m_lines.size()));
        made.replace->setFlat(true);
        connect(made.replace, &QPushButton::clicked, this, [this, at = m_lines.size()] {
            const auto unknown = m_oddities.unknown.value(at);
            if (!unknown.meant.isEmpty())
                Q_EMIT replacementChosen(unknown.name, unknown.meant);
        });
        auto *layout = new QHBoxLayout(widget);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(spacing::kRelated);
        layout->addWidget(dot, 0, Qt::AlignTop);
        layout->addWidget(made.text, 1);
        layout->addWidget(made.replace);
        m_column->addWidget(widget);
        m_lines.append(made);
    }
    m_lines[index].widget->show();
    return m_lines[index];
}

void TemplateOdditiesWidget::showUnknown(qsizetype index, const sync::TemplateOddities::Unknown &unknown)
{
    const Line &shown = line(index);
    const QString name = QStringLiteral("${%1}").arg(wording::visibleText(unknown.name));
    const QString meant = QStringLiteral("${%1}").arg(wording::visibleText(unknown.meant));
    shown.text->setText(unknown.meant.isEmpty()
            ? tr("There is no variable %1: it stays in the text as it is.").arg(name)
            //: Both are variables, that differ in case.
            : tr("There is no variable %1. Perhaps %2 is meant.").arg(name, meant));
    shown.replace->setVisible(!unknown.meant.isEmpty());
    //: A button. %1 is a variable.
    shown.replace->setText(tr("Write %1").arg(meant));
    shown.replace->setAccessibleName(shown.replace->text());
}

void TemplateOdditiesWidget::setOddities(const sync::TemplateOddities &oddities)
{
    m_oddities = oddities;
    const qsizetype unknown = oddities.unknown.size();
    for (qsizetype index = 0; index < unknown; ++index)
        showUnknown(index, oddities.unknown[index]);
    for (qsizetype index = 0; index < oddities.faults.size(); ++index) {
        const Line &shown = line(unknown + index);
        const auto &fault = oddities.faults[index];
        const QString place = wording::numberText(fault.position + 1);
        shown.text->setText(fault.unclosed
                //: %1 is the number of a character.
                ? tr("The variable at character %1 is not closed.").arg(place)
                : tr("Behind the ${ at character %1 stands no name of a variable.").arg(place));
        shown.replace->hide();
    }
    for (qsizetype index = unknown + oddities.faults.size(); index < m_lines.size(); ++index)
        m_lines[index].widget->hide();
    setVisible(unknown + oddities.faults.size() > 0);
}

} // namespace rollcall::ui
