// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/sync_page.h"

#include "pages/sync_runs_tab.h"
#include "pages/traffic_tab.h"
#include "widgets/label_text.h"
#include "widgets/notice_widget.h"
#include "widgets/page_header_widget.h"
#include "widgets/sync_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/window_state.h"
#include "wording/count_text.h"
#include "wording/time_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

const QString kTabKey = QStringLiteral("sync/tab");
const QString kFilterKey = QStringLiteral("sync/trafficFilter");

} // namespace

SyncPage::SyncPage(sync::Directory &directory, const Clock &clock, QWidget *parent)
    : Page(parent),
      m_directory(directory),
      m_clock(clock),
      m_header(new PageHeaderWidget(this)),
      m_action(new QPushButton(this)),
      m_dot(new DotWidget(this)),
      m_state(new TextLabel(this)),
      m_figures(new TextLabel(this)),
      m_progress(new QProgressBar(this)),
      m_notice(new NoticeWidget(this)),
      m_tabs(new QTabWidget(this)),
      m_runs(new SyncRunsTab(directory, clock, this)),
      m_traffic(new TrafficTab(directory.traffic(), clock, this))
{
    setObjectName(QStringLiteral("sync"));
    build();
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (m_directory.status().phase == sync::SyncPhase::Syncing)
            m_directory.cancelSync();
        else
            m_directory.startSync();
    });
    connect(m_notice, &NoticeWidget::actionRequested, this, &SyncPage::actOnNotice);
    connect(&m_directory, &sync::Directory::statusChanged, this, &SyncPage::update);
    connect(&m_directory, &sync::Directory::connectionChanged, this, &SyncPage::update);
    retranslate();
}

void SyncPage::build()
{
    m_action->setObjectName(QStringLiteral("syncAction"));
    m_state->setObjectName(QStringLiteral("syncState"));
    m_figures->setObjectName(QStringLiteral("syncFigures"));
    m_figures->setColorRole(ColorRole::Muted);
    m_figures->setWordWrap(true);
    m_state->setWordWrap(true);
    m_progress->setObjectName(QStringLiteral("syncPageProgress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    QSizePolicy keeps = m_progress->sizePolicy(); // The tabs stay where they are when it comes and goes.
    keeps.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keeps);
    m_tabs->setObjectName(QStringLiteral("syncTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_runs, QString());
    m_tabs->addTab(m_traffic, QString());
    m_header->setAction(m_action);
    auto *state = new QHBoxLayout;
    state->setSpacing(spacing::kRelated);
    state->addWidget(m_dot, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kPage, spacing::kGroup, spacing::kPage, spacing::kRelated);
    column->setSpacing(spacing::kRelated);
    column->addWidget(m_header);
    column->addSpacing(spacing::kTight);
    column->addLayout(state);
    column->addWidget(m_figures);
    column->addWidget(m_progress);
    column->addWidget(m_notice);
    column->addWidget(m_tabs, 1);
}

void SyncPage::opened()
{
    m_runs->load();
    update();
}

void SyncPage::focusFilter()
{
    m_tabs->setCurrentWidget(m_traffic);
    m_traffic->focusFilter();
}

void SyncPage::toggleDetails()
{
    if (m_tabs->currentWidget() == m_traffic)
        m_traffic->toggleDetails();
}

void SyncPage::saveState(WindowState &state) const
{
    state.setValue(kTabKey, m_tabs->currentWidget()->objectName());
    state.setValue(kFilterKey, m_traffic->filter());
}

void SyncPage::restoreState(const WindowState &state)
{
    m_traffic->setFilter(state.value(kFilterKey));
    if (state.value(kTabKey) == m_traffic->objectName())
        m_tabs->setCurrentWidget(m_traffic);
}

void SyncPage::update()
{
    updateState();
    updateNotice();
}

void SyncPage::updateState()
{
    const sync::SyncStatus &status = m_directory.status();
    const bool syncing = status.phase == sync::SyncPhase::Syncing;
    m_action->setText(syncing ? tr("Cancel") : tr("&Sync Now"));
    m_action->setAccessibleName(spokenLabel(m_action->text()));
    m_action->setEnabled(m_directory.canSync());
    m_dot->setMark(syncMark(status, m_directory.canSync()));
    m_state->setContent(syncLine(status, m_directory.canSync(), m_clock.now()));
    QStringList figures{wording::userCount(status.users) + QStringLiteral(" · ") + wording::groupCount(status.groups)};
    if (status.lastCompleteSync.isValid())
        //: %1 is a time.
        figures << tr("last complete sync %1").arg(wording::clockTime(status.lastCompleteSync, m_clock.now()));
    if (const QString means = syncMeansText(status); !means.isEmpty())
        figures << means;
    if (status.needsSomebody)
        figures << tr("automatic sync paused until you sync again");
    if (!m_directory.connection().url.isEmpty())
        figures << m_directory.connection().url.toString();
    m_figures->setContent(figures.join(QStringLiteral(" · ")));
    const qint64 total = status.progress.total;
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(total > 0 ? int(std::min<qint64>(status.progress.done * 1000 / total, 1000)) : 0);
    m_progress->setVisible(syncing);
}

void SyncPage::updateNotice()
{
    const sync::SyncStatus &status = m_directory.status();
    if (status.phase != sync::SyncPhase::Failed || !status.error)
        return m_notice->hide();
    // The brake is let go only by somebody who has read why it was on. Only the local copy is concerned.
    const bool braked = status.error->code == ErrorCode::MassRemovalStopped;
    m_notice->showError(*status.error, braked ? tr("Remove from the Local Copy") : tr("Try Again"));
}

void SyncPage::actOnNotice()
{
    const std::optional<Error> &error = m_directory.status().error;
    if (error && error->code == ErrorCode::MassRemovalStopped)
        m_directory.startSyncAllowingRemovals();
    else
        m_directory.startSync();
}

void SyncPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SyncPage::retranslate()
{
    m_header->setTitle(title());
    m_tabs->setTabText(0, tr("Last Syncs"));
    m_tabs->setTabText(1, tr("HTTP Traffic"));
    m_tabs->setAccessibleName(title());
    m_progress->setAccessibleName(tr("Progress of the sync"));
    update();
}

} // namespace rollcall::ui
