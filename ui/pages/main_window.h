// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "pages/link.h"
#include "settings/app_settings.h"
#include "settings/connection_profile.h"
#include "sync/directory.h"

#include <QMainWindow>

#include <functional>
#include <optional>

class QStackedWidget;

namespace rollcall::sync
{
class Administration;
} // namespace rollcall::sync

namespace rollcall::ui
{

class MainMenu;
class NavigationWidget;
class NoticeWidget;
class Page;
class PeopleActions;
class PreferencesPage;
class StartPage;
class StatusLine;
class TitleLine;
struct StorageFacts;
class WindowState;
struct NavigationEntry;

/// The frame: menus, title line, navigation, pages, status line. It shows what it is given and asks its owner for the
/// rest.
///
/// Requires: `state` and `clock` outlive it; a directory lives until another one, or null, is shown.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(WindowState &state, const Clock &clock, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showProfiles(const QVector<settings::ConnectionProfile> &profiles, const QString &currentId);
    void showSettings(const settings::AppSettings &settings);
    /// Where the local copies are, for the preferences.
    void showStorage(const StorageFacts &storage);
    /// The pages of a directory, as they were left; null: the start page in their place.
    /// `administration` may be null, and lives as long as `directory`.
    void showDirectory(sync::Directory *directory, sync::Administration *administration = nullptr);
    [[nodiscard]] StartPage &startPage() const { return *m_start; }
    /// What a notice offers to do about it.
    enum class NoticeAction { None, TryAgain, EnterKey, StartService };
    /// A line above the pages about what concerns all of them.
    void showNotice(const Error &error, NoticeAction action = NoticeAction::None);
    void hideNotice();
    /// In the same place: the sample company lacks what it has gained since it was made. `resetSampleRequested()`.
    void offerSampleReset();

    /// The names of the pages, in the order of the navigation.
    [[nodiscard]] static QStringList pageNames();
    [[nodiscard]] QString currentPage() const { return m_page; }
    /// An unknown name is ignored. A page with unsaved changes is left only when somebody says so.
    void openPage(const QString &name);
    void open(const Link &link);
    /// Does `go` when the page that is shown may be left: at once, or when somebody says that what was typed may go.
    void leavePage(const std::function<void()> &go);

    /// Puts what the next start brings back into the state. Happens by itself twice a minute and on closing.
    void saveState();

Q_SIGNALS:
    void profileChosen(const QString &id);
    void connectRequested();
    /// The connection that is shown is to be changed.
    void editRequested();
    /// It is to be removed: nobody was asked yet.
    void removeRequested();
    /// The sample company is to be made anew: nobody was asked yet.
    void resetSampleRequested();
    /// The local copy of this profile is to be removed: somebody was asked.
    void clearCacheRequested(const QString &profileId);
    /// `showStorage()` is wanted: it is looked at now.
    void storageNeeded();
    void noticeActionRequested();
    /// The state has been brought up to date: its bytes are to be kept.
    void stateSaved();
    void settingsChosen(const rollcall::settings::AppSettings &settings);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void connectMenu();
    void addPage(Page *page);
    void removePages();
    void addPeopleActions(sync::Administration &administration);
    void showWhenKnown(const QString &userId);
    void showPage(const QString &name);
    [[nodiscard]] Page *pageWidget(const QString &name) const;
    [[nodiscard]] QVector<NavigationEntry> entries() const;
    void showAbout();
    void showShortcuts();
    void showQuickSearch();
    void updateStatus();
    void takeConnections(const QVector<settings::ConnectionProfile> &profiles, const QString &currentId);
    void updateNotice();
    void retranslate();

    WindowState &m_state;
    const Clock &m_clock;
    sync::Directory *m_directory = nullptr;
    MainMenu *m_menu;
    TitleLine *m_title;
    NavigationWidget *m_navigation;
    NoticeWidget *m_notice;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    StartPage *m_start;
    PreferencesPage *m_preferences;
    PeopleActions *m_people = nullptr; ///< Null without an administration.
    QVector<Page *> m_pages; ///< Those of the directory.
    QString m_page = QStringLiteral("users");
    QString m_profileName;
    QStringList m_connections; ///< Their ids.
    QString m_connection; ///< The id of the one that is open, or about to be.
    QString m_role; ///< Of the profile; not yet in words.
    std::optional<Error> m_noticed;
    bool m_offersReset = false; ///< In the place of an error.
    NoticeAction m_noticeAction = NoticeAction::None;
};

} // namespace rollcall::ui
