// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/attribute_removals_widget.h"

#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/count_text.h"
#include "wording/visible_text.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kBarSteps = 1000;
constexpr int kBarHeight = 4;

} // namespace

AttributeRemovalsWidget::AttributeRemovalsWidget(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("attributeRemovals"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(spacing::kTight);
    hide();
}

void AttributeRemovalsWidget::addLine()
{
    Line line{new TextLabel(this), new QProgressBar(this)};
    line.text->setObjectName(QStringLiteral("removalText%1").arg(m_lines.size()));
    line.text->setColorRole(ColorRole::Muted);
    line.bar->setObjectName(QStringLiteral("removalProgress%1").arg(m_lines.size()));
    line.bar->setTextVisible(false);
    line.bar->setFixedHeight(kBarHeight);
    line.bar->setRange(0, kBarSteps);
    m_column->addWidget(line.text);
    m_column->addWidget(line.bar);
    m_lines.append(line);
}

void AttributeRemovalsWidget::setRemovals(const QVector<sync::AttributeSweep> &removals)
{
    while (m_lines.size() < removals.size())
        addLine();
    for (qsizetype index = 0; index < m_lines.size(); ++index) {
        const Line &line = m_lines[index];
        const bool used = index < removals.size();
        line.text->setVisible(used);
        line.bar->setVisible(used);
        if (!used)
            continue;
        const sync::AttributeSweep &sweep = removals[index];
        //: %1 is the name of an attribute; %2 and %3 are counts of users.
        line.text->setText(tr("“%1” is being removed from the users: %2 of %3")
                               .arg(wording::visibleText(sweep.name), wording::numberText(sweep.progress.done),
                                   wording::numberText(sweep.progress.total)));
        line.bar->setAccessibleName(line.text->text());
        line.bar->setValue(
            sweep.progress.total > 0 ? static_cast<int>(sweep.progress.done * kBarSteps / sweep.progress.total) : 0);
    }
    setVisible(!removals.isEmpty());
}

} // namespace rollcall::ui
