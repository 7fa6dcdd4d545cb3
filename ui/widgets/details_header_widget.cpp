// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/details_header_widget.h"

#include "widgets/text_label.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"
#include "wording/value_names.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>

namespace rollcall::ui
{

DetailsHeaderWidget::DetailsHeaderWidget(QWidget *parent)
    : QWidget(parent),
      m_title(new ElidedLabel(this)),
      m_subtitle(new ElidedLabel(this)),
      m_dot(new DotWidget(this)),
      m_state(new TextLabel(this)),
      m_close(new QToolButton(this))
{
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_subtitle->setObjectName(QStringLiteral("detailsSubtitle"));
    m_subtitle->setElideMode(Qt::ElideMiddle);
    m_subtitle->setColorRole(ColorRole::Muted);
    m_state->setObjectName(QStringLiteral("detailsState"));
    m_close->setObjectName(QStringLiteral("detailsClose"));
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    auto *state = new QHBoxLayout;
    state->setSpacing(spacing::kTight);
    state->addWidget(m_dot);
    state->addWidget(m_state, 1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, spacing::kTight);
    grid->setVerticalSpacing(spacing::kTight);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_close, 0, 1, Qt::AlignTop);
    grid->addWidget(m_subtitle, 1, 0, 1, 2);
    grid->addLayout(state, 2, 0, 1, 2);
    connect(m_close, &QToolButton::clicked, this, &DetailsHeaderWidget::closeRequested);
    applyLook();
}

void DetailsHeaderWidget::showItem(const QString &title, const QString &subtitle)
{
    m_title->setContent(title.isEmpty() ? wording::unknownName() : title);
    m_subtitle->setContent(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void DetailsHeaderWidget::showState(const std::optional<DotMark> &mark, const QString &state, const QString &more)
{
    QStringList parts{state, more};
    parts.removeAll(QString());
    m_dot->setVisible(mark.has_value());
    if (mark)
        m_dot->setMark(*mark);
    m_state->setText(parts.join(QStringLiteral(" · ")));
}

void DetailsHeaderWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::LanguageChange)
        applyLook();
}

void DetailsHeaderWidget::applyLook()
{
    m_title->setFont(titleFont(QApplication::font()));
    m_close->setAccessibleName(tr("Close Details"));
    m_close->setToolTip(tr("Close Details") + QStringLiteral(" (F4)"));
}

} // namespace rollcall::ui
