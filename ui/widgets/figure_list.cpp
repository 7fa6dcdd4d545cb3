// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/figure_list.h"

#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"

#include <QGridLayout>
#include <QPushButton>

namespace rollcall::ui
{

FigureList::FigureList(const QString &name, const QVector<DotMark> &marks, QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::kRelated);
    grid->setVerticalSpacing(spacing::kTight);
    grid->setColumnStretch(1, 1);
    for (int index = 0; index < marks.size(); ++index) {
        const Line line{new DotWidget(this), new TextLabel(this), new QPushButton(this)};
        line.dot->setMark(marks[index]);
        line.text->setObjectName(QStringLiteral("%1Figure%2").arg(name).arg(index));
        line.text->setWordWrap(true);
        line.show->setObjectName(QStringLiteral("%1Show%2").arg(name).arg(index));
        line.show->setFlat(true);
        connect(line.show, &QPushButton::clicked, this, [this, index] { Q_EMIT listRequested(index); });
        grid->addWidget(line.dot, index, 0, Qt::AlignTop);
        grid->addWidget(line.text, index, 1);
        grid->addWidget(line.show, index, 2);
        m_lines.append(line);
    }
    retranslate();
}

void FigureList::setFigures(const QStringList &sentences, const QVector<qint64> &counts)
{
    for (int index = 0; index < m_lines.size(); ++index) {
        const Line &line = m_lines[index];
        const bool shown = index == 0 || counts[index] > 0;
        line.dot->setVisible(shown);
        line.text->setVisible(shown);
        line.text->setText(sentences[index]);
        line.show->setVisible(counts[index] > 0);
    }
}

void FigureList::retranslate()
{
    for (const Line &line : std::as_const(m_lines)) {
        line.show->setText(tr("Show…"));
        line.show->setAccessibleName(spokenLabel(line.show->text()));
    }
}

} // namespace rollcall::ui
