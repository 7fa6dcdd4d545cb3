// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/page.h"
#include "pages/page_catalog.h"
#include "widgets/bar_chart.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace rollcall::ui
{

class DayChart;
class DotWidget;
class MessageWidget;
class OverviewFigures;
class PageHeaderWidget;
class SectionWidget;
class TextLabel;

/// How the service is, at a glance: who is there and from where, what came and changed, what was refused and why, what
/// needs attention soon. Every figure leads to the list behind it.
class OverviewPage final : public Page
{
    Q_OBJECT

public:
    OverviewPage(const PageContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void opened() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContent();
    void addCharts();
    [[nodiscard]] BarChart *addChart(SectionWidget *section, const char *name);
    void connectAll();
    void refresh();
    void showAll();
    void showStateOfPage();
    void showUsers();
    void showDays();
    void showRefusals();
    void showTokens();
    void showSync();
    [[nodiscard]] static Link usersWhere(const QString &filter);
    void retranslate();

    PageContext m_context;
    OverviewFigures *m_figures;
    QTimer m_soon; ///< Many changes in a row are one reason to ask again.
    PageHeaderWidget *m_header;
    QStackedWidget *m_stack;
    MessageWidget *m_message;
    SectionWidget *m_states = nullptr;
    SectionWidget *m_sources = nullptr;
    SectionWidget *m_invites = nullptr;
    SectionWidget *m_changed = nullptr;
    SectionWidget *m_arrived = nullptr;
    SectionWidget *m_refused = nullptr;
    SectionWidget *m_tokens = nullptr;
    SectionWidget *m_sync = nullptr;
    BarChart *m_stateChart = nullptr;
    BarChart *m_sourceChart = nullptr;
    BarChart *m_inviteChart = nullptr;
    BarChart *m_refusedChart = nullptr;
    DayChart *m_changedChart = nullptr;
    DayChart *m_arrivedChart = nullptr;
    TextLabel *m_arrivedText = nullptr;
    TextLabel *m_refusedText = nullptr;
    TextLabel *m_tokenText = nullptr;
    DotWidget *m_tokenDot = nullptr;
    QPushButton *m_tokenLink = nullptr;
    TextLabel *m_syncText = nullptr;
    DotWidget *m_syncDot = nullptr;
    QPushButton *m_syncLink = nullptr;
};

} // namespace rollcall::ui
