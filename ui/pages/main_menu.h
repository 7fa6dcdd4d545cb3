// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/connection_profile.h"

#include <QMenuBar>
#include <QVector>

class QAction;
class QActionGroup;
class QMenu;

namespace rollcall::ui
{

struct NavigationEntry;

/// The window's menus: everything that can be done, with its shortcut.
class MainMenu final : public QMenuBar
{
    Q_OBJECT

public:
    explicit MainMenu(QWidget *parent = nullptr);

    /// The profiles to switch between; the current one is ticked.
    void showProfiles(const QVector<settings::ConnectionProfile> &profiles, const QString &currentId);
    /// The pages to go to, in the order of the navigation; entries without a page are skipped.
    void showPages(const QVector<NavigationEntry> &entries);
    /// What can be done with users and groups; a menu of none is not shown.
    void showPeopleActions(const QVector<QAction *> &actions);
    /// What can be done now.
    void setAbilities(bool canSync, bool syncing);
    /// The profiles and Connect, for the button in the title line.
    [[nodiscard]] QMenu *profileMenu() const { return m_profiles; }
    [[nodiscard]] QAction *syncAction() const { return m_sync; }
    /// The menus, as they stand in the bar.
    [[nodiscard]] QVector<QMenu *> menus() const { return {m_connection, m_edit, m_view, m_people, m_help}; }

Q_SIGNALS:
    void profileChosen(const QString &id);
    void pageChosen(const QString &page);
    void connectRequested();
    void editRequested();
    void removeRequested();
    void resetSampleRequested();
    void syncRequested();
    void cancelRequested();
    void quitRequested();
    void findRequested();
    void searchRequested();
    void detailsToggled();
    void shortcutsRequested();
    void aboutRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *add(QMenu *menu, const QString &name, const QKeySequence &shortcut, void (MainMenu::*signal)());
    void retranslate();

    QMenu *m_connection;
    QMenu *m_profiles;
    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_people;
    QMenu *m_help;
    QActionGroup *m_profileGroup;
    QVector<QAction *> m_pages;
    QAction *m_connect;
    QAction *m_editConnection;
    QAction *m_removeConnection;
    QAction *m_resetSample;
    QAction *m_sync;
    QAction *m_cancel;
    QAction *m_quit;
    QAction *m_find;
    QAction *m_search;
    QAction *m_details;
    QAction *m_shortcuts;
    QAction *m_about;
};

} // namespace rollcall::ui
