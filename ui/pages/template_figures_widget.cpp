// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/template_figures_widget.h"

#include "dialogs/evaluated_users_dialog.h"
#include "sync/administration.h"
#include "widgets/dot_widget.h"
#include "widgets/facts_widget.h"
#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/count_text.h"

#include <QGridLayout>
#include <QPushButton>

namespace rollcall::ui
{

namespace
{

constexpr int kLines = 3;

const DotMark kMarks[kLines] = {
    {DotShape::Full, ColorRole::Success}, {DotShape::Ring, ColorRole::Muted}, {DotShape::Triangle, ColorRole::Warning}};

constexpr sync::TemplateFigure kFigures[kLines]
    = {sync::TemplateFigure::Unique, sync::TemplateFigure::Blank, sync::TemplateFigure::Shared};

} // namespace

TemplateFiguresWidget::TemplateFiguresWidget(sync::Administration &administration, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_administration(administration), m_clock(clock), m_coverage(new FactsWidget(this))
{
    setObjectName(QStringLiteral("templateFigures"));
    build();
    retranslate();
}

void TemplateFiguresWidget::build()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::kRelated);
    grid->setVerticalSpacing(spacing::kTight);
    grid->setColumnStretch(1, 1);
    for (int index = 0; index < kLines; ++index) {
        const Line line{new DotWidget(this), new TextLabel(this), new QPushButton(this)};
        line.dot->setMark(kMarks[index]);
        line.text->setObjectName(QStringLiteral("templateFigure%1").arg(index));
        line.show->setObjectName(QStringLiteral("templateShow%1").arg(index));
        line.show->setFlat(true);
        connect(line.show, &QPushButton::clicked, this, [this, index] { showList(index); });
        grid->addWidget(line.dot, index, 0);
        grid->addWidget(line.text, index, 1);
        grid->addWidget(line.show, index, 2);
        m_lines.append(line);
    }
    m_coverage->setObjectName(QStringLiteral("templateCoverage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kRelated);
    column->addLayout(grid);
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
    const QStringList texts = sentences();
    for (int index = 0; index < kLines; ++index) {
        const Line &line = m_lines[index];
        const qint64 count = figures().at(index);
        const bool shown = index == 0 || count > 0;
        line.dot->setVisible(shown);
        line.text->setVisible(shown);
        line.text->setText(texts[index]);
        line.show->setVisible(count > 0);
    }
    QVector<Fact> facts;
    for (const sync::TemplateEvaluation::Coverage &variable : m_found.variables)
        facts.append({QStringLiteral("${%1}").arg(variable.name),
            //: How many users have a value of a variable. %1 and %2 are counts of users.
            tr("%1 of %2 have a value").arg(wording::numberText(variable.users), wording::numberText(m_found.total))});
    m_coverage->setFacts(facts);
    m_coverage->setVisible(!facts.isEmpty());
}

QVector<qint64> TemplateFiguresWidget::figures() const
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
    auto *dialog = new EvaluatedUsersDialog(sentences().at(line), figures().at(line), fetch, m_clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EvaluatedUsersDialog::userRequested, this, &TemplateFiguresWidget::userRequested);
    dialog->open();
}

void TemplateFiguresWidget::retranslate()
{
    for (const Line &line : std::as_const(m_lines)) {
        line.show->setText(tr("Show…"));
        line.show->setAccessibleName(spokenLabel(line.show->text()));
    }
    showFigures();
}

} // namespace rollcall::ui
