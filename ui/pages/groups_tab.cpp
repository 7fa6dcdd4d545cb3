// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/groups_tab.h"

#include "widgets/list_table.h"
#include "widgets/message_widget.h"
#include "widgets/typography.h"
#include "widgets/value_text.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rollcall::ui
{

using models::UserGroupsModel;

GroupsTab::GroupsTab(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_table(new ListTable(this)),
      m_message(new MessageWidget(this))
{
    m_message->setObjectName(QStringLiteral("groupsMessage"));
    setObjectName(QStringLiteral("groups"));
    m_table->setObjectName(QStringLiteral("userGroupList"));
    m_model.setCellText([&clock](int, const QVariant &value) { return valueText(value, clock.now()); });
    m_table->setModel(&m_model);
    m_table->setColumnLetters({24, 14, 9});
    m_table->setNumberColumns({UserGroupsModel::MemberCount});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::kRelated, 0, 0);
    column->addWidget(m_stack);
    connect(m_table, &ListTable::rowOpened, this,
        [this](const QModelIndex &index) { Q_EMIT groupRequested(index.data(UserGroupsModel::IdRole).toString()); });
    retranslate();
}

void GroupsTab::showGroups(const QVector<sync::GroupRow> &groups)
{
    m_model.setGroups(groups);
    m_stack->setCurrentIndex(groups.isEmpty() ? 1 : 0);
}

void GroupsTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GroupsTab::retranslate()
{
    const QStringList headers{tr("Display Name"), tr("Source"), tr("Members")};
    for (int column = 0; column < headers.size(); ++column)
        m_model.setHeaderData(column, Qt::Horizontal, headers[column]);
    m_model.retranslate();
    m_table->setAccessibleName(tr("User groups"));
    m_message->showEmpty(QStringLiteral("system-users"), tr("In no user group"),
        tr("The service names this user in none of its groups."), {});
}

} // namespace rollcall::ui
