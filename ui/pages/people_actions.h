// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "scim/resource_type.h"

#include <QAction>
#include <QObject>
#include <QVector>

namespace rollcall::sync
{
class Administration;
class Directory;
} // namespace rollcall::sync

namespace rollcall::ui
{

class ListPage;

/// What an administrator does with the users and groups that are selected in the lists: delete them for good, invite,
/// make a Local user. Offered in the lists' context menus and in the window's menu, to nobody else; when the service is
/// not reached, the menus say so.
///
/// Requires: `directory`, `administration`, `clock` and the pages outlive it, and the pages are in a window.
class PeopleActions final : public QObject
{
    Q_OBJECT

public:
    PeopleActions(sync::Directory &directory, sync::Administration &administration, const Clock &clock, ListPage &users,
        ListPage &groups, QObject *parent = nullptr);

    /// In the order of the menu.
    [[nodiscard]] QVector<QAction *> actions() const;
    void retranslate();

Q_SIGNALS:
    void accessChanged(); ///< Other actions are visible.
    /// A user was made, and is to be shown when the directory knows it.
    void userMade(const QString &id);

private:
    QAction *add(const char *name, ListPage &page, void (PeopleActions::*slot)());
    void update();
    void updateReason();
    void deleteUsers();
    void deleteGroups();
    void deleteFrom(ListPage &page, scim::ResourceType type);
    void invite();
    void createUser();

    sync::Directory &m_directory;
    sync::Administration &m_administration;
    const Clock &m_clock;
    ListPage &m_users;
    ListPage &m_groups;
    QAction *m_newUser;
    QAction *m_invite;
    QAction *m_deleteUsers;
    QAction *m_deleteGroups;
    QAction *m_reason; ///< Is never enabled: it says why the others are not.
};

} // namespace rollcall::ui
