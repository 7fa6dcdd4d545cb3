// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/export_dialog.h"

#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "widgets/whole_texts.h"
#include "wording/count_text.h"
#include "wording/error_text.h"
#include "wording/status_text.h"

#include <QDir>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace rollcall::ui
{

ExportDialog::ExportDialog(models::ListingModel &model, models::ExportPlan plan, QWidget *parent)
    : QDialog(parent),
      m_export(new models::ListExport(model, std::move(plan), this)),
      m_line(new TextLabel(this)),
      m_path(new TextLabel(this)),
      m_bar(new QProgressBar(this)),
      m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("export"));
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    keepTextsWhole(this);
    connect(m_export, &models::ListExport::progressed, this, &ExportDialog::showProgress);
    connect(m_export, &models::ListExport::finished, this, &ExportDialog::showEnd);
    connect(m_button, &QPushButton::clicked, this, &ExportDialog::reject);
    showProgress();
    m_export->start();
}

void ExportDialog::build()
{
    m_line->setObjectName(QStringLiteral("exportLine"));
    m_line->setWordWrap(true);
    m_path->setColorRole(ColorRole::Muted);
    m_path->setWordWrap(true);
    m_path->setContent(QDir::toNativeSeparators(m_export->path()));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_button->setObjectName(QStringLiteral("exportButton"));
    m_button->setText(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_button);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing::kRelated);
    column->addWidget(m_line);
    column->addWidget(m_bar);
    column->addWidget(m_path);
    column->addStretch();
    column->addLayout(buttons);
    resize(440, 150);
}

void ExportDialog::showProgress()
{
    const qint64 total = m_export->total();
    m_bar->setValue(total == 0 ? 1000 : static_cast<int>(m_export->done() * 1000 / total));
    QString line = tr("%1 of %2 written").arg(wording::numberText(m_export->done()), wording::numberText(total));
    const double perSecond = m_export->perSecond();
    const auto left = static_cast<double>(total - m_export->done());
    const QString pace = wording::paceText(perSecond, perSecond > 0 ? std::llround(std::ceil(left / perSecond)) : -1);
    if (!pace.isEmpty())
        line += QStringLiteral(" · ") + pace;
    m_line->setContent(line);
}

void ExportDialog::showEnd(const Result<void> &result)
{
    m_isRunning = false;
    m_bar->setVisible(result.ok());
    if (result.ok()) {
        m_line->setContent(tr("%1 rows were written.").arg(wording::numberText(m_export->total())));
    } else if (result.error().code == ErrorCode::Cancelled) {
        m_line->setContent(tr("The export was cancelled. No file was written."));
    } else {
        m_line->setColorRole(ColorRole::Danger);
        m_line->setContent(wording::errorParagraph(result.error()));
    }
    m_path->setVisible(result.ok());
    m_button->setText(tr("Close"));
}

void ExportDialog::reject()
{
    if (m_isRunning)
        return m_export->cancel();
    QDialog::reject();
}

} // namespace rollcall::ui
