// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/template_figures_widget.h"

#include "dialogs/evaluated_users_dialog.h"
#include "sync/administration.h"
#include "widgets/facts_widget.h"
#include "widgets/figure_list.h"
#include "widgets/typography.h"
#include "wording/count_text.h"

#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

const QVector<DotMark> kMarks = {
    {DotShape::Full, ColorRole::Success}, {DotShape::Ring, ColorRole::Muted}, {DotShape::Triangle, ColorRole::Warning}};

constexpr sync::TemplateFigure kFigures[]
    = {sync::TemplateFigure::Unique, sync::TemplateFigure::Blank, sync::TemplateFigure::Shared};

} // namespace

TemplateFiguresWidget::TemplateFiguresWidget(sync::Administration &administration, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_administration(administration),
      m_clock(clock),
      m_figures(new FigureList(QStringLiteral("template"), kMarks, this)),
      m_coverage(new FactsWidget(this))
{
    setObjectName(QStringLiteral("templateFigures"));
    build();
    connect(m_figures, &FigureList::listRequested, this, &TemplateFiguresWidget::showList);
    retranslate();
}

void TemplateFiguresWidget::build()
{
    m_coverage->setObjectName(QStringLiteral("templateCoverage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kRelated);
    column->addWidget(m_figures);
    column->addWidget(m_coverage);
}

void TemplateFiguresWidget::showEvaluation(const QString &text, const sync::TemplateEvaluation &evaluation)
{
    m_template = text;
    m_found = evaluation;
    showFigures();
}

void TemplateFiguresWidget::showFigures()
{
    m_figures->setFigures(sentences(), counts());
    QVector<Fact> facts;
    for (const sync::TemplateEvaluation::Coverage &variable : m_found.variables)
        facts.append({QStringLiteral("${%1}").arg(variable.name),
            //: How many users have a value of a variable. %1 and %2 are counts of users.
            tr("%1 of %2 have a value").arg(wording::numberText(variable.users), wording::numberText(m_found.total))});
    m_coverage->setFacts(facts);
    m_coverage->setVisible(!facts.isEmpty());
}

QVector<qint64> TemplateFiguresWidget::counts() const
{
    return {m_found.unique, m_found.blank, m_found.shared};
}

QStringList TemplateFiguresWidget::sentences() const
{
    return {
        //: %1 and %2 are counts of users.
        tr("%1 of %2 get a text that nobody else gets")
            .arg(wording::numberText(m_found.unique), wording::numberText(m_found.total)),
        tr("%1 lack a value of a variable").arg(wording::numberText(m_found.blank)),
        tr("%1 get the same text as somebody else").arg(wording::numberText(m_found.shared)),
    };
}

void TemplateFiguresWidget::showList(int line)
{
    const auto fetch = [this, text = m_template, figure = kFigures[line]](const QString &cursor) {
        return m_administration.evaluateTemplate(text, {figure, cursor})
            .then([](const Result<sync::TemplateEvaluation> &found) -> Result<EvaluatedPage> {
                if (!found)
                    return found.error();
                return EvaluatedPage{found->users, found->nextCursor};
            });
    };
    auto *dialog = new EvaluatedUsersDialog(sentences().at(line), counts().at(line), fetch, m_clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EvaluatedUsersDialog::userRequested, this, &TemplateFiguresWidget::userRequested);
    dialog->open();
}

void TemplateFiguresWidget::retranslate()
{
    m_figures->retranslate();
    showFigures();
}

} // namespace rollcall::ui
