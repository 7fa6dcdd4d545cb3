// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/saved_filters_dialog.h"

#include "widgets/text_label.h"
#include "widgets/typography.h"
#include "wording/visible_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

SavedFiltersDialog::SavedFiltersDialog(const SavedFilters &filters, QWidget *parent)
    : QDialog(parent), m_filters(filters), m_list(new QListWidget(this)), m_query(new TextLabel(this))
{
    setObjectName(QStringLiteral("savedFilters"));
    setWindowTitle(tr("Manage Filters"));
    build();
    for (const SavedFilter &filter : m_filters.all()) {
        auto *item = new QListWidgetItem(wording::visibleText(filter.name), m_list);
        item->setData(Qt::UserRole, filter.name);
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &SavedFiltersDialog::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &SavedFiltersDialog::load);
    m_list->setCurrentRow(0);
    showCurrent();
}

void SavedFiltersDialog::build()
{
    m_list->setAccessibleName(tr("Filters"));
    m_query->setObjectName(QStringLiteral("savedQuery"));
    m_query->setColorRole(ColorRole::Muted);
    m_query->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    m_load = buttons->addButton(tr("Load Query"), QDialogButtonBox::ActionRole);
    m_load->setDefault(true);
    m_load->setObjectName(QStringLiteral("loadFilter"));
    m_delete = buttons->addButton(tr("Delete Filter"), QDialogButtonBox::ActionRole);
    m_delete->setObjectName(QStringLiteral("deleteFilter"));
    m_delete->setAutoDefault(false);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    connect(m_load, &QPushButton::clicked, this, &SavedFiltersDialog::load);
    connect(m_delete, &QPushButton::clicked, this, &SavedFiltersDialog::removeCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(spacing::kRelated);
    column->addWidget(m_list, 1);
    column->addWidget(m_query);
    column->addWidget(buttons);
    resize(460, 320);
}

void SavedFiltersDialog::showCurrent()
{
    const int row = m_list->currentRow();
    const bool isOne = row >= 0 && row < m_filters.all().size();
    m_query->setContent(isOne ? m_filters.all().at(row).query : tr("No filter is saved."));
    m_load->setEnabled(isOne);
    m_delete->setEnabled(isOne);
}

void SavedFiltersDialog::load()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    Q_EMIT loadRequested(m_filters.all().at(row).query);
    accept();
}

void SavedFiltersDialog::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const QString name = m_filters.all().at(row).name;
    m_filters.remove(name);
    delete m_list->takeItem(row);
    showCurrent();
    Q_EMIT removed(name);
}

} // namespace rollcall::ui
