// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QFrame>

class QPushButton;
class QToolButton;

namespace rollcall::ui
{

class DotWidget;
class TextLabel;

/// One line above a list that stays usable: something went wrong that can wait, or is worth knowing. Cause and remedy,
/// a button, and a cross. Hidden until it has something to say.
class NoticeWidget final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeWidget(QWidget *parent = nullptr);

    /// `action` is the button's label. The owner calls it again after a change of language.
    void showError(const Error &error, const QString &action);
    /// The same of something that is in order.
    void showHint(const QString &text, const QString &action);

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showText(const QString &text, const QString &toolTip, const QString &action);
    void retranslate();

    DotWidget *m_dot;
    TextLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    bool m_isHint = false;
};

} // namespace rollcall::ui
