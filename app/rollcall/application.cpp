// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

#include "core/when_done.h"
#include "dialogs/confirm_dialog.h"
#include "dialogs/connect_dialog.h"
#include "sample_folder.h"
#include "screenshots.h"
#include "sync/data_paths.h"
#include "sync/service_data.h"
#include "sync/stored_copy.h"
#include "widgets/storage_facts.h"
#include "window_state_file.h"

namespace rollcall::app
{

namespace
{

using settings::ConnectionProfile;

} // namespace

Application::Application(QApplication &application, CommandLine commandLine)
    : m_application(application),
      m_commandLine(std::move(commandLine)),
      m_settings(m_settingsStore, m_commandLine),
      m_appearance(application),
      m_windowState(m_commandLine.screenshots.isEmpty() ? loadWindowState(windowStatePath()) : ui::WindowState()),
      m_connections(m_settingsStore, m_keychain),
      m_connector(m_traffic, m_connections),
      m_window(m_windowState, m_clock)
{
    applySettings();
    connectWindow();
    if (const auto damage = m_settingsStore.damage())
        m_window.showNotice(*damage);
}

Application::~Application()
{
    m_window.showDirectory(nullptr); // Its pages refer to the session's directory.
}

void Application::start()
{
    m_window.showProfiles(profiles(), {});
    if (!m_commandLine.page.isEmpty())
        m_window.openPage(m_commandLine.page);
    if (!m_commandLine.screenshots.isEmpty() && !startScreenshots())
        return;
    m_window.show();
    m_copyRemoval.resume(parts().embedded.dataFolder);
    if (m_commandLine.sample)
        openProfile(sync::embeddedProfile().id);
    else if (const auto profile = firstProfile())
        openSession(*profile);
    else
        m_window.startPage().showWelcome();
}

void Application::open(const QString &link)
{
    if (!m_session || !m_session->directory())
        m_commandLine.link = link; // As at the start: it is opened as soon as there is something to show.
    else if (const auto parsed = ui::parseLink(link))
        m_window.open(*parsed);
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

QVector<ConnectionProfile> Application::profiles() const
{
    ConnectionProfile sample = sync::embeddedProfile();
    sample.name = tr("Sample company");
    return QVector<ConnectionProfile>{sample} + m_connections.list();
}

std::optional<ConnectionProfile> Application::firstProfile() const
{
    const QString wanted = m_commandLine.profile.isEmpty() ? m_settings.currentProfileId() : m_commandLine.profile;
    for (const ConnectionProfile &profile : profiles()) {
        if (profile.id == wanted || profile.name == wanted)
            return profile;
    }
    return std::nullopt;
}

SessionParts Application::parts()
{
    return {m_clock, m_traffic, m_connections, sync::EmbeddedOptions::standard(), sampleFolder()};
}

void Application::connectWindow()
{
    connect(&m_window, &ui::MainWindow::settingsChosen, this, &Application::takeSettings);
    if (m_commandLine.screenshots.isEmpty()) // Pictures depend on nobody's layout, and leave none.
        connect(&m_window, &ui::MainWindow::stateSaved, this,
            [this] { saveWindowState(windowStatePath(), m_windowState); });
    connect(&m_window, &ui::MainWindow::profileChosen, this, &Application::openProfile);
    connect(&m_window, &ui::MainWindow::connectRequested, this, [this] { showConnectDialog(std::nullopt); });
    connect(&m_window, &ui::MainWindow::editRequested, this, &Application::changeConnection);
    connect(&m_window, &ui::MainWindow::noticeActionRequested, this, &Application::retry);
    connect(&m_window.startPage(), &ui::StartPage::sampleRequested, this,
        [this] { openProfile(sync::embeddedProfile().id); });
    connect(&m_window.startPage(), &ui::StartPage::retryRequested, this, &Application::retry);
    connect(
        &m_window.startPage(), &ui::StartPage::cancelRequested, this, &Application::cancelStart, Qt::QueuedConnection);
    connect(&m_window, &ui::MainWindow::removeRequested, this, &Application::confirmRemoval);
    connect(&m_window, &ui::MainWindow::resetSampleRequested, this, &Application::confirmReset);
    connect(&m_window, &ui::MainWindow::clearCacheRequested, this, &Application::clearCache);
    connect(&m_window, &ui::MainWindow::storageNeeded, this, &Application::showStorage);
    connect(&m_connector, &Connector::added, this, &Application::connectionAdded);
    connect(&m_copyRemoval, &CopyRemoval::ended, this, &Application::copyGone);
    connect(&m_copyRemoval, &CopyRemoval::failed, this, [this](const Error &error) { m_window.showNotice(error); });
}

void Application::applySettings()
{
    const settings::AppSettings settings = m_settings.inForce();
    if (const auto spoken = m_translator.setLanguage(settings.language); !spoken)
        m_window.showNotice(spoken.error());
    m_appearance.apply(settings.theme, QLocale());
    m_window.showSettings(settings);
    m_window.showProfiles(profiles(), m_session ? m_session->profile().id : QString());
    if (m_session && m_session->directory()) {
        m_session->directory()->setLocale(QLocale());
        m_session->applySettings(settings);
    }
}

void Application::takeSettings(const settings::AppSettings &chosen)
{
    if (const auto saved = m_settings.choose(chosen); !saved)
        m_window.showNotice(saved.error());
    applySettings();
}

void Application::openProfile(const QString &id)
{
    for (const ConnectionProfile &profile : profiles()) {
        if (profile.id == id)
            return openSession(profile);
    }
}

void Application::openSession(const ConnectionProfile &profile)
{
    if (m_session) // What is said at the start, of damaged settings, stays until then.
        m_window.hideNotice();
    m_window.showDirectory(nullptr);
    m_session.reset(); // Before the next one starts: both may want the same service.
    m_next.reset();
    if (m_copyRemoval.isUnderWay(profile.id))
        return openWhenCopyIsGone(profile);
    m_traffic.clear(); // Another service's is of no use, and a surprise.
    m_session = std::make_unique<Session>(parts(), profile);
    m_window.showProfiles(profiles(), profile.id);
    connect(m_session.get(), &Session::progressed, &m_window.startPage(), &ui::StartPage::showProgress);
    connect(m_session.get(), &Session::ready, this, &Application::sessionReady);
    connect(m_session.get(), &Session::failed, this, &Application::sessionFailed);
    connect(m_session.get(), &Session::serviceLost, this, [this](const Error &error) { serviceLost(error); });
    connect(m_session.get(), &Session::outdated, this, &Application::retry, Qt::QueuedConnection);
    connect(m_session.get(), &Session::roleKnown, this, &Application::takeRole);
    m_session->start();
}

void Application::openWhenCopyIsGone(const ConnectionProfile &profile)
{
    m_next = profile;
    m_window.showProfiles(profiles(), profile.id);
    m_window.startPage().showProgress({ui::StartProgress::Step::RemovingCopy});
}

void Application::sessionReady()
{
    using Action = ui::MainWindow::NoticeAction;
    m_window.showDirectory(m_session->directory(), m_session->administration());
    m_session->applySettings(m_settings.inForce());
    if (const auto problem = m_session->problem())
        m_window.showNotice(*problem, ui::needsKey(*problem) ? Action::EnterKey : Action::TryAgain);
    else if (const QString damaged = m_session->directory()->setAsideCacheFile(); !damaged.isEmpty())
        m_window.showNotice({ErrorCode::DatabaseCorrupt, QStringLiteral("the cache was set aside"), damaged});
    else if (m_session->takeSampleNews())
        m_window.offerSampleReset();
    if (const auto link = ui::parseLink(std::exchange(m_commandLine.link, {})))
        m_window.open(*link);
    if (m_screenshots)
        takeScreenshots();
    else
        rememberProfile();
}

void Application::rememberProfile()
{
    if (const auto saved = m_settings.setCurrentProfileId(m_session->profile().id); !saved)
        m_window.showNotice(saved.error());
}

void Application::takeScreenshots()
{
    if (const auto problem = m_session->problem())
        m_screenshots->fail(*problem);
    else
        m_screenshots->begin(*m_session->directory());
}

void Application::sessionFailed(const Error &error)
{
    if (m_screenshots)
        m_screenshots->fail(error);
    m_window.startPage().showFailure(error);
}

void Application::cancelStart()
{
    m_session.reset(); // What was done so far stays: the next start goes on from there.
    m_next.reset();
    m_window.showProfiles(profiles(), {});
    m_window.startPage().showWelcome();
}

void Application::retry()
{
    if (!m_session)
        return;
    if (keyMissing())
        return changeConnection();
    const ConnectionProfile profile = m_session->profile();
    reopen(profile);
}

// What is shown, and typed, stays if it is the same service; else somebody is asked first.
void Application::reopen(const ConnectionProfile &profile)
{
    if (!m_session || !m_session->canRenew(profile))
        return m_window.leavePage([this, profile] { openSession(profile); });
    m_window.hideNotice();
    m_window.showProfiles(profiles(), profile.id);
    m_session->renew(profile);
}

void Application::serviceLost(const Error &error)
{
    using Action = ui::MainWindow::NoticeAction;
    const bool isOurs = m_session->profile().kind == ConnectionProfile::Kind::Embedded;
    m_window.showNotice(error,
        isOurs                    ? Action::StartService
            : ui::needsKey(error) ? Action::EnterKey
                                  : Action::TryAgain);
}

void Application::changeConnection()
{
    if (m_session && m_session->profile().kind == ConnectionProfile::Kind::Remote)
        showConnectDialog(m_session->profile());
}

void Application::showConnectDialog(const std::optional<ConnectionProfile> &profile)
{
    if (!m_connectDialog) {
        m_connectDialog = new ui::ConnectDialog(&m_window);
        m_connectDialog->setAttribute(Qt::WA_DeleteOnClose);
        connectDialogs();
    }
    QStringList taken;
    for (const ConnectionProfile &other : profiles()) {
        if (!profile || other.id != profile->id)
            taken << other.name;
    }
    m_connectDialog->setTakenNames(taken);
    if (profile)
        m_connectDialog->setProfile(*profile, !keyMissing());
    m_connectDialog->open();
}

void Application::connectDialogs()
{
    connect(m_connectDialog, &ui::ConnectDialog::testRequested, &m_connector, &Connector::test);
    connect(m_connectDialog, &ui::ConnectDialog::saveRequested, &m_connector, &Connector::save);
    connect(m_connectDialog, &QDialog::rejected, &m_connector, &Connector::forget);
    connect(&m_connector, &Connector::stageChanged, m_connectDialog, &ui::ConnectDialog::showStage);
    connect(&m_connector, &Connector::tested, m_connectDialog, &ui::ConnectDialog::showResult);
    connect(&m_connector, &Connector::failed, m_connectDialog, &ui::ConnectDialog::showProblem);
}

bool Application::keyMissing() const
{
    return m_session && m_session->problem() && ui::needsKey(*m_session->problem());
}

void Application::confirmRemoval()
{
    if (!m_session || m_session->profile().kind != ConnectionProfile::Kind::Remote)
        return;
    const ConnectionProfile profile = m_session->profile();
    ui::ConfirmDialog::ask(&m_window,
        {tr("Remove the connection “%1”?").arg(profile.name),
            tr("Its key is removed from the keychain, and the local copy with it: %1. The service itself is not "
               "touched.")
                .arg(sync::cachePath(profile.id)),
            tr("Remove the Connection")},
        [this, profile] { removeConnection(profile); });
}

void Application::removeConnection(const ConnectionProfile &profile)
{
    whenDone(m_connections.remove(profile.id), this, [this, profile](const Result<sync::KeyRemoval> &removal) {
        if (!removal)
            return m_window.showNotice(removal.error());
        if (m_session && m_session->profile().id == profile.id)
            closeSession();
        m_window.showProfiles(profiles(), m_session ? m_session->profile().id : QString());
        if (*removal == sync::KeyRemoval::LeftInKeychain)
            m_window.showNotice(
                {ErrorCode::KeychainUnavailable, QStringLiteral("the key may still be in a keychain"), {}});
        m_copyRemoval.remove(profile.id);
    });
}

void Application::closeSession()
{
    m_window.showDirectory(nullptr);
    m_session.reset();
    m_traffic.clear();
    m_window.hideNotice();
    if (const auto saved = m_settings.setCurrentProfileId({}); !saved)
        m_window.showNotice(saved.error());
    m_window.startPage().showWelcome();
}

void Application::clearCache(const QString &profileId)
{
    if (m_session && m_session->profile().id == profileId) {
        const ConnectionProfile open = m_session->profile();
        m_window.showDirectory(nullptr);
        m_session.reset();
        openWhenCopyIsGone(open);
    }
    m_copyRemoval.remove(profileId);
}

void Application::confirmReset()
{
    if (!m_session || m_session->profile().kind != ConnectionProfile::Kind::Embedded)
        return;
    const ConnectionProfile profile = m_session->profile();
    ui::ConfirmDialog::ask(&m_window,
        {tr("Reset the sample company?"),
            tr("Its users, groups, settings, tokens and audit log are removed, with everything that was changed in "
               "them, and made anew. Other connections are not touched."),
            tr("Reset the Sample Company")},
        [this, profile] { resetSample(profile); });
}

void Application::resetSample(const ConnectionProfile &profile)
{
    m_window.hideNotice();
    m_window.showDirectory(nullptr);
    m_session.reset(); // With it the service ends, whose data go.
    openWhenCopyIsGone(profile);
    m_copyRemoval.remove(profile.id, [folder = parts().embedded.dataFolder] { return sync::resetServiceData(folder); });
}

void Application::copyGone(const QString &profileId)
{
    if (m_next && m_next->id == profileId)
        openSession(ConnectionProfile(*m_next));
    showStorage();
}

void Application::showStorage()
{
    ui::StorageFacts storage{sync::dataFolder(), {}};
    for (const ConnectionProfile &profile : profiles()) {
        const sync::StoredCopy copy = sync::storedCopy(profile.id);
        storage.copies.append({profile.id, profile.name, copy.path, copy.bytes});
    }
    m_window.showStorage(storage);
}

void Application::takeRole(const QString &role)
{
    ConnectionProfile profile = m_session->profile();
    const QString known = knownRole(role);
    if (profile.kind != ConnectionProfile::Kind::Remote || known.isEmpty())
        return;
    for (const ConnectionProfile &saved : m_connections.list()) {
        if (saved.id == profile.id)
            profile = saved;
    }
    if (profile.role == known)
        return;
    profile.role = known;
    whenDone(m_connections.change(profile), this, [this](const Result<void> &) {
        m_window.showProfiles(profiles(), m_session ? m_session->profile().id : QString());
    });
}

void Application::connectionAdded(const ConnectionProfile &profile, sync::KeyKept kept)
{
    if (m_connectDialog)
        m_connectDialog->accept();
    reopen(profile);
    if (kept == sync::KeyKept::ForThisRun)
        m_window.showNotice({ErrorCode::KeychainUnavailable, QStringLiteral("the key is in memory only"), {}});
}

bool Application::startScreenshots()
{
    m_screenshots = std::make_unique<Screenshots>(m_window, m_commandLine.screenshots);
    connect(m_screenshots.get(), &Screenshots::finished, &m_application, &QApplication::exit, Qt::QueuedConnection);
    return m_screenshots->makeFolder();
}

} // namespace rollcall::app
