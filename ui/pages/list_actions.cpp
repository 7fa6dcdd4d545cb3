// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/list_actions.h"

#include "core/when_done.h"
#include "dialogs/export_dialog.h"
#include "pages/details_window.h"
#include "pages/group_details_widget.h"
#include "pages/list_page.h"
#include "pages/user_details_widget.h"
#include "sync/directory.h"
#include "widgets/list_table.h"
#include "widgets/value_text.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QUrl>

namespace rollcall::ui
{

namespace
{

/// A value as a file has it: exact, where the screen shows ages and makes invisible characters visible.
QString exactText(const QVariant &value, const QDateTime &now)
{
    if (!value.isValid())
        return {};
    if (value.metaType() == QMetaType::fromType<QString>())
        return value.toString();
    if (value.metaType() == QMetaType::fromType<QDateTime>())
        return value.toDateTime().toUTC().toString(Qt::ISODate);
    if (value.canConvert<int>() && value.metaType() == QMetaType::fromType<int>())
        return QString::number(value.toInt());
    return valueText(value, now);
}

} // namespace

ListActions::ListActions(ListPage &page)
    : QObject(&page),
      m_page(page),
      m_open(add(QStringLiteral("openInWindow"), &ListActions::openInWindow)),
      m_copy(add(QStringLiteral("copyRows"), &ListActions::copyRows)),
      m_link(add(QStringLiteral("copyLink"), &ListActions::copyLink)),
      m_exportSelected(add(QStringLiteral("exportSelected"), &ListActions::exportSelected)),
      m_exportList(add(QStringLiteral("exportList"), &ListActions::exportList)),
      m_columns(add(QStringLiteral("chooseColumns"), &ListActions::chooseColumns)),
      m_below(add(QStringLiteral("detailsBelow"), &ListActions::toggleBelow))
{
    ListTable &table = *m_page.m_table;
    table.allowManySelected();
    table.setContextMenuPolicy(Qt::CustomContextMenu);
    m_below->setCheckable(true);
    connect(&table, &QWidget::customContextMenuRequested, this, &ListActions::showMenu);
    connect(&table, &ListTable::rowOpened, this, &ListActions::openInWindow);
    connect(&table, &ListTable::copyRequested, this, &ListActions::copyRows);
    connect(&table, &ListTable::columnsRequested, this, &ListActions::chooseColumns);
}

QAction *ListActions::add(const QString &name, void (ListActions::*run)())
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void ListActions::showMenu(const QPoint &position)
{
    const QVector<int> rows = m_page.m_table->selectedRows();
    m_open->setEnabled(!rows.isEmpty());
    m_copy->setEnabled(!rows.isEmpty());
    m_link->setEnabled(rows.size() == 1);
    m_exportSelected->setEnabled(!rows.isEmpty());
    m_below->setChecked(m_page.m_splitter->orientation() == Qt::Vertical);
    auto *menu = new QMenu(m_page.m_table);
    menu->setObjectName(QStringLiteral("listMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_open, m_copy, m_link});
    menu->addSeparator();
    menu->addActions({m_exportSelected, m_exportList});
    menu->addSeparator();
    menu->addActions({m_columns, m_below});
    if (!m_page.actions().isEmpty()) {
        menu->addSeparator();
        menu->addActions(m_page.actions());
    }
    menu->popup(m_page.m_table->viewport()->mapToGlobal(position));
}

void ListActions::openInWindow()
{
    const QString id = m_page.m_selectedId;
    if (id.isEmpty())
        return;
    auto *window = new DetailsWindow(*m_page.m_model, id, m_page.window());
    QWidget *details = m_page.makeDetails(id, window);
    window->setContent(details);
    const auto show = [details](const QString &next) {
        if (auto *user = qobject_cast<UserDetailsWidget *>(details))
            user->showUser(next);
        else if (auto *group = qobject_cast<GroupDetailsWidget *>(details))
            group->showGroup(next);
    };
    connect(window, &DetailsWindow::idRequested, details, show);
    window->setWindowTitle(m_page.title());
    window->show();
}

models::ExportPlan ListActions::planFor(const QVector<quint32> &rids) const
{
    models::ExportPlan plan;
    plan.rids = rids;
    plan.columns = m_page.m_table->shownColumns();
    for (const int column : std::as_const(plan.columns))
        plan.headers.append(m_page.m_model->headerData(column, Qt::Horizontal).toString());
    plan.cellText = [now = m_page.m_clock.now()](const QVariant &value) { return exactText(value, now); };
    return plan;
}

void ListActions::copyRows()
{
    const QVector<quint32> rids = m_page.selectedRids();
    if (rids.isEmpty())
        return;
    auto *copying = new models::ListExport(*m_page.m_model, planFor(rids), this);
    connect(copying, &models::ListExport::textReady, this,
        [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
    connect(copying, &models::ListExport::finished, copying, &QObject::deleteLater);
    copying->start();
}

void ListActions::copyLink()
{
    if (!m_page.m_selectedId.isEmpty())
        QGuiApplication::clipboard()->setText(
            QStringLiteral("rollcall:%1/%2")
                .arg(m_page.linkKind(), QString::fromLatin1(QUrl::toPercentEncoding(m_page.m_selectedId))));
}

void ListActions::exportSelected()
{
    exportRows(m_page.selectedRids());
}

void ListActions::exportList()
{
    exportRows(m_page.m_model->rids());
}

void ListActions::exportRows(const QVector<quint32> &rids)
{
    auto *dialog = new QFileDialog(m_page.window(), tr("Export"));
    dialog->setObjectName(QStringLiteral("exportFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString csv = tr("CSV for spreadsheets") + QStringLiteral(" (*.csv)");
    const QString json = tr("JSON with all attributes") + QStringLiteral(" (*.json)");
    dialog->setNameFilters({csv, json});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("%1-%2").arg(
        m_page.objectName(), m_page.m_clock.now().toLocalTime().date().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, json](const QString &filter) {
        dialog->setDefaultSuffix(filter == json ? QStringLiteral("json") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, rids](const QString &path) {
        models::ExportPlan plan = planFor(rids);
        plan.path = path;
        plan.format = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? models::ExportFormat::Json
                                                                                 : models::ExportFormat::Csv;
        (new ExportDialog(*m_page.m_model, std::move(plan), m_page.window()))->show();
    });
    dialog->open();
}

void ListActions::chooseColumns()
{
    const QHeaderView *header = m_page.m_table->horizontalHeader();
    const QStringList attributes = m_page.attributeColumns();
    const auto fixed = header->count() - static_cast<int>(attributes.size());
    QVector<ColumnChoice> choices;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        choices.append({column, m_page.m_model->headerData(column, Qt::Horizontal).toString(),
            attributes.value(column - fixed), !m_page.m_table->isColumnHidden(column), column == 0});
    }
    auto *dialog = new ColumnsDialog(choices, m_page.mayAddAttributes(), m_page.window());
    connect(dialog, &ColumnsDialog::chosen, this, &ListActions::takeColumns);
    connect(dialog, &ColumnsDialog::defaultsRequested, this, &ListActions::restoreColumns);
    if (m_page.mayAddAttributes()) {
        dialog->setAttributeNames(sync::schemaAttributes());
        whenDone(m_page.m_directory.customAttributes(), dialog, [dialog](const Result<QStringList> &names) {
            dialog->setAttributeNames(names.valueOr(QStringList()) + sync::schemaAttributes());
        });
    }
    dialog->open();
}

void ListActions::takeColumns(const QVector<ColumnChoice> &choices)
{
    const int fixed = m_page.m_model->columnCount() - static_cast<int>(m_page.attributeColumns().size());
    QStringList attributes;
    for (const ColumnChoice &choice : choices) {
        if (!choice.attribute.isEmpty())
            attributes.append(choice.attribute);
    }
    m_page.setAttributeColumns(attributes);
    tellHeaders();
    QHeaderView *header = m_page.m_table->horizontalHeader();
    for (int visual = 0; visual < choices.size(); ++visual) {
        const ColumnChoice &choice = choices.at(visual);
        const int column = choice.attribute.isEmpty() ? choice.column
                                                      : fixed + static_cast<int>(attributes.indexOf(choice.attribute));
        header->moveSection(header->visualIndex(column), visual);
        m_page.m_table->setColumnHidden(column, !choice.isShown);
    }
}

void ListActions::restoreColumns()
{
    m_page.setAttributeColumns({});
    m_page.m_table->restoreDefaults();
}

void ListActions::tellHeaders()
{
    const QStringList attributes = m_page.attributeColumns();
    const int fixed = m_page.m_model->columnCount() - static_cast<int>(attributes.size());
    for (int column = 0; column < attributes.size(); ++column)
        m_page.m_model->setHeaderData(fixed + column, Qt::Horizontal, attributes.at(column));
}

void ListActions::toggleBelow()
{
    QSplitter &splitter = *m_page.m_splitter;
    const bool below = splitter.orientation() == Qt::Horizontal;
    splitter.setOrientation(below ? Qt::Vertical : Qt::Horizontal);
    const int room = below ? splitter.height() : splitter.width();
    splitter.setSizes({room * 3 / 5, room * 2 / 5});
}

void ListActions::retranslate()
{
    m_open->setText(tr("Open in Window"));
    m_copy->setText(tr("Copy"));
    m_link->setText(tr("Copy Link"));
    m_exportSelected->setText(tr("Export Selected…"));
    m_exportList->setText(tr("Export List…"));
    m_columns->setText(tr("Columns…"));
    m_below->setText(tr("Details Below the List"));
}

} // namespace rollcall::ui
