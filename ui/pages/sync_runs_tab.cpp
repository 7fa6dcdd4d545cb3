// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/sync_runs_tab.h"

#include "core/when_done.h"
#include "widgets/list_table.h"
#include "widgets/message_widget.h"
#include "widgets/sync_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "wording/error_text.h"
#include "wording/status_text.h"
#include "wording/time_text.h"
#include "wording/value_names.h"

#include <QEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

using models::RunResult;
using models::SyncRunsModel;

constexpr int kMostRuns = 200;
constexpr int kMostLetters = 36; // of a column at first

} // namespace

SyncRunsTab::SyncRunsTab(sync::Directory &directory, const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_directory(directory),
      m_clock(clock),
      m_stack(new QStackedWidget(this)),
      m_table(new ListTable(this)),
      m_message(new MessageWidget(this)),
      m_reason(new TextLabel(this))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SyncRunsTab::showReason);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &SyncRunsTab::showReason);
    connect(m_message, &MessageWidget::actionRequested, this, &SyncRunsTab::act);
    connect(&m_directory, &sync::Directory::statusChanged, this, [this] {
        load();
        update();
    });
    retranslate();
    load();
}

void SyncRunsTab::build()
{
    setObjectName(QStringLiteral("runs"));
    m_table->setObjectName(QStringLiteral("runList"));
    m_message->setObjectName(QStringLiteral("runsMessage"));
    m_reason->setObjectName(QStringLiteral("runReason"));
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_model.setCellText([this](int column, const QVariant &value) { return cellText(column, value); });
    m_table->setModel(&m_model);
    m_table->setColumnLetters({10, 6, 10, 12, 6, 6, 6, 6, 6});
    m_table->setNumberColumns({SyncRunsModel::Duration, SyncRunsModel::Added, SyncRunsModel::Changed,
        SyncRunsModel::Removed, SyncRunsModel::Users, SyncRunsModel::Groups});
    m_table->horizontalHeader()->setStretchLastSection(false); // A number at the far end is lost there.
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::kRelated, 0, 0);
    column->setSpacing(spacing::kRelated);
    column->addWidget(m_stack, 1);
    column->addWidget(m_reason);
}

void SyncRunsTab::load()
{
    whenDone(m_directory.runs(kMostRuns), this, [this](const Result<QVector<sync::RunRecord>> &runs) { take(runs); });
}

void SyncRunsTab::take(const Result<QVector<sync::RunRecord>> &runs)
{
    m_error = runs ? std::nullopt : std::optional<Error>(runs.error());
    if (runs) {
        m_loaded = true;
        const int row = m_table->currentIndex().row();
        const QString id = row >= 0 ? m_table->currentIndex().data(SyncRunsModel::IdRole).toString() : QString();
        m_model.setRuns(*runs, m_directory.status().phase == sync::SyncPhase::Syncing);
        m_table->growToContents(kMostLetters);
        for (int i = 0; i < m_model.rowCount() && !id.isEmpty(); ++i) {
            if (m_model.index(i, 0).data(SyncRunsModel::IdRole).toString() == id)
                m_table->setCurrentIndex(m_model.index(i, 0));
        }
    }
    update();
}

void SyncRunsTab::update()
{
    const bool list = m_model.rowCount() > 0;
    if (!list)
        showMessage();
    m_stack->setCurrentIndex(list ? 0 : 1);
    showReason();
}

void SyncRunsTab::showMessage()
{
    const sync::SyncStatus &status = m_directory.status();
    if (m_error)
        m_message->showError(*m_error, tr("Try Again"));
    else if (status.phase == sync::SyncPhase::Syncing)
        m_message->showProgress(tr("The first sync is under way"),
            wording::progressLine(progressFigures(status.progress)), status.progress.done, status.progress.total, {});
    else if (m_loaded)
        m_message->showEmpty(QStringLiteral("view-refresh"), tr("No sync yet"),
            tr("A sync fetches the users and user groups of the service. It only reads."),
            m_directory.canSync() ? tr("Sync Now") : QString());
    else
        m_message->showEmpty({}, {}, {}, {});
}

void SyncRunsTab::act()
{
    if (m_error)
        load();
    else
        m_directory.startSync();
}

void SyncRunsTab::showReason()
{
    const QModelIndex current = m_table->currentIndex();
    QString text;
    if (current.isValid() && current.row() < m_model.rowCount()) {
        const sync::RunRecord &run = m_model.runAt(current.row());
        const bool running = m_directory.status().phase == sync::SyncPhase::Syncing;
        switch (models::resultOf(run, running)) {
        case RunResult::Failed:
        case RunResult::NotSure: text = wording::errorParagraph(run.error.value_or(Error{})); break;
        case RunResult::Cancelled: text = tr("It was cancelled. What had come by then is kept."); break;
        case RunResult::Interrupted:
            text = tr("Rollcall or the computer ended in the middle of it. What had come by then is kept.");
            break;
        case RunResult::Replaced:
            text = tr("What the service told of its changes was not enough, so everything was listed instead.");
            break;
        case RunResult::Running:
        case RunResult::Complete: break;
        }
    }
    m_reason->setContent(text);
    m_reason->setVisible(!text.isEmpty());
}

QString SyncRunsTab::cellText(int column, const QVariant &value) const
{
    if (!value.isValid())
        return wording::unknownName();
    if (column == SyncRunsModel::Began)
        return wording::clockTime(value.toDateTime(), m_clock.now());
    if (column == SyncRunsModel::Duration)
        return wording::shortDurationText(value.toLongLong());
    if (column == SyncRunsModel::Means)
        return wording::syncMeansName(sync::wordOf(value.value<sync::SyncMeans>()));
    if (column != SyncRunsModel::Result)
        return valueText(value, m_clock.now());
    switch (value.value<RunResult>()) {
    case RunResult::Running: return tr("Running");
    case RunResult::Complete: return tr("Complete");
    case RunResult::NotSure: return tr("Not complete", "a sync");
    case RunResult::Cancelled: return tr("Cancelled", "a sync");
    case RunResult::Failed: return tr("Failed");
    case RunResult::Replaced: return tr("Not enough");
    case RunResult::Interrupted: break;
    }
    return tr("Interrupted");
}

void SyncRunsTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SyncRunsTab::retranslate()
{
    const QStringList headers{tr("Began"), tr("Duration"), tr("Result"), tr("How"), tr("Added"), tr("Changed"),
        tr("Removed"), tr("Users"), tr("User groups")};
    for (int column = 0; column < headers.size(); ++column)
        m_model.setHeaderData(column, Qt::Horizontal, headers[column]);
    m_model.retranslate();
    m_table->growToContents(kMostLetters);
    m_table->setAccessibleName(tr("Last syncs"));
    update();
}

} // namespace rollcall::ui
