// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/main_menu.h"

#include "widgets/navigation_widget.h"
#include "widgets/themed_icon.h"
#include "wording/value_names.h"
#include "wording/visible_text.h"

#include <QActionGroup>
#include <QEvent>

#include <algorithm>

namespace rollcall::ui
{

namespace
{

// A name that somebody typed may have an ampersand in it, which is no mnemonic.
QString menuText(const QString &name)
{
    return wording::visibleText(name).replace(u'&', QLatin1String("&&"));
}

} // namespace

MainMenu::MainMenu(QWidget *parent)
    : QMenuBar(parent),
      m_connection(addMenu(QString())),
      m_profiles(new QMenu(this)),
      m_edit(addMenu(QString())),
      m_view(addMenu(QString())),
      m_people(addMenu(QString())),
      m_help(addMenu(QString())),
      m_profileGroup(new QActionGroup(this)),
      m_connect(add(
          m_connection, QStringLiteral("connect"), QKeySequence(Qt::CTRL | Qt::Key_N), &MainMenu::connectRequested)),
      m_editConnection(add(m_connection, QStringLiteral("editConnection"), {}, &MainMenu::editRequested)),
      m_removeConnection(add(m_connection, QStringLiteral("removeConnection"), {}, &MainMenu::removeRequested)),
      m_resetSample(add(m_connection, QStringLiteral("resetSample"), {}, &MainMenu::resetSampleRequested)),
      m_sync(add(m_connection, QStringLiteral("sync"), QKeySequence(Qt::Key_F5), &MainMenu::syncRequested)),
      m_cancel(add(m_connection, QStringLiteral("cancelSyncAction"), QKeySequence(Qt::SHIFT | Qt::Key_F5),
          &MainMenu::cancelRequested)),
      m_quit(add(m_connection, QStringLiteral("quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), &MainMenu::quitRequested)),
      m_find(add(m_edit, QStringLiteral("find"), QKeySequence(Qt::CTRL | Qt::Key_F), &MainMenu::findRequested)),
      m_search(add(
          m_edit, QStringLiteral("searchEverywhere"), QKeySequence(Qt::CTRL | Qt::Key_K), &MainMenu::searchRequested)),
      m_details(add(m_view, QStringLiteral("details"), QKeySequence(Qt::Key_F4), &MainMenu::detailsToggled)),
      m_shortcuts(
          add(m_help, QStringLiteral("shortcutSheet"), QKeySequence(Qt::Key_F1), &MainMenu::shortcutsRequested)),
      m_about(add(m_help, QStringLiteral("about"), {}, &MainMenu::aboutRequested))
{
    setObjectName(QStringLiteral("menuBar"));
    m_connection->insertMenu(m_connect, m_profiles);
    m_connection->insertSeparator(m_sync);
    m_connection->insertSeparator(m_quit);
    m_shortcuts->setShortcuts({Qt::Key_F1, Qt::Key_Question}); // Fields take the question mark for themselves.
    m_quit->setMenuRole(QAction::QuitRole);
    m_about->setMenuRole(QAction::AboutRole);
    m_connect->setIcon(themedIcon(QStringLiteral("network-connect")));
    m_sync->setIcon(themedIcon(QStringLiteral("view-refresh")));
    m_cancel->setIcon(themedIcon(QStringLiteral("dialog-cancel")));
    m_quit->setIcon(themedIcon(QStringLiteral("application-exit")));
    m_find->setIcon(themedIcon(QStringLiteral("edit-find")));
    m_details->setIcon(themedIcon(QStringLiteral("view-right-close")));
    m_about->setIcon(themedIcon(QStringLiteral("help-about")));
    showPeopleActions({});
    setAbilities(false, false);
    retranslate();
}

QAction *MainMenu::add(QMenu *menu, const QString &name, const QKeySequence &shortcut, void (MainMenu::*signal)())
{
    QAction *action = menu->addAction(QString());
    action->setObjectName(name);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, signal);
    return action;
}

void MainMenu::showProfiles(const QVector<settings::ConnectionProfile> &profiles, const QString &currentId)
{
    m_profiles->clear();
    m_editConnection->setEnabled(false);
    m_removeConnection->setEnabled(false);
    m_resetSample->setEnabled(false);
    for (const settings::ConnectionProfile &profile : profiles) {
        QAction *action = m_profiles->addAction(menuText(profile.name)
            + (profile.role.isEmpty() ? QString() : QStringLiteral(" · ") + menuText(wording::roleName(profile.role))));
        action->setActionGroup(m_profileGroup);
        action->setCheckable(true);
        action->setChecked(profile.id == currentId);
        if (profile.id == currentId) {
            const bool remote = profile.kind == settings::ConnectionProfile::Kind::Remote;
            m_editConnection->setEnabled(remote);
            m_removeConnection->setEnabled(remote);
            m_resetSample->setEnabled(!remote);
        }
        connect(action, &QAction::triggered, this, [this, id = profile.id] { Q_EMIT profileChosen(id); });
    }
    m_profiles->addSeparator();
    m_profiles->addAction(m_connect);
}

void MainMenu::showPages(const QVector<NavigationEntry> &entries)
{
    qDeleteAll(m_pages);
    m_pages.clear();
    for (const NavigationEntry &entry : entries) {
        if (entry.page.isEmpty())
            continue;
        auto *action = new QAction(entry.title, this);
        action->setObjectName(QStringLiteral("go-") + entry.page);
        const bool preferences = entry.page == QLatin1String("preferences");
        if (preferences)
            action->setShortcut(Qt::CTRL | Qt::Key_Comma);
        else if (m_pages.size() < 9)
            action->setShortcut(Qt::CTRL | Qt::Key(Qt::Key_1 + m_pages.size()));
        action->setMenuRole(preferences ? QAction::PreferencesRole : QAction::NoRole);
        connect(action, &QAction::triggered, this, [this, page = entry.page] { Q_EMIT pageChosen(page); });
        m_pages.append(action);
    }
    m_view->insertActions(m_details, m_pages);
}

void MainMenu::showPeopleActions(const QVector<QAction *> &actions)
{
    m_people->clear();
    m_people->addActions(actions);
    m_people->menuAction()->setVisible(
        std::any_of(actions.cbegin(), actions.cend(), [](const QAction *action) { return action->isVisible(); }));
}

void MainMenu::setAbilities(bool canSync, bool syncing)
{
    m_sync->setEnabled(canSync && !syncing);
    m_cancel->setEnabled(syncing);
}

void MainMenu::changeEvent(QEvent *event)
{
    QMenuBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainMenu::retranslate()
{
    m_connection->setTitle(tr("&Connection"));
    m_profiles->setTitle(tr("&Switch To"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_people->setTitle(tr("&Users"));
    m_help->setTitle(tr("&Help"));
    m_connect->setText(tr("Connect to a &Service…"));
    m_editConnection->setText(tr("Change This C&onnection…"));
    m_removeConnection->setText(tr("&Remove This Connection…"));
    m_resetSample->setText(tr("Reset the Sample Co&mpany…"));
    m_sync->setText(tr("Sync &Now"));
    m_cancel->setText(tr("&Cancel Sync"));
    m_quit->setText(tr("&Quit"));
    m_find->setText(tr("&Find"));
    m_search->setText(tr("&Search Everything…"));
    m_details->setText(tr("&Details Pane"));
    m_shortcuts->setText(tr("&Keyboard Shortcuts"));
    m_about->setText(tr("&About Rollcall"));
}

} // namespace rollcall::ui
