// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/cache.h"
#include "core/worker_thread.h"
#include "net/http_transport.h"
#include "net/traffic_log.h"
#include "pages/start_page.h"
#include "sync/administration.h"
#include "sync/connections.h"
#include "sync/directory.h"
#include "sync/embedded_service.h"
#include "sync/sample_company.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace rollcall::sync
{
class SyncEngine;
}

namespace rollcall::app
{

/// What a session works with; all of it outlives the session.
struct SessionParts {
    const Clock &clock;
    net::TrafficLog &traffic;
    sync::Connections &connections;
    sync::EmbeddedOptions embedded;
    QString sampleFolder;
};

/// One connection on its way to the window: its cache, its service (a remote one, or one of our own as a child process
/// with the sample company in it), and the directory over both.
///
///   start ( progressed )* ( ready | failed )   and after ready perhaps serviceLost
///
/// Another key, or a service of our own that was started anew, changes the session that is there (`renew()`): directory
/// and administration stay, and so does whatever is shown and typed over them.
///
/// If the service can't be had but the cache holds something, `ready` comes with a directory that is offline, and
/// `problem()` says why. Thread: GUI.
/// Nothing here waits, except the destructor: it ends what is under way, and the child process.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(SessionParts parts, const settings::ConnectionProfile &profile, QObject *parent = nullptr);
    ~Session() override;

    void start();

    /// Whether `profile` leads to the service that this session is connected to.
    [[nodiscard]] bool canRenew(const settings::ConnectionProfile &profile) const;
    /// Goes on by `profile`, whose key may be another one. Ends in `renewed` or `serviceLost`.
    /// Requires: `canRenew(profile)`.
    void renew(const settings::ConnectionProfile &profile);

    [[nodiscard]] const settings::ConnectionProfile &profile() const { return m_profile; }
    /// After `ready`.
    [[nodiscard]] sync::Directory *directory() const { return m_directory.get(); }
    /// Of the same service; offline when the directory is. After `ready`.
    [[nodiscard]] sync::Administration *administration() const { return m_administration.get(); }
    /// How often the directory syncs and the administration asks again by itself, and when a sync asks before it
    /// removes. After `ready`.
    void applySettings(const settings::AppSettings &settings);
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// Whether somebody is to be told that the sample company lacks what is new in it; true once. After `ready`.
    [[nodiscard]] bool takeSampleNews();

Q_SIGNALS:
    void progressed(const rollcall::ui::StartProgress &progress);
    void ready();
    void failed(const rollcall::Error &error);
    /// The service of our own ended and can't be started again, or there is no key to go on with; the directory stays.
    void serviceLost(const rollcall::Error &error);
    /// Directory and administration go on with another address or key.
    void renewed();
    /// The service of our own was started again before there was a directory: a new session is needed.
    void outdated();
    /// What the service says we are: as `ConnectionProfile::role`.
    void roleKnown(const QString &role);

private:
    void openCache();
    void findService();
    void startEmbedded();
    void openTransport(net::TransportOptions options);
    void fillSample(const net::Endpoint &endpoint);
    void connectTo(const net::Endpoint &endpoint);
    void goOffline(const Error &why);
    void showDirectory(std::unique_ptr<sync::Synchronizer> engine, const std::optional<net::Endpoint> &endpoint);
    void tellWhoWeAre(const net::Endpoint &endpoint);
    void useService(const net::Endpoint &endpoint);
    void syncAnew();

    SessionParts m_parts;
    settings::ConnectionProfile m_profile;
    std::unique_ptr<net::HttpTransport> m_transport; ///< One of its own: nothing is left of another one's trust.
    std::vector<std::unique_ptr<net::HttpTransport>> m_formerTransports; ///< What is under way over them ends first.
    std::unique_ptr<sync::EmbeddedService> m_embedded;
    std::unique_ptr<sync::SampleCompany> m_sample;
    std::unique_ptr<cache::Cache> m_cache; ///< Until a directory has it. Written in the worker before its future ends.
    WorkerThread m_worker; ///< Behind the cache that it writes: its end is waited for first.
    std::optional<Error> m_problem;
    std::unique_ptr<sync::Directory> m_directory;
    sync::SyncEngine *m_engine = nullptr; ///< The directory's; null offline.
    QUrl m_scimBase;
    std::unique_ptr<sync::Administration> m_administration; ///< Refers to the directory's cache: goes first.
};

} // namespace rollcall::app
