// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/page_header_widget.h"

#include "widgets/text_label.h"
#include "widgets/typography.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>

namespace rollcall::ui
{

PageHeaderWidget::PageHeaderWidget(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(this)), m_figures(new TextLabel(this)), m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(spacing::kGroup);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_figures->setObjectName(QStringLiteral("pageFigures"));
    m_figures->setColorRole(ColorRole::Muted);
    m_figures->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_line->addWidget(m_title, 0, Qt::AlignVCenter);
    m_line->addWidget(m_figures, 1, Qt::AlignVCenter);
    applyFonts();
}

void PageHeaderWidget::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeaderWidget::setFigures(const QString &figures, const QString &exact)
{
    m_figures->setText(figures);
    m_figures->setToolTip(plainToolTip(exact));
}

void PageHeaderWidget::setAction(QWidget *action)
{
    m_line->addWidget(action, 0, Qt::AlignVCenter);
}

void PageHeaderWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        applyFonts();
}

void PageHeaderWidget::applyFonts()
{
    m_title->setFont(titleFont(QApplication::font()));
}

} // namespace rollcall::ui
