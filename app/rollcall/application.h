// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"
#include "connector.h"
#include "copy_removal.h"
#include "core/clock.h"
#include "net/http_transport.h"
#include "pages/main_window.h"
#include "run_settings.h"
#include "secrets/keychain_secret_store.h"
#include "session.h"
#include "settings/settings_store.h"
#include "sync/connections.h"
#include "widgets/appearance.h"
#include "widgets/window_state.h"
#include "wording/translator.h"

#include <QApplication>
#include <QPointer>

#include <memory>
#include <optional>

namespace rollcall::ui
{
class ConnectDialog;
}

namespace rollcall::app
{

class Screenshots;

/// The composition root: makes what the program consists of, in the order of need, and joins window and session.
class Application : public QObject
{
    Q_OBJECT

public:
    Application(QApplication &application, CommandLine commandLine);
    ~Application() override;

    /// Shows the window and opens the connection. Afterwards the event loop is to run.
    void start();
    /// What another start handed over: a `rollcall:` link, or nothing but the window.
    void open(const QString &link);

private:
    [[nodiscard]] QVector<settings::ConnectionProfile> profiles() const;
    [[nodiscard]] std::optional<settings::ConnectionProfile> firstProfile() const;
    [[nodiscard]] SessionParts parts();
    void connectWindow();
    void applySettings();
    void takeSettings(const settings::AppSettings &settings);
    void openProfile(const QString &id);
    void openSession(const settings::ConnectionProfile &profile);
    void reopen(const settings::ConnectionProfile &profile);
    void sessionReady();
    void sessionFailed(const Error &error);
    void serviceLost(const Error &error);
    void cancelStart();
    void retry();
    void changeConnection();
    void showConnectDialog(const std::optional<settings::ConnectionProfile> &profile);
    void confirmRemoval();
    void removeConnection(const settings::ConnectionProfile &profile);
    void clearCache(const QString &profileId);
    void copyGone(const QString &profileId);
    void confirmReset();
    void resetSample(const settings::ConnectionProfile &profile);
    void openWhenCopyIsGone(const settings::ConnectionProfile &profile);
    void showStorage();
    void takeRole(const QString &role);
    void closeSession();
    void connectDialogs();
    [[nodiscard]] bool keyMissing() const;
    void connectionAdded(const settings::ConnectionProfile &profile, sync::KeyKept kept);
    [[nodiscard]] bool startScreenshots();
    void takeScreenshots();
    void rememberProfile();

    QApplication &m_application;
    CommandLine m_commandLine;
    SystemClock m_clock;
    settings::SettingsStore m_settingsStore;
    RunSettings m_settings;
    wording::Translator m_translator;
    ui::Appearance m_appearance;
    ui::WindowState m_windowState;
    secrets::KeychainSecretStore m_keychain;
    sync::Connections m_connections;
    net::TrafficLog m_traffic;
    Connector m_connector;
    std::unique_ptr<Session> m_session;
    ui::MainWindow m_window;
    QPointer<ui::ConnectDialog> m_connectDialog;
    std::unique_ptr<Screenshots> m_screenshots;
    std::optional<settings::ConnectionProfile> m_next; ///< To be opened as soon as its former copy is gone.
    CopyRemoval m_copyRemoval;
};

} // namespace rollcall::app
