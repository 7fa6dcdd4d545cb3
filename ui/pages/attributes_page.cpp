// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/attributes_page.h"

#include "dialogs/attribute_deletion.h"
#include "pages/attribute_removals_widget.h"
#include "widgets/filter_edit.h"
#include "widgets/label_text.h"
#include "widgets/list_delegate.h"
#include "widgets/list_table.h"
#include "widgets/page_header_widget.h"
#include "widgets/text_label.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "widgets/window_state.h"
#include "wording/count_text.h"
#include "wording/value_names.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rollcall::ui
{

namespace
{

using models::CatalogModel;

constexpr int kAgainMs = 2'000;
constexpr CatalogModel::Column kCopied[] = {CatalogModel::Name, CatalogModel::Usage, CatalogModel::Urn};

struct TypeEntry {
    const char *type; ///< As `sync::CatalogAttribute::type`.
    rules::AttributeKind kind;
};
constexpr TypeEntry kTypes[] = {{"idp", rules::AttributeKind::Idp}, {"core", rules::AttributeKind::Core},
    {"enterprise", rules::AttributeKind::Enterprise}, {"ldap", rules::AttributeKind::Ldap},
    {"system", rules::AttributeKind::System}};

/// How many of a hundred: neither nobody nor everybody is said of some.
QString shareText(qint64 part, qint64 whole)
{
    const auto rounded = static_cast<int>((part * 100 + whole / 2) / whole);
    return QLocale().toString(part > 0 && part < whole ? std::clamp(rounded, 1, 99) : rounded);
}

} // namespace

AttributesPage::AttributesPage(const PageContext &context, QWidget *parent) : AdministrationPage(context, parent)
{
    setObjectName(QStringLiteral("attributes"));
    start(administration() ? makeContent() : new QWidget(this), Scrolling::Fills);
    if (!administration())
        return;
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connectAll();
}

QWidget *AttributesPage::makeContent()
{
    auto *content = new QWidget(this);
    m_removals = new AttributeRemovalsWidget(content);
    m_table = new ListTable(content);
    m_none = new TextLabel(content);
    m_none->setObjectName(QStringLiteral("noMatch"));
    m_none->setColorRole(ColorRole::Muted);
    m_none->hide();
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kRelated);
    column->addWidget(makeFilterLine(content));
    column->addWidget(m_removals);
    column->addWidget(m_none);
    column->addWidget(m_table, 1);
    column->addWidget(makeActionLine(content));
    setUpTable();
    const QVector<QWidget *> order{m_filter, m_type, m_table, m_copy, m_showUsers, m_delete};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    return content;
}

QWidget *AttributesPage::makeFilterLine(QWidget *parent)
{
    auto *line = new QWidget(parent);
    m_filter = new FilterEdit(line);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setList(m_table);
    m_type = new QComboBox(line);
    m_type->setObjectName(QStringLiteral("typeFilter"));
    m_type->addItem(QString(), QString());
    for (const TypeEntry &entry : kTypes)
        m_type->addItem(QString(), QString::fromLatin1(entry.type));
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kRelated);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_type);
    return line;
}

QWidget *AttributesPage::makeActionLine(QWidget *parent)
{
    auto *line = new QWidget(parent);
    m_counts = new TextLabel(line);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_counts->setColorRole(ColorRole::Muted);
    m_copy = new QToolButton(line);
    m_copy->setObjectName(QStringLiteral("copyMenu"));
    m_copy->setIcon(themedIcon(QStringLiteral("edit-copy")));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_copy);
    for (const CatalogModel::Column column : kCopied) {
        QAction *action = menu->addAction(QString());
        connect(action, &QAction::triggered, this, [this, column] { copy(column); });
        m_copies.append(action);
    }
    m_copy->setMenu(menu);
    m_showUsers = new QPushButton(line);
    m_showUsers->setObjectName(QStringLiteral("showUsers"));
    m_delete = new QPushButton(line);
    m_delete->setObjectName(QStringLiteral("deleteAttribute"));
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kRelated);
    layout->addWidget(m_counts, 1);
    layout->addWidget(m_copy);
    layout->addWidget(m_showUsers);
    layout->addWidget(m_delete);
    return line;
}

void AttributesPage::setUpTable()
{
    m_model.setCellText([this](int column, const QVariant &value) { return cellText(column, value); });
    m_table->setObjectName(QStringLiteral("attributeCatalog"));
    m_table->setModel(&m_model);
    m_table->setColumnLetters({22, 17, 24, 36, 14, 14});
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(CatalogModel::Urn, QHeaderView::Stretch);
    m_table->setNumberColumns({CatalogModel::Coverage});
    m_table->listDelegate()->setMiddleElidedColumns({CatalogModel::Urn});
    m_table->horizontalHeader()->setSortIndicator(CatalogModel::Name, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
}

void AttributesPage::connectAll()
{
    using sync::Administration;
    connect(administration(), &Administration::attributesChanged, this, &AttributesPage::showAll);
    connect(m_filter, &QLineEdit::textChanged, this, &AttributesPage::applyFilter);
    connect(m_type, &QComboBox::currentIndexChanged, this, &AttributesPage::applyFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AttributesPage::updateActions);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &AttributesPage::updateActions);
    connect(m_table, &ListTable::rowOpened, this, &AttributesPage::showUsers);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (m_table->indexAt(at).isValid())
            m_copy->menu()->popup(m_table->viewport()->mapToGlobal(at));
    });
    connect(m_showUsers, &QPushButton::clicked, this, &AttributesPage::showUsers);
    connect(m_delete, &QPushButton::clicked, this, &AttributesPage::deleteSelected);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            administration()->refreshAttributes();
    });
}

QString AttributesPage::title() const
{
    return tr("Attributes");
}

qint64 AttributesPage::count() const
{
    return administration() && administration()->attributes().value ? m_model.totalCount() : -1;
}

void AttributesPage::refresh()
{
    if (administration())
        administration()->refreshAttributes();
}

void AttributesPage::showAll()
{
    showDocument(administration() ? administration()->attributes() : sync::AttributesState());
}

void AttributesPage::showContent()
{
    const sync::AttributeCatalog &catalog = *administration()->attributes().value;
    const QString selected = selectedValue(CatalogModel::Name).toString();
    m_model.setCatalog(catalog, CatalogModel::What::All);
    selectByName(selected);
    m_removals->setRemovals(catalog.removals);
    if (!catalog.removals.isEmpty())
        m_again.start();
    applyFilter();
    Q_EMIT countChanged(count());
}

void AttributesPage::showItem(const QString &name)
{
    m_filter->clear();
    m_type->setCurrentIndex(0);
    selectByName(name);
}

void AttributesPage::showFiltered(const QString &filter)
{
    if (m_filter)
        m_filter->setText(filter);
}

void AttributesPage::focusFilter()
{
    if (!m_filter)
        return;
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void AttributesPage::saveState(WindowState &state) const
{
    if (!m_filter)
        return;
    state.setValue(objectName() + QStringLiteral("/filter"), m_filter->text());
    state.setValue(objectName() + QStringLiteral("/type"), m_type->currentData().toString());
}

void AttributesPage::restoreState(const WindowState &state)
{
    if (!m_filter)
        return;
    m_filter->setText(state.value(objectName() + QStringLiteral("/filter")));
    m_type->setCurrentIndex(std::max(0, m_type->findData(state.value(objectName() + QStringLiteral("/type")))));
}

void AttributesPage::applyFilter()
{
    const QString selected = selectedValue(CatalogModel::Name).toString();
    m_model.setFilter(m_filter->text(), m_type->currentData().toString());
    selectByName(selected);
    const auto shown = qint64(m_model.rowCount());
    m_none->setText(
        m_model.totalCount() == 0 ? tr("The service names no attributes.") : tr("No attribute matches the filter."));
    m_none->setVisible(shown == 0);
    m_counts->setText(shown == m_model.totalCount() ? wording::shownCount(shown)
                                                    : wording::filteredCount(shown, m_model.totalCount()));
    updateActions();
}

void AttributesPage::selectByName(const QString &name)
{
    for (int row = 0; !name.isEmpty() && row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, CatalogModel::Name);
        if (index.data(CatalogModel::ValueRole).toString() == name && m_table->currentIndex().row() != row)
            m_table->setCurrentIndex(index);
    }
}

QVariant AttributesPage::selectedValue(CatalogModel::Column column) const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows(column);
    return rows.isEmpty() ? QVariant() : rows.constFirst().data(CatalogModel::ValueRole);
}

void AttributesPage::updateActions()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows(CatalogModel::Name);
    const bool custom = !rows.isEmpty() && rows.constFirst().data(CatalogModel::CustomRole).toBool();
    m_copy->setEnabled(!rows.isEmpty());
    for (qsizetype i = 0; i < m_copies.size(); ++i)
        m_copies[i]->setEnabled(selectedValue(kCopied[i]).isValid());
    m_showUsers->setEnabled(selectedValue(CatalogModel::Coverage).toLongLong() > 0);
    m_delete->setVisible(mayChange());
    m_delete->setEnabled(custom);
    m_delete->setToolTip(!rows.isEmpty() && !custom ? tr("Only custom attributes can be deleted.") : QString());
}

void AttributesPage::copy(CatalogModel::Column column)
{
    QGuiApplication::clipboard()->setText(selectedValue(column).toString());
}

void AttributesPage::showUsers()
{
    if (m_showUsers->isEnabled())
        Q_EMIT linkRequested({Link::Kind::Page, QStringLiteral("users"),
            QStringLiteral("has:") + selectedValue(CatalogModel::Name).toString()});
}

void AttributesPage::deleteSelected()
{
    hideFailure();
    deleteAttribute(*administration(), selectedValue(CatalogModel::Name).toString(), this,
        {[this](const Error &error) { showFailure(error); },
            [this] {
                Q_EMIT linkRequested({Link::Kind::Page, QStringLiteral("user-provisioning")});
            }});
}

QString AttributesPage::cellText(int column, const QVariant &value) const
{
    const QString text = valueText(value, clock().now());
    if (column != CatalogModel::Coverage || !value.isValid() || m_model.totalUsers() <= 0)
        return text;
    //: How many users have a value, and their share in percent: 1,204 · 12%
    return tr("%1 · %2%").arg(text, shareText(value.toLongLong(), m_model.totalUsers()));
}

void AttributesPage::retranslateContent()
{
    if (!administration())
        return;
    const QStringList headers{
        tr("Attribute Name"), tr("Attribute Type"), tr("Usage"), tr("URN"), tr("Users"), tr("Created")};
    for (int column = 0; column < headers.size(); ++column)
        m_model.setHeaderData(column, Qt::Horizontal, headers[column]);
    m_model.retranslate();
    m_table->setAccessibleName(tr("Attributes"));
    m_filter->setPrompt(tr("Filter: name, usage, URN…"));
    m_type->setAccessibleName(tr("Attribute Type"));
    m_type->setItemText(0, tr("All types"));
    for (int i = 0; i < int(std::size(kTypes)); ++i)
        m_type->setItemText(i + 1, wording::attributeTypeName(kTypes[i].kind));
    m_copy->setText(tr("&Copy"));
    const QStringList copies{tr("Copy &Name"), tr("Copy &Usage"), tr("Copy U&RN")};
    for (qsizetype i = 0; i < m_copies.size(); ++i)
        m_copies[i]->setText(copies[i]);
    m_showUsers->setText(tr("Show &Users"));
    m_delete->setText(tr("&Delete…"));
    for (QAbstractButton *button : {static_cast<QAbstractButton *>(m_copy), static_cast<QAbstractButton *>(m_showUsers),
             static_cast<QAbstractButton *>(m_delete)})
        button->setAccessibleName(spokenLabel(button->text()));
    updateActions();
}

} // namespace rollcall::ui
