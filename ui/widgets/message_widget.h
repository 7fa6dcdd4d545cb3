// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "widgets/theme_colors.h"

#include <QWidget>

class QHBoxLayout;
class QProgressBar;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace rollcall::ui
{

class TextLabel;

/// What stands where a list would: nothing here yet, still on its way, or what went wrong. In the middle of the room it
/// is given, in this order: symbol, title, sentence, remedy, progress, the one action, details folded away.
///
/// Each `show…()` replaces what was there. The owner calls it again after a change of language.
class MessageWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit MessageWidget(QWidget *parent = nullptr);

    /// Nothing to show, and why; `action` is the label of the button, empty for none. `icon` as for `themedIcon()`.
    void showEmpty(const QString &icon, const QString &title, const QString &sentence, const QString &action);
    /// Something is on its way. `total` < 0: the extent is not known yet.
    void showProgress(const QString &title, const QString &sentence, qint64 done, qint64 total, const QString &action);
    /// What happened, what it means and what to do (`wording::errorText`); `action` is the button that does it.
    void showError(const Error &error, const QString &action);
    /// A second way, beside the one action.
    void addButton(QWidget *button);

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLabels(QVBoxLayout *column);
    void buildDetails(QVBoxLayout *column);
    void show(
        const QString &icon, ColorRole role, const QString &title, const QString &sentence, const QString &action);
    void setDetails(const QString &details);
    void retranslate();
    void applyLook();

    TextLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_sentence;
    TextLabel *m_remedy;
    QProgressBar *m_progress;
    QPushButton *m_action;
    QHBoxLayout *m_buttons;
    QToolButton *m_fold;
    TextLabel *m_details;
    QString m_iconName;
    ColorRole m_iconRole = ColorRole::Muted;
};

} // namespace rollcall::ui
