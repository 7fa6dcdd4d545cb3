// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "pages/page.h"

#include <optional>

class QPushButton;
class QStackedWidget;

namespace rollcall::ui
{

class MessageWidget;
class WelcomeWidget;

/// What the program does before there is something to show.
struct StartProgress {
    enum class Step {
        OpeningCache, ///< The local copy is being opened.
        StartingService, ///< The service on this computer is being started.
        FillingService, ///< It is being filled with the sample company.
        RemovingCopy, ///< The local copy is being removed, to be fetched anew.
        Connecting, ///< The key is being read from the keychain, the service asked who we are.
    };
    Step step = Step::StartingService;
    qint64 done = 0;
    qint64 total = -1; ///< -1: not known.
};

/// The remedy is another key.
[[nodiscard]] bool needsKey(const Error &error);

/// Stands in the window while there is no directory: the two ways to begin, the way to the first list, or why it
/// failed.
class StartPage final : public Page
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;

    /// Nothing is set up: try it with the sample company, or connect to a service.
    void showWelcome();
    void showProgress(const StartProgress &progress);
    /// A key that is missing or refused can be entered; anything else can be tried again.
    void showFailure(const Error &error);

Q_SIGNALS:
    void sampleRequested();
    void connectRequested();
    void cancelRequested();
    void retryRequested();
    void keyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Shown { Welcome, Progress, Failure };
    void showStep();
    void act();
    void retranslate();

    QStackedWidget *m_stack;
    WelcomeWidget *m_welcome;
    MessageWidget *m_message;
    QPushButton *m_connect;
    Shown m_shown = Shown::Welcome;
    StartProgress m_progress;
    Error m_error;
};

} // namespace rollcall::ui
