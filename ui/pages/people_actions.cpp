// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/people_actions.h"

#include "dialogs/invitation_dialog.h"
#include "dialogs/local_user_dialog.h"
#include "dialogs/permanent_deletion_dialog.h"
#include "pages/list_page.h"
#include "rules/source.h"
#include "sync/administration.h"
#include "sync/directory.h"

#include <algorithm>

namespace rollcall::ui
{

namespace
{

// Whether a rule may let this one be deleted for good: the service has the last word.

bool userMayGo(const SelectedItem &user)
{
    return user.source != rules::Source::ScimEntraId || user.isDisabled;
}

bool groupMayGo(const SelectedItem &group)
{
    return !group.isBuiltIn;
}

/// Of many, or of rows that are not fetched yet, the preview tells.
template <typename MayGo> bool offersDeletion(const ListPage &page, MayGo mayGo)
{
    const QVector<SelectedItem> items = page.selectedItems();
    return items.isEmpty() ? !page.selectedRids().isEmpty() : std::any_of(items.cbegin(), items.cend(), mayGo);
}

} // namespace

PeopleActions::PeopleActions(sync::Directory &directory, sync::Administration &administration, const Clock &clock,
    ListPage &users, ListPage &groups, QObject *parent)
    : QObject(parent),
      m_directory(directory),
      m_administration(administration),
      m_clock(clock),
      m_users(users),
      m_groups(groups),
      m_newUser(add("newLocalUser", users, &PeopleActions::createUser)),
      m_invite(add("inviteUser", users, &PeopleActions::invite)),
      m_deleteUsers(add("deleteUsersForGood", users, &PeopleActions::deleteUsers)),
      m_deleteGroups(add("deleteGroupsForGood", groups, &PeopleActions::deleteGroups)),
      m_reason(new QAction(this))
{
    m_reason->setObjectName(QStringLiteral("whyNoChanges"));
    m_reason->setEnabled(false);
    for (ListPage *page : {&users, &groups})
        page->addAction(m_reason);
    for (QAction *action : {m_deleteUsers, m_deleteGroups}) {
        action->setShortcut(QKeySequence::Delete);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut); // Each on its own page.
    }
    connect(&administration, &sync::Administration::accessChanged, this, [this] {
        update();
        Q_EMIT accessChanged();
    });
    connect(&users, &ListPage::selectionChanged, this, &PeopleActions::update);
    connect(&groups, &ListPage::selectionChanged, this, &PeopleActions::update);
    retranslate();
    update();
}

QAction *PeopleActions::add(const char *name, ListPage &page, void (PeopleActions::*slot)())
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, slot);
    page.addAction(action);
    return action;
}

QVector<QAction *> PeopleActions::actions() const
{
    return {m_newUser, m_invite, m_deleteUsers, m_deleteGroups, m_reason};
}

void PeopleActions::update()
{
    using Reason = sync::ReadOnlyReason;
    const bool may = m_administration.mayChange();
    const Reason reason = m_administration.readOnlyReason();
    const bool isForAWhile = reason == Reason::Offline || reason == Reason::KeyRefused;
    for (QAction *action : {m_newUser, m_invite, m_deleteUsers, m_deleteGroups})
        action->setVisible(may || isForAWhile);
    m_reason->setVisible(isForAWhile);
    updateReason();
    m_newUser->setEnabled(may);
    m_invite->setEnabled(may && m_users.selectedItems().size() == 1);
    m_deleteUsers->setEnabled(may && offersDeletion(m_users, userMayGo));
    m_deleteGroups->setEnabled(may && offersDeletion(m_groups, groupMayGo));
}

void PeopleActions::updateReason()
{
    const bool refused = m_administration.readOnlyReason() == sync::ReadOnlyReason::KeyRefused;
    m_reason->setText(refused ? tr("The service takes the key no more: nothing can be changed")
                              : tr("Offline: nothing can be changed"));
}

void PeopleActions::deleteUsers()
{
    deleteFrom(m_users, scim::ResourceType::User);
}

void PeopleActions::deleteGroups()
{
    deleteFrom(m_groups, scim::ResourceType::Group);
}

void PeopleActions::deleteFrom(ListPage &page, scim::ResourceType type)
{
    const QVector<quint32> rids = page.selectedRids();
    if (rids.isEmpty())
        return;
    // The page's child: it goes with the connection, whose administration it uses.
    auto *dialog = new PermanentDeletionDialog(m_administration, type, m_directory.ids(type, rids), m_clock, &page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PeopleActions::invite()
{
    const QVector<SelectedItem> users = m_users.selectedItems();
    if (users.size() != 1)
        return;
    auto *dialog
        = new InvitationDialog(m_administration, users.constFirst().id, users.constFirst().name, m_clock, &m_users);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PeopleActions::createUser()
{
    auto *dialog = new LocalUserDialog(m_administration, &m_users);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LocalUserDialog::created, this, &PeopleActions::userMade);
    dialog->open();
}

void PeopleActions::retranslate()
{
    m_newUser->setText(tr("&New Local User…"));
    m_invite->setText(tr("Send &Invite…"));
    m_deleteUsers->setText(tr("&Delete Users for Good…"));
    m_deleteGroups->setText(tr("Delete User &Groups for Good…"));
    updateReason();
}

} // namespace rollcall::ui
