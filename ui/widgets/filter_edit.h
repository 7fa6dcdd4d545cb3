// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class QAction;

namespace rollcall::ui
{

/// The field that filters a list as one types: always visible, Escape empties it, Down goes to the list.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(QWidget *parent = nullptr);

    /// What the field searches, as placeholder and as accessible name.
    void setPrompt(const QString &prompt);
    /// Where Down goes. Requires: lives as long as the field.
    void setList(QWidget *list) { m_list = list; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *m_list = nullptr;
};

} // namespace rollcall::ui
