// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "models/traffic_model.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace rollcall::ui
{

class ExchangeView;
class FilterEdit;
class ListTable;
class MessageWidget;
class TextLabel;

/// The HTTP traffic of this run of the program: a list with a filter, and what one exchange said. It follows the log
/// while it is shown.
///
/// Requires: `traffic` and `clock` outlive it; null: nothing is logged.
class TrafficTab final : public QWidget
{
    Q_OBJECT

public:
    TrafficTab(sync::TrafficLog *traffic, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QString filter() const;
    void setFilter(const QString &text);
    void focusFilter();
    void toggleDetails();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildDetails();
    void connectAll();
    void load();
    void update();
    void showSelected();
    void copy(const QString &text);
    [[nodiscard]] const sync::TrafficEntry *selected() const;
    [[nodiscard]] QString cellText(int column, const QVariant &value) const;
    void showMessage();
    void act();
    void retranslate();

    sync::TrafficLog *m_traffic;
    const Clock &m_clock;
    models::TrafficModel m_model;
    QTimer m_gathering;
    FilterEdit *m_filter;
    QPushButton *m_pause;
    QPushButton *m_clear;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    ListTable *m_table;
    MessageWidget *m_message;
    QWidget *m_details;
    ExchangeView *m_view;
    QToolButton *m_copyCurl;
    QToolButton *m_copyAll;
    TextLabel *m_counts;
    QString m_selectedId;
    bool m_detailsWanted = true;
};

} // namespace rollcall::ui
