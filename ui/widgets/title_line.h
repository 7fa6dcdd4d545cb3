// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace rollcall::ui
{

/// The line above everything: the service that the window shows, which is also the switch to another one; at the right
/// the way to the search through everything.
class TitleLine final : public QWidget
{
    Q_OBJECT

public:
    explicit TitleLine(QWidget *parent = nullptr);

    void setMenu(QMenu *menu);
    /// An empty name: no service yet. `role` in words; empty: not known.
    void setProfile(const QString &name, const QString &role);

Q_SIGNALS:
    /// Somebody wants to look for anything at all.
    void searchRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QToolButton *m_profile;
    QPushButton *m_search;
    QString m_name;
    QString m_role;
};

} // namespace rollcall::ui
