// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session.h"

#include "core/log.h"
#include "core/when_done.h"
#include "net/scim_client.h"
#include "sync/data_paths.h"
#include "sync/removal_brake.h"
#include "sync/sync_engine.h"

namespace rollcall::app
{

namespace
{

using ui::StartProgress;

StartProgress toStartProgress(const sync::SampleProgress &progress)
{
    return {StartProgress::Step::FillingService, progress.done, progress.total};
}

} // namespace

Session::Session(SessionParts parts, const settings::ConnectionProfile &profile, QObject *parent)
    : QObject(parent), m_parts(std::move(parts)), m_profile(profile), m_worker(QStringLiteral("session"))
{
}

Session::~Session() = default;

void Session::start()
{
    Q_EMIT progressed({StartProgress::Step::OpeningCache});
    openCache();
}

void Session::openCache()
{
    const QString path = sync::cachePath(m_profile.id);
    // The cache can't be copied out of a future: the worker leaves it here before its future ends.
    auto opened = m_worker.run([this, path]() -> Result<void> {
        auto cache = cache::Cache::open(path, m_parts.clock);
        if (!cache)
            return cache.error();
        m_cache = std::move(cache).value();
        return {};
    });
    whenDone(opened, this, [this](const Result<void> &result) {
        if (result)
            findService();
        else
            Q_EMIT failed(result.error());
    });
}

void Session::findService()
{
    if (m_profile.kind == settings::ConnectionProfile::Kind::Embedded)
        return startEmbedded();
    Q_EMIT progressed({StartProgress::Step::Connecting});
    whenDone(m_parts.connections.open(m_profile), this, [this](const Result<sync::Connection> &connection) {
        if (!connection)
            return goOffline(connection.error());
        openTransport(connection->transport);
        connectTo(connection->endpoint);
    });
}

void Session::openTransport(net::TransportOptions options)
{
    options.traffic = &m_parts.traffic;
    if (m_transport)
        m_formerTransports.push_back(std::move(m_transport));
    m_transport = std::make_unique<net::HttpTransport>(std::move(options));
}

void Session::startEmbedded()
{
    Q_EMIT progressed({StartProgress::Step::StartingService});
    openTransport({});
    m_embedded = std::make_unique<sync::EmbeddedService>(m_parts.embedded);
    connect(m_embedded.get(), &sync::EmbeddedService::restarted, this, [this](const net::Endpoint &endpoint) {
        if (m_engine)
            useService(endpoint);
        else
            Q_EMIT outdated();
    });
    connect(m_embedded.get(), &sync::EmbeddedService::stopped, this, &Session::serviceLost);
    whenDone(m_embedded->start(), this, [this](const Result<net::Endpoint> &endpoint) {
        if (endpoint)
            fillSample(*endpoint);
        else
            goOffline(endpoint.error());
    });
}

void Session::fillSample(const net::Endpoint &endpoint)
{
    m_sample = std::make_unique<sync::SampleCompany>(sync::SampleCompanyOptions{.program = m_parts.embedded.program,
        .dataFolder = m_parts.embedded.dataFolder,
        .database = m_parts.embedded.database(),
        .sampleFolder = m_parts.sampleFolder});
    if (m_sample->isComplete())
        return connectTo(endpoint);
    Q_EMIT progressed({StartProgress::Step::FillingService});
    auto filled = m_sample->fill(endpoint, [this](const sync::SampleProgress &progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT progressed(toStartProgress(progress)); }, Qt::QueuedConnection);
    });
    whenDone(filled, this, [this, endpoint](const Result<void> &result) {
        if (result)
            connectTo(endpoint);
        else
            Q_EMIT failed(result.error()); // Half a company is no sample: it goes on from here the next time.
    });
}

bool Session::takeSampleNews()
{
    if (!m_sample || !m_sample->lacksWhatIsNew())
        return false;
    if (const auto noted = m_sample->noteTold(); !noted)
        qCWarning(core::lcSync).noquote() << "it will be told again:" << noted.error().detail;
    return true;
}

void Session::connectTo(const net::Endpoint &endpoint)
{
    auto engine = std::make_unique<sync::SyncEngine>(*m_cache, net::ScimClient(*m_transport, endpoint));
    m_engine = engine.get();
    m_problem.reset();
    showDirectory(std::move(engine), endpoint);
    m_directory->startSync();
}

void Session::goOffline(const Error &why)
{
    whenDone(m_cache->state(), this, [this, why](const Result<cache::CacheState> &state) {
        if (!state || !state->lastCompleteSync.isValid()) {
            Q_EMIT failed(why);
            return;
        }
        m_problem = why;
        showDirectory(nullptr, std::nullopt);
    });
}

void Session::showDirectory(std::unique_ptr<sync::Synchronizer> engine, const std::optional<net::Endpoint> &endpoint)
{
    using Service = sync::Administration::Service;
    cache::Cache &cache = *m_cache;
    m_directory = std::make_unique<sync::Directory>(std::move(m_cache), std::move(engine), m_parts.clock);
    m_directory->setLocale(QLocale());
    m_directory->setTraffic(&m_parts.traffic);
    m_administration = std::make_unique<sync::Administration>(
        cache, endpoint ? std::optional(Service{m_transport.get(), *endpoint}) : std::nullopt, m_parts.clock);
    if (endpoint)
        tellWhoWeAre(*endpoint);
    Q_EMIT ready();
}

void Session::applySettings(const settings::AppSettings &settings)
{
    const std::chrono::seconds interval(settings.syncIntervalSeconds);
    if (m_engine)
        m_engine->setRemovalLimit(sync::removalLimitOf(settings));
    m_directory->setAutoSync(interval);
    m_administration->setAutoRefresh(interval);
}

void Session::tellWhoWeAre(const net::Endpoint &endpoint)
{
    m_scimBase = endpoint.scimBase;
    m_directory->setConnection({m_profile.name, m_scimBase, {}, false});
    connect(m_administration.get(), &sync::Administration::accessChanged, this, [this] {
        const auto &me = m_administration->me(); // Other services have no admin API: SCIM is all there is.
        if (me)
            m_directory->setConnection({m_profile.name, m_scimBase, me->role, true});
        else if (m_administration->readOnlyReason() == sync::ReadOnlyReason::NoAdminApi)
            m_directory->setConnection(
                {m_profile.name, m_scimBase, {}, false}); // The key before may have been another.
        if (me || m_administration->readOnlyReason() == sync::ReadOnlyReason::NoAdminApi)
            Q_EMIT roleKnown(me ? me->role : QStringLiteral("scim"));
    });
    connect(
        m_administration.get(), &sync::Administration::usersChanged, m_directory.get(), &sync::Directory::startSync);
}

bool Session::canRenew(const settings::ConnectionProfile &profile) const
{
    return m_engine && profile.id == m_profile.id && profile.kind == m_profile.kind && profile.url == m_profile.url;
}

void Session::renew(const settings::ConnectionProfile &profile)
{
    m_profile = profile;
    const auto lost = [this](const Error &error) {
        m_problem = error;
        Q_EMIT serviceLost(error);
    };
    if (profile.kind == settings::ConnectionProfile::Kind::Embedded) {
        whenDone(m_embedded->start(), this, [this, lost](const Result<net::Endpoint> &endpoint) {
            return endpoint ? useService(*endpoint) : lost(endpoint.error());
        });
        return;
    }
    whenDone(m_parts.connections.open(profile), this, [this, lost](const Result<sync::Connection> &connection) {
        if (!connection)
            return lost(connection.error());
        openTransport(connection->transport);
        useService(connection->endpoint);
    });
}

void Session::useService(const net::Endpoint &endpoint)
{
    m_problem.reset();
    m_scimBase = endpoint.scimBase;
    m_engine->setClient(net::ScimClient(*m_transport, endpoint));
    m_administration->setService({m_transport.get(), endpoint});
    syncAnew();
    Q_EMIT renewed();
}

void Session::syncAnew()
{
    using sync::SyncPhase;
    if (m_directory->status().phase != SyncPhase::Syncing)
        return m_directory->startSync();
    // The run that is under way is the former key's.
    auto *waiting = new QObject(this);
    connect(
        m_directory.get(), &sync::Directory::statusChanged, waiting, [this, waiting](const sync::SyncStatus &status) {
            if (status.phase == SyncPhase::Syncing)
                return;
            waiting->deleteLater();
            m_directory->disconnect(waiting);
            m_directory->startSync();
        });
    m_directory->cancelSync();
}

} // namespace rollcall::app
