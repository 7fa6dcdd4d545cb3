// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/main_window.h"

#include "dialogs/about_dialog.h"
#include "dialogs/quick_search.h"
#include "dialogs/shortcuts_dialog.h"
#include "pages/list_page.h"
#include "pages/main_menu.h"
#include "pages/page_catalog.h"
#include "pages/people_actions.h"
#include "pages/preferences_page.h"
#include "pages/saved_filters.h"
#include "pages/start_page.h"
#include "widgets/navigation_widget.h"
#include "widgets/notice_widget.h"
#include "widgets/status_line.h"
#include "widgets/themed_icon.h"
#include "widgets/title_line.h"
#include "widgets/typography.h"
#include "widgets/window_state.h"
#include "wording/value_names.h"
#include "wording/visible_text.h"

#include <QCloseEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace rollcall::ui
{

namespace
{

constexpr int kHousekeepingMs = 30'000;
constexpr QSize kFirstSize(1280, 800);

} // namespace

MainWindow::MainWindow(WindowState &state, const Clock &clock, QWidget *parent)
    : QMainWindow(parent),
      m_state(state),
      m_clock(clock),
      m_menu(new MainMenu(this)),
      m_title(new TitleLine(this)),
      m_navigation(new NavigationWidget(this)),
      m_notice(new NoticeWidget(this)),
      m_stack(new QStackedWidget(this)),
      m_status(new StatusLine(this)),
      m_start(new StartPage(this)),
      m_preferences(new PreferencesPage(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    build();
    connectMenu();
    connect(m_navigation, &NavigationWidget::pageChosen, this, &MainWindow::openPage);
    connect(m_preferences, &PreferencesPage::settingsChosen, this, &MainWindow::settingsChosen);
    connect(m_preferences, &PreferencesPage::clearCacheRequested, this, &MainWindow::clearCacheRequested);
    connect(m_preferences, &PreferencesPage::storageNeeded, this, &MainWindow::storageNeeded);
    connect(m_start, &StartPage::connectRequested, this, &MainWindow::connectRequested);
    connect(m_start, &StartPage::keyRequested, this, &MainWindow::editRequested);
    connect(m_notice, &NoticeWidget::actionRequested, this, [this] {
        if (m_offersReset)
            Q_EMIT resetSampleRequested();
        else
            Q_EMIT noticeActionRequested();
    });
    auto *housekeeping = new QTimer(this);
    connect(housekeeping, &QTimer::timeout, this, [this] {
        updateStatus();
        saveState();
    });
    housekeeping->start(kHousekeepingMs);
    resize(kFirstSize);
    m_state.restoreWindow(*this);
    retranslate();
    const QString page = m_state.value(QStringLiteral("page"));
    showPage(pageNames().contains(page) ? page : m_page);
    m_navigation->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_navigation->setObjectName(QStringLiteral("navigation"));
    m_stack->setObjectName(QStringLiteral("pages"));
    setMenuBar(m_menu);
    m_title->setMenu(m_menu->profileMenu());
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_preferences);
    auto *notice = new QVBoxLayout;
    notice->setContentsMargins(spacing::kPage, spacing::kRelated, spacing::kPage, 0);
    notice->addWidget(m_notice);
    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    content->addLayout(notice);
    content->addWidget(m_stack, 1);
    content->addWidget(m_status);
    auto *frame = new QHBoxLayout;
    frame->setSpacing(0);
    frame->addWidget(m_navigation);
    frame->addLayout(content, 1);
    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addLayout(frame, 1);
    setCentralWidget(central);
}

void MainWindow::connectMenu()
{
    connect(m_menu, &MainMenu::profileChosen, this,
        [this](const QString &id) { leavePage([this, id] { Q_EMIT profileChosen(id); }); });
    connect(m_menu, &MainMenu::connectRequested, this, &MainWindow::connectRequested);
    connect(m_menu, &MainMenu::editRequested, this, &MainWindow::editRequested);
    connect(m_menu, &MainMenu::removeRequested, this, &MainWindow::removeRequested);
    connect(m_menu, &MainMenu::resetSampleRequested, this, &MainWindow::resetSampleRequested);
    connect(m_menu, &MainMenu::pageChosen, this, &MainWindow::openPage);
    connect(m_menu, &MainMenu::quitRequested, this, &QWidget::close);
    connect(m_menu, &MainMenu::aboutRequested, this, &MainWindow::showAbout);
    connect(m_menu, &MainMenu::shortcutsRequested, this, &MainWindow::showShortcuts);
    connect(m_menu, &MainMenu::searchRequested, this, &MainWindow::showQuickSearch);
    connect(m_title, &TitleLine::searchRequested, this, &MainWindow::showQuickSearch);
    connect(m_menu, &MainMenu::findRequested, this, [this] { pageWidget(m_page)->focusFilter(); });
    connect(m_menu, &MainMenu::detailsToggled, this, [this] { pageWidget(m_page)->toggleDetails(); });
    connect(m_menu, &MainMenu::syncRequested, this, [this] {
        if (m_directory)
            m_directory->startSync();
    });
    const auto cancel = [this] {
        if (m_directory)
            m_directory->cancelSync();
    };
    connect(m_menu, &MainMenu::cancelRequested, this, cancel);
    connect(m_status, &StatusLine::cancelRequested, this, cancel);
}

void MainWindow::showProfiles(const QVector<settings::ConnectionProfile> &profiles, const QString &currentId)
{
    m_menu->showProfiles(profiles, currentId);
    takeConnections(profiles, currentId);
    m_profileName.clear();
    m_role.clear();
    for (const settings::ConnectionProfile &profile : profiles) {
        if (profile.id != currentId)
            continue;
        m_profileName = profile.name;
        m_role = profile.role;
    }
    retranslate();
}

/// What is kept for each connection follows them.
void MainWindow::takeConnections(const QVector<settings::ConnectionProfile> &profiles, const QString &currentId)
{
    QStringList ids;
    for (const settings::ConnectionProfile &profile : profiles)
        ids.append(profile.id);
    // Earlier versions kept saved filters for all connections at once.
    for (const char *page : {"users", "user-groups"})
        m_state.giveToConnections(savedFiltersKey(QLatin1String(page)), ids);
    for (const QString &known : std::as_const(m_connections)) {
        if (!ids.contains(known))
            m_state.forgetConnection(known);
    }
    m_connections = ids;
    m_connection = currentId;
}

void MainWindow::showSettings(const settings::AppSettings &settings)
{
    m_preferences->showSettings(settings);
}

void MainWindow::showStorage(const StorageFacts &storage)
{
    m_preferences->showStorage(storage);
}

void MainWindow::showDirectory(sync::Directory *directory, sync::Administration *administration)
{
    removePages();
    m_state.openConnection(m_connection); // Only now: the pages before had theirs.
    m_directory = directory;
    if (directory) {
        for (const PageEntry &entry : pageCatalog())
            addPage(entry.make({*directory, administration, m_clock}, this));
        if (administration)
            addPeopleActions(*administration);
        connect(directory, &sync::Directory::statusChanged, this, &MainWindow::updateStatus);
        connect(directory, &sync::Directory::connectionChanged, this, &MainWindow::updateStatus);
    }
    showPage(m_page);
    updateStatus();
}

void MainWindow::showNotice(const Error &error, NoticeAction action)
{
    m_noticed = error;
    m_noticeAction = action;
    m_offersReset = false;
    updateNotice();
}

void MainWindow::offerSampleReset()
{
    m_noticed.reset();
    m_offersReset = true;
    updateNotice();
}

void MainWindow::hideNotice()
{
    m_noticed.reset();
    m_offersReset = false;
    m_notice->hide();
}

void MainWindow::updateNotice()
{
    if (m_offersReset)
        m_notice->showHint(
            tr("An earlier version of Rollcall made this sample company. What the sample has gained since "
               "then is there after a reset; what you changed in it would be lost."),
            tr("Reset…"));
    if (!m_noticed)
        return;
    QString action;
    switch (m_noticeAction) {
    case NoticeAction::None: break;
    case NoticeAction::TryAgain: action = tr("Try Again"); break;
    case NoticeAction::EnterKey: action = tr("Enter Key…"); break;
    case NoticeAction::StartService: action = tr("Start Again"); break;
    }
    m_notice->showError(*m_noticed, action);
}

void MainWindow::addPage(Page *page)
{
    m_pages.append(page);
    m_stack->addWidget(page);
    m_state.restoreLayouts(*page);
    page->restoreState(m_state);
    connect(page, &Page::countChanged, m_navigation,
        [this, page](qint64 count) { m_navigation->setCount(page->objectName(), count); });
    connect(page, &Page::userRequested, this, [this](const QString &id) { open({Link::Kind::User, id}); });
    connect(page, &Page::groupRequested, this, [this](const QString &id) { open({Link::Kind::Group, id}); });
    connect(page, &Page::linkRequested, this, &MainWindow::open);
}

void MainWindow::addPeopleActions(sync::Administration &administration)
{
    auto *users = qobject_cast<ListPage *>(pageWidget(QStringLiteral("users")));
    auto *groups = qobject_cast<ListPage *>(pageWidget(QStringLiteral("user-groups")));
    if (!users || !groups)
        return;
    m_people = new PeopleActions(*m_directory, administration, m_clock, *users, *groups, this);
    const auto show = [this] { m_menu->showPeopleActions(m_people->actions()); };
    connect(m_people, &PeopleActions::accessChanged, this, show);
    connect(m_people, &PeopleActions::userMade, this, &MainWindow::showWhenKnown);
    show();
}

void MainWindow::showWhenKnown(const QString &userId)
{
    const auto show = [this, userId] {
        if (m_page == QLatin1String("users")) // Who has gone on to another page is left there.
            open({Link::Kind::User, userId});
    };
    connect(m_directory, &sync::Directory::changed, this, show, Qt::SingleShotConnection);
}

void MainWindow::removePages()
{
    if (!m_directory)
        return;
    saveState();
    for (QuickSearch *search : findChildren<QuickSearch *>()) // It asks the directory.
        search->reject();
    m_directory->disconnect(this);
    for (Page *page : std::as_const(m_pages))
        m_navigation->setCount(page->objectName(), -1);
    m_menu->showPeopleActions({});
    delete std::exchange(m_people, nullptr);
    qDeleteAll(std::exchange(m_pages, {}));
}

QStringList MainWindow::pageNames()
{
    QStringList names;
    for (const PageEntry &entry : pageCatalog())
        names << entry.name;
    return names << QStringLiteral("preferences");
}

void MainWindow::openPage(const QString &name)
{
    if (name == m_page || !pageNames().contains(name))
        return;
    leavePage([this, name] { showPage(name); });
    m_navigation->setCurrentPage(m_page);
}

void MainWindow::showPage(const QString &name)
{
    m_page = name;
    m_navigation->setCurrentPage(name);
    Page *page = pageWidget(name);
    m_stack->setCurrentWidget(page);
    page->opened();
}

void MainWindow::leavePage(const std::function<void()> &go)
{
    pageWidget(m_page)->leave(go);
}

void MainWindow::open(const Link &link)
{
    const QString name = link.kind == Link::Kind::User ? QStringLiteral("users")
        : link.kind == Link::Kind::Group               ? QStringLiteral("user-groups")
                                                       : link.target;
    if (!pageNames().contains(name))
        return;
    const auto show = [this, name, link] {
        showPage(name);
        if (link.kind != Link::Kind::Page)
            pageWidget(name)->showItem(link.target);
        else if (!link.filter.isEmpty())
            pageWidget(name)->showFiltered(link.filter);
    };
    if (name == m_page)
        show();
    else
        leavePage(show);
}

Page *MainWindow::pageWidget(const QString &name) const
{
    if (name == QLatin1String("preferences"))
        return m_preferences;
    for (Page *page : m_pages) {
        if (page->objectName() == name)
            return page;
    }
    return m_start;
}

QVector<NavigationEntry> MainWindow::entries() const
{
    QVector<NavigationEntry> entries;
    QString heading;
    for (const PageEntry &page : pageCatalog()) {
        if (page.heading != heading)
            entries.append({{}, page.heading});
        heading = page.heading;
        entries.append({page.name, page.title});
    }
    //: A heading in the navigation, over the pages about Rollcall itself.
    const QString program = tr("Program");
    if (program != heading)
        entries.append({{}, program});
    entries.append({QStringLiteral("preferences"), m_preferences->title()});
    return entries;
}

void MainWindow::saveState()
{
    m_state.saveWindow(*this);
    m_state.saveLayouts(*this);
    m_state.setValue(QStringLiteral("page"), m_page);
    for (const Page *page : std::as_const(m_pages))
        page->saveState(m_state);
    Q_EMIT stateSaved();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setLocale(QLocale()); // Rows are higher in Japanese. Widgets keep the locale that they were made in.
        retranslate();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (pageWidget(m_page)->hasUnsavedChanges()) {
        event->ignore();
        return leavePage([this] { close(); });
    }
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::showAbout()
{
    auto *about = new AboutDialog(this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

void MainWindow::showShortcuts()
{
    QVector<ShortcutGroup> groups;
    for (const QMenu *menu : m_menu->menus())
        groups.append(shortcutsOf(*menu));
    auto *sheet = new ShortcutsDialog(groups, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showQuickSearch()
{
    auto *search = new QuickSearch(m_directory, this);
    search->setAttribute(Qt::WA_DeleteOnClose);
    QVector<QuickPage> pages;
    QString heading;
    for (const NavigationEntry &entry : entries()) {
        if (entry.page.isEmpty())
            heading = entry.title;
        else
            pages.append({entry.page, entry.title, heading});
    }
    search->setPages(pages);
    QVector<QAction *> actions;
    for (const QMenu *menu : m_menu->menus()) {
        for (QAction *action : menu->actions()) {
            // The pages have entries of their own.
            if (!action->menu() && !action->isSeparator() && !action->objectName().startsWith(QLatin1String("go-")))
                actions.append(action);
        }
    }
    search->setActions(actions);
    connect(search, &QuickSearch::linkChosen, this, &MainWindow::open);
    search->move(mapToGlobal(QPoint((width() - search->width()) / 2, height() / 8)));
    search->open();
}

void MainWindow::updateStatus()
{
    const bool syncing = m_directory && m_directory->status().phase == sync::SyncPhase::Syncing;
    m_menu->setAbilities(m_directory && m_directory->canSync(), syncing);
    if (m_directory)
        m_status->showDirectory(*m_directory, m_clock.now());
    else
        m_status->showNothing();
}

void MainWindow::retranslate()
{
    m_navigation->setEntries(entries());
    m_navigation->setAccessibleName(tr("Pages"));
    m_menu->showPages(entries());
    if (m_people)
        m_people->retranslate();
    m_title->setProfile(m_profileName, m_role.isEmpty() ? QString() : wording::roleName(m_role));
    const QString name = wording::visibleText(m_profileName);
    setWindowTitle(name.isEmpty() ? QStringLiteral("Rollcall") : name + QStringLiteral(" – Rollcall"));
    updateStatus();
    if (m_notice->isVisibleTo(this)) // One that was closed stays closed.
        updateNotice();
}

} // namespace rollcall::ui
