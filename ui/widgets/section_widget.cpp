// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/section_widget.h"

#include "widgets/text_label.h"
#include "widgets/typography.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace rollcall::ui
{

SectionWidget::SectionWidget(QWidget *parent)
    : QWidget(parent),
      m_title(new TextLabel(this)),
      m_hint(new TextLabel(this)),
      m_line(new QHBoxLayout),
      m_body(new QVBoxLayout)
{
    m_title->setObjectName(QStringLiteral("sectionTitle"));
    m_hint->setObjectName(QStringLiteral("sectionHint"));
    m_hint->setColorRole(ColorRole::Muted);
    m_hint->setWordWrap(true);
    m_hint->hide();
    m_line->setSpacing(spacing::kRelated);
    m_line->addWidget(m_title, 1);
    m_body->setSpacing(spacing::kRelated);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kRelated);
    column->addLayout(m_line);
    column->addWidget(m_hint);
    column->addLayout(m_body);
    applyFonts();
}

void SectionWidget::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionWidget::setHint(const QString &hint)
{
    m_hint->setContent(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void SectionWidget::addAction(QWidget *action)
{
    m_line->addWidget(action);
}

void SectionWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        applyFonts();
}

void SectionWidget::applyFonts()
{
    m_title->setFont(sectionFont(QApplication::font()));
}

} // namespace rollcall::ui
