// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "pages/page.h"
#include "sync/directory.h"

class QProgressBar;
class QPushButton;
class QTabWidget;

namespace rollcall::ui
{

class DotWidget;
class NoticeWidget;
class PageHeaderWidget;
class SyncRunsTab;
class TextLabel;
class TrafficTab;

/// What the sync is doing, in words; the syncs that were; and what went over the wire.
///
/// Requires: `directory` and `clock` outlive it.
class SyncPage final : public Page
{
    Q_OBJECT

public:
    SyncPage(sync::Directory &directory, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Sync and Traffic"); }
    void opened() override;
    void focusFilter() override;
    void toggleDetails() override;
    void saveState(WindowState &state) const override;
    void restoreState(const WindowState &state) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void update();
    void updateState();
    void updateNotice();
    void actOnNotice();
    void retranslate();

    sync::Directory &m_directory;
    const Clock &m_clock;
    PageHeaderWidget *m_header;
    QPushButton *m_action;
    DotWidget *m_dot;
    TextLabel *m_state;
    TextLabel *m_figures;
    QProgressBar *m_progress;
    NoticeWidget *m_notice;
    QTabWidget *m_tabs;
    SyncRunsTab *m_runs;
    TrafficTab *m_traffic;
};

} // namespace rollcall::ui
