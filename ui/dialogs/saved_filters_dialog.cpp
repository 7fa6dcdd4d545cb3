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
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall::ui
{

SavedFiltersDialog::SavedFiltersDialog(const SavedFilters &filters, QWidget *parent)
    : QDialog(parent), m_filters(filters), m_list(new QListWidget(this)), m_query(new TextLabel(this))
{
    setObjectName(QStringLiteral("savedFilters"));
    setWindowTitle(tr("Manage Filters"));
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &SavedFiltersDialog::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &SavedFiltersDialog::load);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        // Later: the list is filled anew, and the editor is still in it.
        QMetaObject::invokeMethod(
            this, [this, row = m_list->row(item)] { takeName(row); }, Qt::QueuedConnection);
    });
    fill({});
}

/// With the filter of this name as the current one, or the first.
void SavedFiltersDialog::fill(const QString &current)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const SavedFilter &filter : m_filters.all()) {
        auto *item = new QListWidgetItem(wording::visibleText(filter.name), m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (filter.name == current)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentRow() < 0)
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
    m_rename = buttons->addButton(tr("Rename Filter"), QDialogButtonBox::ActionRole);
    m_rename->setObjectName(QStringLiteral("renameFilter"));
    m_rename->setAutoDefault(false);
    m_delete = buttons->addButton(tr("Delete Filter"), QDialogButtonBox::ActionRole);
    m_delete->setObjectName(QStringLiteral("deleteFilter"));
    m_delete->setAutoDefault(false);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    connect(m_load, &QPushButton::clicked, this, &SavedFiltersDialog::load);
    connect(m_rename, &QPushButton::clicked, this, [this] { m_list->editItem(m_list->currentItem()); });
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
    m_rename->setEnabled(isOne);
    m_delete->setEnabled(isOne);
}

/// A name that is blank, or another filter's, is none.
void SavedFiltersDialog::takeName(int row)
{
    if (row < 0 || row >= m_filters.all().size())
        return;
    const QListWidgetItem *item = m_list->item(row);
    const SavedFilter filter = m_filters.all().at(row);
    const QString name = item->text().trimmed();
    const bool isTaken = std::ranges::any_of(m_filters.all(), [&](const SavedFilter &other) {
        return other.name != filter.name && other.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (name.isEmpty() || isTaken || item->text() == wording::visibleText(filter.name))
        return fill(filter.name);
    m_filters.remove(filter.name);
    m_filters.save(name, filter.query);
    fill(name);
    Q_EMIT renamed(filter.name, name);
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
