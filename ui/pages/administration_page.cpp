// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/administration_page.h"

#include "widgets/administration_text.h"
#include "widgets/message_widget.h"
#include "widgets/notice_widget.h"
#include "widgets/page_header_widget.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/status_text.h"
#include "wording/time_text.h"

#include <QEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kAgeIntervalMs = 30'000;
constexpr int kContentWidth = 860; // Longer lines than this are hard to read.

QScrollArea *scrolling(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setObjectName(QStringLiteral("pageScroll"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    content->setMaximumWidth(kContentWidth);
    auto *aligned = new QWidget(area);
    auto *line = new QHBoxLayout(aligned);
    line->setContentsMargins(0, 0, spacing::kRelated, 0);
    line->addWidget(content, 1);
    line->addStretch(0);
    area->setWidget(aligned);
    aligned->setAutoFillBackground(false);
    return area;
}

} // namespace

AdministrationPage::AdministrationPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_header(new PageHeaderWidget(this)),
      m_notice(new NoticeWidget(this)),
      m_readOnly(new TextLabel(this)),
      m_stack(new QStackedWidget(this)),
      m_message(new MessageWidget(this)),
      m_column(new QVBoxLayout(this))
{
    build();
}

void AdministrationPage::build()
{
    m_message->setObjectName(QStringLiteral("pageMessage"));
    m_readOnly->setObjectName(QStringLiteral("readOnlyReason"));
    m_readOnly->setColorRole(ColorRole::Muted);
    m_readOnly->setWordWrap(true);
    m_readOnly->hide();
    m_stack->addWidget(m_message);
    m_column->setContentsMargins(spacing::kPage, spacing::kGroup, spacing::kPage, spacing::kRelated);
    m_column->setSpacing(spacing::kRelated + spacing::kTight);
    m_column->addWidget(m_header);
    m_column->addWidget(m_notice);
    m_column->addWidget(m_readOnly);
    m_column->addWidget(m_stack, 1);
    connect(m_message, &MessageWidget::actionRequested, this, [this] {
        if (m_state == State::Loading)
            cancelLoading();
        else
            refresh();
    });
    connect(m_notice, &NoticeWidget::actionRequested, this, [this] { refresh(); });
    auto *age = new QTimer(this);
    connect(age, &QTimer::timeout, this, &AdministrationPage::showAge);
    age->start(kAgeIntervalMs);
}

void AdministrationPage::start(QWidget *content, Scrolling how)
{
    m_stack->addWidget(how == Scrolling::Scrolls ? scrolling(content, this) : content);
    if (administration())
        connect(administration(), &sync::Administration::accessChanged, this, [this] { showAll(); });
    retranslate();
}

void AdministrationPage::setFooter(QWidget *footer)
{
    m_column->addWidget(footer);
}

void AdministrationPage::cancelLoading()
{
    if (administration())
        administration()->cancelRefresh();
}

void AdministrationPage::showFailure(const Error &error)
{
    m_failure = error;
    showState();
}

void AdministrationPage::hideFailure()
{
    m_failure.reset();
    showState();
}

void AdministrationPage::showDocument(const Facts &facts)
{
    m_facts = facts;
    showState();
    if (m_state == State::Full)
        showContent();
}

void AdministrationPage::showState()
{
    using Phase = sync::DocumentPhase;
    if (!administration() || m_facts.phase == Phase::Unsupported)
        m_state = State::Unsupported;
    else if (m_facts.seen)
        m_state = State::Full;
    else
        m_state = m_facts.phase == Phase::Offline ? State::Failed : State::Loading;
    switch (m_state) {
    case State::Loading: m_message->showProgress(tr("Asking the service"), {}, 0, -1, tr("Cancel")); break;
    case State::Failed: m_message->showError(m_facts.error.value_or(Error{}), tr("Try Again")); break;
    case State::Unsupported:
        m_message->showEmpty(QStringLiteral("network-server"), tr("This service does not offer this page"),
            tr("It speaks SCIM only, or is older than this program. Users and user groups can be browsed all the "
               "same."),
            {});
        break;
    case State::Full: break;
    }
    m_stack->setCurrentIndex(m_state == State::Full ? 1 : 0);
    if (m_failure)
        m_notice->showError(*m_failure, {});
    else if (m_state == State::Full && m_facts.phase == Phase::Offline && m_facts.error)
        m_notice->showError(*m_facts.error, tr("Try Again"));
    else
        m_notice->hide();
    const QString reason = m_state == State::Full ? readOnlyText(administration()->readOnlyReason()) : QString();
    m_readOnly->setContent(reason);
    m_readOnly->setVisible(!reason.isEmpty());
    showAge();
}

void AdministrationPage::showAge()
{
    const bool aged = m_state == State::Full && m_facts.seenAt.isValid();
    m_header->setFigures(aged ? wording::asOf(m_facts.seenAt, clock().now()) : QString(),
        aged ? wording::exactTime(m_facts.seenAt) : QString());
}

void AdministrationPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AdministrationPage::retranslate()
{
    m_header->setTitle(title());
    retranslateContent();
    showAll();
}

} // namespace rollcall::ui
