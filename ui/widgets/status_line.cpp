// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/status_line.h"

#include "widgets/sync_text.h"
#include "widgets/text_label.h"
#include "widgets/typography.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent),
      m_progress(new QProgressBar(this)),
      m_dot(new DotWidget(this)),
      m_text(new ElidedLabel(this)),
      m_cancel(new QPushButton(this)),
      m_connection(new TextLabel(this))
{
    build();
    connect(m_cancel, &QPushButton::clicked, this, &StatusLine::cancelRequested);
    retranslate();
    showNothing();
}

void StatusLine::build()
{
    setObjectName(QStringLiteral("statusLine"));
    m_progress->setObjectName(QStringLiteral("syncProgress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    m_text->setObjectName(QStringLiteral("statusText"));
    m_cancel->setObjectName(QStringLiteral("cancelSync"));
    m_connection->setObjectName(QStringLiteral("connectionText"));
    m_connection->setColorRole(ColorRole::Muted);
    // The line keeps its height when the button comes and goes.
    QSizePolicy keeps = m_cancel->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_cancel->setSizePolicy(keeps);
    keeps = m_progress->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keeps);

    auto *line = new QHBoxLayout;
    line->setSpacing(spacing::kRelated);
    line->setContentsMargins(spacing::kPage, spacing::kTight, spacing::kPage, spacing::kTight);
    line->addWidget(m_dot);
    line->addWidget(m_text, 1);
    line->addWidget(m_cancel);
    line->addWidget(m_connection);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_progress);
    column->addLayout(line);
}

void StatusLine::showDirectory(const sync::Directory &directory, const QDateTime &now)
{
    const sync::SyncStatus &status = directory.status();
    m_dot->setMark(syncMark(status, directory.canSync()));
    m_text->setContent(syncLine(status, directory.canSync(), now));
    m_text->setAccessibleName(m_text->text());
    const QString means = directory.canSync() ? syncMeansText(status) : QString();
    m_text->setAccessibleDescription(means);
    m_dot->setToolTip(plainToolTip(means));
    m_connection->setText(connectionLine(directory.connection()));
    m_connection->setToolTip(plainToolTip(directory.connection().url.toString()));
    showProgress(status);
}

void StatusLine::showNothing()
{
    m_dot->setMark({DotShape::Ring, ColorRole::Muted});
    m_text->setText(tr("Not connected"));
    m_text->setAccessibleName(m_text->text());
    m_text->setAccessibleDescription({});
    m_dot->setToolTip({});
    m_connection->clear();
    m_cancel->hide();
    m_progress->hide();
}

void StatusLine::showProgress(const sync::SyncStatus &status)
{
    const bool syncing = status.phase == sync::SyncPhase::Syncing;
    const qint64 total = status.progress.total;
    // The bar counts in int: per mille will do for any extent.
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(total > 0 ? int(std::min<qint64>(status.progress.done * 1000 / total, 1000)) : 0);
    m_progress->setVisible(syncing);
    m_cancel->setVisible(syncing);
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), ThemeColors::of(palette()).border);
}

void StatusLine::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress of the sync"));
}

} // namespace rollcall::ui
