// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/attributes_tab.h"

#include "widgets/filter_edit.h"
#include "widgets/list_delegate.h"
#include "widgets/list_table.h"
#include "widgets/text_label.h"
#include "widgets/themed_icon.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"
#include "wording/count_text.h"
#include "wording/time_text.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace rollcall::ui
{

using models::AttributeListModel;

AttributesTab::AttributesTab(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_filter(new FilterEdit(this)),
      m_table(new ListTable(this)),
      m_count(new TextLabel(this)),
      m_copy(new QToolButton(this)),
      m_copyValue(addCopyAction(QStringLiteral("copyValue"))),
      m_copyName(addCopyAction(QStringLiteral("copyName"))),
      m_copyVariable(addCopyAction(QStringLiteral("copyVariable"))),
      m_copyUrn(addCopyAction(QStringLiteral("copyUrn")))
{
    m_model.setCellText([&clock](int column, const QVariant &value) {
        if (column == AttributeListModel::Note)
            return noteText(value.value<models::AttributeNote>());
        if (column == AttributeListModel::Value && !value.isValid())
            return tr("no value");
        return valueText(value, clock.now());
    });
    m_model.setCellNote(&AttributesTab::noteSentence);
    build();
    connect(m_copyValue, &QAction::triggered, this,
        [this] { copy(currentValue(AttributeListModel::Value, AttributeListModel::ValueRole)); });
    connect(m_copyName, &QAction::triggered, this,
        [this] { copy(currentValue(AttributeListModel::Name, AttributeListModel::ValueRole)); });
    connect(m_copyVariable, &QAction::triggered, this,
        [this] { copy(currentValue(AttributeListModel::Name, AttributeListModel::VariableRole)); });
    connect(m_copyUrn, &QAction::triggered, this,
        [this] { copy(currentValue(AttributeListModel::Urn, AttributeListModel::ValueRole)); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        countRows();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AttributesTab::updateActions);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &AttributesTab::updateActions);
    retranslate();
    updateActions();
}

void AttributesTab::build()
{
    setObjectName(QStringLiteral("attributes"));
    m_filter->setObjectName(QStringLiteral("attributeFilter"));
    m_filter->setList(m_table);
    m_table->setObjectName(QStringLiteral("attributeList"));
    m_table->setModel(&m_model);
    m_table->setColumnLetters({18, 14, 9, 50, 14, 16});
    // That something is odd is seen without scrolling; when it changed matters more than under which URN it is mapped.
    QHeaderView *header = m_table->horizontalHeader();
    header->moveSection(AttributeListModel::Note, AttributeListModel::Urn);
    header->moveSection(header->visualIndex(AttributeListModel::LastChanged), AttributeListModel::LastChanged);
    m_table->listDelegate()->setMiddleElidedColumns({AttributeListModel::Name, AttributeListModel::Urn});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_copyValue, m_copyName, m_copyVariable, m_copyUrn});
    m_count->setObjectName(QStringLiteral("attributeCount"));
    m_count->setColorRole(ColorRole::Muted);
    auto *menu = new QMenu(this);
    menu->addActions(m_table->actions());
    m_copy->setObjectName(QStringLiteral("attributeCopy"));
    m_copy->setMenu(menu);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setIcon(themedIcon(QStringLiteral("edit-copy")));
    m_copy->setAutoRaise(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::kRelated, 0, 0);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
}

QAction *AttributesTab::addCopyAction(const QString &name)
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    return action;
}

QString AttributesTab::noteText(models::AttributeNote note)
{
    using Note = models::AttributeNote;
    switch (note) {
    case Note::None: return {};
    case Note::NoValue: return tr("No value");
    case Note::FromLdap: return tr("From LDAP");
    case Note::Frozen: return tr("From LDAP, frozen");
    //: Of an attribute's value: the attribute was deleted, and the service is taking its values from the users.
    case Note::BeingRemoved: return tr("Being removed");
    //: Of an attribute's value: the service no longer has the attribute.
    case Note::Removed: return tr("Attribute deleted");
    }
    return {};
}

QString AttributesTab::noteSentence(const QModelIndex &index)
{
    if (index.column() != AttributeListModel::Note)
        return {};
    switch (index.data(AttributeListModel::ValueRole).value<models::AttributeNote>()) {
    case models::AttributeNote::BeingRemoved:
        return tr(
            "The attribute was deleted. The service is removing its values from all users; this one goes with one "
            "of the next syncs.");
    case models::AttributeNote::Removed:
        return tr(
            "The service no longer has this attribute. The value is what was last seen of it; it goes with one of "
            "the next syncs.");
    default: break;
    }
    const QDateTime since = index.data(AttributeListModel::FrozenSinceRole).toDateTime();
    return since.isValid() ? tr("From LDAP; frozen since %1, when Entra ID took the user over. It no longer changes.")
                                 .arg(wording::dateText(since.toLocalTime().date()))
                           : QString();
}

QString AttributesTab::filter() const
{
    return m_filter->text();
}

void AttributesTab::setFilter(const QString &text)
{
    m_filter->setText(text);
}

void AttributesTab::setCatalog(const sync::AttributesState &catalog)
{
    m_model.setCatalog(catalog);
    countRows();
}

void AttributesTab::showUser(const sync::UserDetails &user)
{
    const QVariant name = currentValue(AttributeListModel::Name, AttributeListModel::ValueRole);
    m_model.setUser(user);
    countRows();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.index(row, AttributeListModel::Name).data(AttributeListModel::ValueRole) == name)
            m_table->setCurrentIndex(m_model.index(row, AttributeListModel::Name));
    }
}

void AttributesTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AttributesTab::copy(const QVariant &value)
{
    QGuiApplication::clipboard()->setText(value.toString());
}

QVariant AttributesTab::currentValue(int column, int role) const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_model.index(current.row(), column).data(role) : QVariant();
}

void AttributesTab::countRows()
{
    m_count->setText(m_model.rowCount() == m_model.totalCount()
            ? wording::attributeCount(m_model.rowCount())
            : wording::filteredCount(m_model.rowCount(), m_model.totalCount()));
}

void AttributesTab::updateActions()
{
    m_copyValue->setEnabled(currentValue(AttributeListModel::Value, AttributeListModel::ValueRole).isValid());
    m_copyName->setEnabled(currentValue(AttributeListModel::Name, AttributeListModel::ValueRole).isValid());
    m_copyVariable->setEnabled(
        !currentValue(AttributeListModel::Name, AttributeListModel::VariableRole).toString().isEmpty());
    m_copyUrn->setEnabled(currentValue(AttributeListModel::Urn, AttributeListModel::ValueRole).isValid());
    m_copy->setEnabled(m_table->currentIndex().isValid());
}

void AttributesTab::retranslate()
{
    const QStringList headers{tr("Attribute Name"), tr("Value"), tr("Type"), tr("URN"), tr("Last Changed"), tr("Note")};
    for (int column = 0; column < headers.size(); ++column)
        m_model.setHeaderData(column, Qt::Horizontal, headers[column]);
    m_model.retranslate();
    m_table->setAccessibleName(tr("Attributes"));
    m_filter->setPrompt(tr("Filter the attributes"));
    countRows();
    m_copy->setText(tr("Copy") + QStringLiteral(" ▾"));
    m_copy->setAccessibleName(tr("Copy"));
    m_copyValue->setText(tr("Copy &Value"));
    m_copyName->setText(tr("Copy &Name"));
    //: A variable is how device configuration refers to an attribute: ${department}.
    m_copyVariable->setText(tr("Copy V&ariable"));
    m_copyUrn->setText(tr("Copy &URN"));
}

} // namespace rollcall::ui
