// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "models/history_list_model.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QStackedWidget;

namespace rollcall::ui
{

class ListTable;
class MessageWidget;
class TextLabel;

/// A user's past in one timeline: what the service's audit log says and what syncs found changed, each attribute before
/// and after, when, and by whom or by which means.
class HistoryTab final : public QWidget
{
    Q_OBJECT

public:
    /// Requires: `clock` outlives the tab.
    explicit HistoryTab(const Clock &clock, QWidget *parent = nullptr);

    void showTimeline(const QVector<models::TimelineEntry> &timeline);
    /// The audit log is not the service's own now, but what was last seen of it then; invalid: it is.
    void setLastSeen(const QDateTime &time);
    /// Whether the log has more than is shown.
    enum class Earlier { None, Offered, Asked };
    void setEarlier(Earlier earlier);
    /// More was asked for, and this was the answer.
    void showEarlierError(const Error &error);

Q_SIGNALS:
    void earlierRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showNote();

    const Clock &m_clock;
    models::HistoryListModel m_model;
    QStackedWidget *m_stack;
    ListTable *m_table;
    MessageWidget *m_message;
    TextLabel *m_note;
    QPushButton *m_earlierButton;
    std::optional<Error> m_earlierError;
    QDateTime m_lastSeen;
};

} // namespace rollcall::ui
