// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace rollcall::ui
{

class WindowState;

/// A page of the window. Its object name is the page's name on the command line (`user-groups`).
///
/// Follows a change of language by `QEvent::LanguageChange`.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Its name in the navigation, in the language that is set now.
    [[nodiscard]] virtual QString title() const = 0;
    /// What stands at the right of it there; -1 for nothing.
    [[nodiscard]] virtual qint64 count() const { return -1; }

    /// Puts the keyboard where typing looks for something (Ctrl+F).
    virtual void focusFilter() { }
    /// Shows or hides the details pane (F4).
    virtual void toggleDetails() { }
    /// What the page keeps beside the layouts of its tables and splitters: filter, selection, tab.
    virtual void saveState(WindowState &) const { }
    virtual void restoreState(const WindowState &) { }

Q_SIGNALS:
    void countChanged(qint64 count);
    /// A user or a group is to be shown on its page.
    void userRequested(const QString &id);
    void groupRequested(const QString &id);
};

} // namespace rollcall::ui
