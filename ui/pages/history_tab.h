// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "models/history_list_model.h"

#include <QWidget>

class QStackedWidget;

namespace rollcall::ui
{

class ListTable;
class MessageWidget;

/// What syncs found changed at a user: each attribute before and after, when it was seen, and by which means.
class HistoryTab final : public QWidget
{
    Q_OBJECT

public:
    /// Requires: `clock` outlives the tab.
    explicit HistoryTab(const Clock &clock, QWidget *parent = nullptr);

    void showHistory(const sync::UserHistory &history);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    models::HistoryListModel m_model;
    QStackedWidget *m_stack;
    ListTable *m_table;
    MessageWidget *m_message;
};

} // namespace rollcall::ui
