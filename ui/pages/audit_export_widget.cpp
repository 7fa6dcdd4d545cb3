// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/audit_export_widget.h"

#include "core/when_done.h"
#include "sync/administration.h"
#include "widgets/label_text.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace rollcall::ui
{

namespace
{

constexpr int kProgressHeight = 4;

} // namespace

AuditExportWidget::AuditExportWidget(sync::Administration *administration, QWidget *parent)
    : QWidget(parent),
      m_administration(administration),
      m_button(new QPushButton(this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(this))
{
    m_button->setObjectName(QStringLiteral("exportAudit"));
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kProgressHeight);
    m_cancel->setObjectName(QStringLiteral("cancelExport"));
    for (QWidget *part : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_cancel)})
        part->hide();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_progress, 1);
    line->addWidget(m_cancel);
    connect(m_button, &QPushButton::clicked, this, &AuditExportWidget::choose);
    if (!m_administration)
        return;
    connect(m_cancel, &QPushButton::clicked, m_administration, &sync::Administration::cancelWork);
    connect(m_administration, &sync::Administration::workProgressed, this, &AuditExportWidget::showProgress);
}

bool AuditExportWidget::isRunning() const
{
    return !m_cancel->isHidden();
}

void AuditExportWidget::setAvailable(bool anything, bool canAsk)
{
    const QString reason = canAsk ? QString() : tr("The service writes the export, and it can’t be asked now.");
    m_button->setEnabled(anything && canAsk && !isRunning());
    m_button->setToolTip(reason);
    m_button->setAccessibleDescription(reason);
}

void AuditExportWidget::choose()
{
    auto *dialog = new QFileDialog(this, tr("Export the Audit Log"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV") + QStringLiteral(" (*.csv)"), tr("JSON lines") + QStringLiteral(" (*.jsonl)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(
            filter.contains(QLatin1String("jsonl")) ? QStringLiteral("jsonl") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &AuditExportWidget::exportTo);
    dialog->open();
}

void AuditExportWidget::exportTo(const QString &path)
{
    const auto format = path.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive) ? sync::AuditFormat::JsonLines
                                                                                    : sync::AuditFormat::Csv;
    m_button->setEnabled(false);
    m_progress->show();
    m_cancel->show();
    Q_EMIT begun();
    whenDone(m_administration->exportAudit(m_query, format, path), this,
        [this](const Result<qint64> &result) { end(result); });
}

void AuditExportWidget::showProgress(const sync::WorkProgress &progress)
{
    if (progress.work == sync::WorkProgress::Work::Export && isRunning())
        Q_EMIT told(tr("Exported so far: %1").arg(locale().formattedDataSize(progress.done)));
}

void AuditExportWidget::end(const Result<qint64> &result)
{
    m_progress->hide();
    m_cancel->hide();
    Q_EMIT ended();
    if (result)
        Q_EMIT told(tr("Exported: %1").arg(locale().formattedDataSize(*result)));
    else if (result.error().code != ErrorCode::Cancelled)
        Q_EMIT failed(result.error());
}

void AuditExportWidget::retranslate()
{
    m_button->setText(tr("E&xport…"));
    m_cancel->setText(tr("Cancel"));
    for (QPushButton *button : {m_button, m_cancel})
        button->setAccessibleName(spokenLabel(button->text()));
}

} // namespace rollcall::ui
