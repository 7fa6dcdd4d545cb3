// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/users_page.h"

#include "models/user_list_model.h"
#include "pages/user_details_widget.h"
#include "widgets/list_delegate.h"
#include "widgets/list_table.h"
#include "widgets/value_text.h"
#include "widgets/window_state.h"

namespace rollcall::ui
{

namespace
{

int column(sync::UserColumn column)
{
    return static_cast<int>(column);
}

} // namespace

UsersPage::UsersPage(const PageContext &context, QWidget *parent)
    : ListPage(context.directory, std::make_unique<models::UserListModel>(context.directory), QueryBar::Kind::Users,
        context.clock, parent),
      m_context(context),
      m_details(new UserDetailsWidget(context, this))
{
    setObjectName(QStringLiteral("users"));
    start(m_details, 430);
    using Column = sync::UserColumn;
    table().setColumnLetters({19, 22, 29, 14, 14, 14, 16, 29, 14, 17});
    table().hideAtFirst({column(Column::Email), column(Column::SyncState), column(Column::Department),
        column(Column::ManagedAppleId), column(Column::InviteStatus), column(Column::LastModified)});
    table().listDelegate()->setMiddleElidedColumns(
        {column(Column::UserName), column(Column::Email), column(Column::ManagedAppleId)});
    connect(m_details, &UserDetailsWidget::groupRequested, this, &Page::groupRequested);
    connect(m_details, &UserDetailsWidget::shown, this, [this](const QString &id, quint32 rid) { noteRid(id, rid); });
    connect(m_details, &UserDetailsWidget::closeRequested, this, &ListPage::toggleDetails);
}

void UsersPage::saveState(WindowState &state) const
{
    ListPage::saveState(state);
    state.setValue(QStringLiteral("users/tab"), m_details->currentTab());
    state.setValue(QStringLiteral("users/attributeFilter"), m_details->attributeFilter());
}

void UsersPage::restoreState(const WindowState &state)
{
    m_details->setCurrentTab(state.value(QStringLiteral("users/tab")));
    m_details->setAttributeFilter(state.value(QStringLiteral("users/attributeFilter")));
    ListPage::restoreState(state);
}

ListWords UsersPage::words() const
{
    return {
        .title = tr("Users"),
        .filterPrompt = tr("Filter: name, user name, e-mail, external ID, state:disabled"),
        .loadingTitle = tr("Fetching the users for the first time"),
        .emptyTitle = tr("No users yet"),
        .emptySentence = tr("The service has no users. They arrive when Entra ID provisions them."),
        //: %1 is what was typed into the filter field.
        .noMatchTitle = tr("No user matches “%1”"),
        .columns = {tr("Display Name"), tr("Username"), tr("E-mail"), tr("Source"), tr("State"), tr("Sync"),
            tr("Department"), tr("Managed Apple ID"), tr("Invite Status"), tr("Last Modified")},
    };
}

QString UsersPage::cellText(int, const QVariant &value) const
{
    return valueText(value, clock().now());
}

QString UsersPage::cellNote(const QModelIndex &index) const
{
    using Model = models::UserListModel;
    if (index.column() == column(sync::UserColumn::State)) {
        const int groups = index.data(Model::GroupsOfDisabledRole).toInt();
        return groups > 0 ? tr("Disabled, but still a member of %Ln user group(s).", nullptr, groups) : QString();
    }
    const bool isFrozen
        = index.column() == column(sync::UserColumn::Source) && index.data(Model::FrozenValuesRole).toBool();
    return isFrozen ? tr("Has attributes from LDAP that no longer change: Entra ID took the user over. The tab "
                         "Attributes says which.")
                    : QString();
}

QWidget *UsersPage::makeDetails(const QString &id, QWidget *window)
{
    auto *details = new UserDetailsWidget(m_context, window);
    connect(details, &UserDetailsWidget::groupRequested, this, &Page::groupRequested);
    connect(details, &UserDetailsWidget::closeRequested, window, &QWidget::close);
    details->showUser(id);
    return details;
}

QStringList UsersPage::attributeColumns() const
{
    return static_cast<models::UserListModel &>(model()).attributeColumns();
}

void UsersPage::setAttributeColumns(const QStringList &names)
{
    static_cast<models::UserListModel &>(model()).setAttributeColumns(names);
}

void UsersPage::showDetails(const QString &id)
{
    m_details->showUser(id);
}

} // namespace rollcall::ui
