// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "models/user_groups_model.h"

#include <QWidget>

class QStackedWidget;

namespace rollcall::ui
{

class ListTable;
class MessageWidget;

/// The groups that a user is in; one of them can be opened.
class GroupsTab final : public QWidget
{
    Q_OBJECT

public:
    /// Requires: `clock` outlives the tab.
    explicit GroupsTab(const Clock &clock, QWidget *parent = nullptr);

    void showGroups(const QVector<sync::GroupRow> &groups);

Q_SIGNALS:
    void groupRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    models::UserGroupsModel m_model;
    QStackedWidget *m_stack;
    ListTable *m_table;
    MessageWidget *m_message;
};

} // namespace rollcall::ui
