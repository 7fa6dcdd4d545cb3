// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace rollcall::ui
{

/// What is to be confirmed.
struct Question {
    QString title;
    QString text; ///< Plain text: what goes, and whether it comes back.
    QString action; ///< The button's label: a verb and what it is done to.
    QString otherAction = {}; ///< A second way to go on; empty: there is none.
};

/// Asks before something is lost. Cancel is where the keyboard is, and Escape is Cancel. Does not block: the answer
/// comes as a signal, or as the call of the function that was given to `ask()`.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ConfirmDialog(const Question &question, QWidget *parent = nullptr);

    /// Opens a dialog that deletes itself. `other` belongs to `otherAction`.
    static void ask(QWidget *parent, const Question &question, const std::function<void()> &yes,
        const std::function<void()> &other = {});

Q_SIGNALS:
    void confirmed();
    void otherChosen();

private:
    [[nodiscard]] QHBoxLayout *makeButtons(const Question &question);
    QPushButton *addButton(const QString &text, const QString &name);
};

} // namespace rollcall::ui
