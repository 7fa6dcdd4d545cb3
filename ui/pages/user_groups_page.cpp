// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/user_groups_page.h"

#include "models/group_list_model.h"
#include "pages/group_details_widget.h"
#include "widgets/list_table.h"
#include "widgets/value_text.h"

namespace rollcall::ui
{

UserGroupsPage::UserGroupsPage(sync::Directory &directory, const Clock &clock, QWidget *parent)
    : ListPage(directory, std::make_unique<models::GroupListModel>(directory), QueryBar::Kind::Groups, clock, parent),
      m_directory(directory),
      m_details(new GroupDetailsWidget(directory, clock, this))
{
    setObjectName(QStringLiteral("user-groups"));
    start(m_details, 470);
    table().setColumnLetters({24, 14, 9, 15});
    table().setNumberColumns({int(sync::GroupColumn::MemberCount)});
    connect(m_details, &GroupDetailsWidget::userRequested, this, &Page::userRequested);
    connect(m_details, &GroupDetailsWidget::shown, this, [this](const QString &id, quint32 rid) { noteRid(id, rid); });
    connect(m_details, &GroupDetailsWidget::closeRequested, this, &ListPage::toggleDetails);
}

ListWords UserGroupsPage::words() const
{
    return {
        .title = tr("User groups"),
        .filterPrompt = tr("Filter: name, external ID"),
        .loadingTitle = tr("Fetching the user groups for the first time"),
        .emptyTitle = tr("No user groups yet"),
        .emptySentence = tr("The service has no user groups. They arrive when Entra ID provisions them."),
        //: %1 is what was typed into the filter field.
        .noMatchTitle = tr("No user group matches “%1”"),
        .columns = {tr("Display Name"), tr("Source"), tr("Members"), tr("Last Modified")},
    };
}

QString UserGroupsPage::cellText(int column, const QVariant &value) const
{
    const QString text = valueText(value, clock().now());
    return column == int(sync::GroupColumn::DisplayName) ? allUsersName(text) : text;
}

QString UserGroupsPage::cellNote(const QModelIndex &index) const
{
    using Model = models::GroupListModel;
    if (index.column() == int(sync::GroupColumn::DisplayName) && index.data(Model::SharesNameRole).toBool())
        return tr("Another user group has the same name. Entra ID can’t create a group with a name that is taken.");
    const int disabled
        = index.column() == int(sync::GroupColumn::MemberCount) ? index.data(Model::DisabledMembersRole).toInt() : 0;
    return disabled > 0 ? tr("%Ln member(s) are disabled and still listed in the group.", nullptr, disabled)
                        : QString();
}

QWidget *UserGroupsPage::makeDetails(const QString &id, QWidget *window)
{
    auto *details = new GroupDetailsWidget(m_directory, clock(), window);
    connect(details, &GroupDetailsWidget::userRequested, this, &Page::userRequested);
    connect(details, &GroupDetailsWidget::closeRequested, window, &QWidget::close);
    details->showGroup(id);
    return details;
}

void UserGroupsPage::showDetails(const QString &id)
{
    m_details->showGroup(id);
}

} // namespace rollcall::ui
