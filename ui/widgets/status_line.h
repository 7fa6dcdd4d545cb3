// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/directory.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace rollcall::ui
{

class DotWidget;
class ElidedLabel;
class TextLabel;

/// The line at the window's foot that tells the truth about connection and sync: a mark and words, the progress of a
/// sync with Cancel, and at the right what the connection may do.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// `now` decides how times are told. Call again after a change of language.
    void showDirectory(const sync::Directory &directory, const QDateTime &now);
    /// There is no directory.
    void showNothing();

Q_SIGNALS:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void showProgress(const sync::SyncStatus &status);
    void retranslate();

    QProgressBar *m_progress;
    DotWidget *m_dot;
    ElidedLabel *m_text;
    QPushButton *m_cancel;
    TextLabel *m_connection;
};

} // namespace rollcall::ui
