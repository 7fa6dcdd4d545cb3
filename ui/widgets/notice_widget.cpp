// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notice_widget.h"

#include "widgets/dot_widget.h"
#include "widgets/label_text.h"
#include "widgets/text_label.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"
#include "wording/error_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace rollcall::ui
{

NoticeWidget::NoticeWidget(QWidget *parent)
    : QFrame(parent),
      m_dot(new DotWidget(this)),
      m_text(new TextLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(spacing::kRelated + 4, spacing::kTight, spacing::kTight, spacing::kTight);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    line->addWidget(m_dot);
    line->addWidget(m_text, 1);
    line->addWidget(m_action);
    line->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &NoticeWidget::actionRequested);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    m_action->hide();
    hide();
    retranslate();
}

void NoticeWidget::showError(const Error &error, const QString &action)
{
    m_isHint = false;
    showText(wording::errorParagraph(error), plainToolTip(error.detail), action);
}

void NoticeWidget::showHint(const QString &text, const QString &action)
{
    m_isHint = true;
    showText(text, {}, action);
}

void NoticeWidget::showText(const QString &text, const QString &toolTip, const QString &action)
{
    m_dot->setMark(
        m_isHint ? DotMark{DotShape::Full, ColorRole::Accent} : DotMark{DotShape::Triangle, ColorRole::Warning});
    m_text->setContent(text);
    m_text->setToolTip(toolTip);
    m_action->setText(action);
    m_action->setAccessibleName(spokenLabel(action));
    m_action->setVisible(!action.isEmpty());
    show();
}

void NoticeWidget::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NoticeWidget::paintEvent(QPaintEvent *)
{
    const ThemeColors colors = ThemeColors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(colors.window, m_isHint ? colors.accent : colors.warning, 0.5));
    painter.setBrush(colors.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void NoticeWidget::retranslate()
{
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

} // namespace rollcall::ui
