// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/start_page.h"

#include "pages/welcome_widget.h"
#include "widgets/label_text.h"
#include "widgets/message_widget.h"
#include "wording/count_text.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rollcall::ui
{

bool needsKey(const Error &error)
{
    return error.code == ErrorCode::KeychainEntryNotFound || error.code == ErrorCode::Unauthorized;
}

StartPage::StartPage(QWidget *parent)
    : Page(parent),
      m_stack(new QStackedWidget(this)),
      m_welcome(new WelcomeWidget(this)),
      m_message(new MessageWidget(this)),
      m_connect(new QPushButton(this))
{
    m_message->setObjectName(QStringLiteral("startMessage"));
    setObjectName(QStringLiteral("start"));
    m_connect->setObjectName(QStringLiteral("startConnect"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_message);
    m_message->addButton(m_connect);
    connect(m_welcome, &WelcomeWidget::sampleRequested, this, &StartPage::sampleRequested);
    connect(m_welcome, &WelcomeWidget::connectRequested, this, &StartPage::connectRequested);
    connect(m_message, &MessageWidget::actionRequested, this, &StartPage::act);
    connect(m_connect, &QPushButton::clicked, this, &StartPage::connectRequested);
    retranslate();
}

QString StartPage::title() const
{
    return tr("Start");
}

void StartPage::showWelcome()
{
    m_shown = Shown::Welcome;
    retranslate();
}

void StartPage::showProgress(const StartProgress &progress)
{
    m_shown = Shown::Progress;
    m_progress = progress;
    retranslate();
}

void StartPage::showFailure(const Error &error)
{
    m_shown = Shown::Failure;
    m_error = error;
    retranslate();
}

void StartPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartPage::act()
{
    switch (m_shown) {
    case Shown::Welcome: break; // Has buttons of its own.
    case Shown::Progress: Q_EMIT cancelRequested(); break;
    case Shown::Failure:
        if (needsKey(m_error))
            Q_EMIT keyRequested();
        else
            Q_EMIT retryRequested();
        break;
    }
}

void StartPage::retranslate()
{
    m_connect->setText(tr("&Connect to a Service…"));
    m_connect->setAccessibleName(spokenLabel(m_connect->text()));
    m_connect->setVisible(m_shown == Shown::Failure);
    m_stack->setCurrentIndex(m_shown == Shown::Welcome ? 0 : 1);
    switch (m_shown) {
    case Shown::Welcome: break;
    case Shown::Progress: showStep(); break;
    case Shown::Failure: m_message->showError(m_error, needsKey(m_error) ? tr("Enter Key…") : tr("Try Again")); break;
    }
}

void StartPage::showStep()
{
    QString title;
    QString sentence;
    switch (m_progress.step) {
    case StartProgress::Step::OpeningCache: title = tr("Opening the local copy"); break;
    case StartProgress::Step::StartingService: title = tr("Starting the service on this computer"); break;
    case StartProgress::Step::FillingService:
        title = tr("Filling the service with the sample company");
        sentence = tr("It is provisioned over HTTP as Entra ID would do it. This happens once.");
        break;
    case StartProgress::Step::RemovingCopy: title = tr("Removing the local copy"); break;
    case StartProgress::Step::Connecting: title = tr("Connecting"); break;
    }
    if (m_progress.total > 0)
        //: %1 and %2 are counts: 1,200 of 2,000.
        title += QStringLiteral(" · ")
            + tr("%1 of %2").arg(wording::numberText(m_progress.done), wording::numberText(m_progress.total));
    m_message->showProgress(title, sentence, m_progress.done, m_progress.total, tr("Cancel"));
}

} // namespace rollcall::ui
