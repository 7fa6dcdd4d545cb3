// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/link.h"

#include <QWidget>

#include <functional>

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

    /// It has become the page that is shown: what it shows is brought up to date.
    virtual void opened() { }
    /// Shows what has this id, also if it is filtered away now.
    virtual void showItem(const QString &) { }
    /// Shows what `filter` finds, in the words that can be typed into the page's filter.
    virtual void showFiltered(const QString &) { }
    /// Something was typed that is not saved.
    [[nodiscard]] virtual bool hasUnsavedChanges() const { return false; }
    /// Calls `go` when the page may be left: at once, or after somebody was asked what to do with unsaved changes, or
    /// never.
    virtual void leave(const std::function<void()> &go) { go(); }

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
    /// Another page is to be shown.
    void linkRequested(const rollcall::ui::Link &link);
};

} // namespace rollcall::ui
