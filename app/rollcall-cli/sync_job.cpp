// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync_job.h"

#include "cache_access.h"
#include "console.h"
#include "exit_code.h"
#include "report.h"
#include "secret_file.h"
#include "sync/directory_types.h"
#include "wording/status_text.h"
#include "wording/summary_text.h"

namespace rollcall::cli
{
namespace
{

Result<net::Endpoint> endpointFromOptions(const CommonOptions &options)
{
    if (options.keyFile.isEmpty())
        return net::Endpoint::fromUrl(QUrl(options.url), {});
    auto key = readSecret(options.keyFile);
    if (!key)
        return key.error();
    return net::Endpoint::fromUrl(QUrl(options.url), std::move(key).value());
}

wording::ProgressFigures figures(const sync::SyncProgress &progress)
{
    const auto what = progress.type == scim::ResourceType::User ? wording::ProgressFigures::What::Users
                                                                : wording::ProgressFigures::What::Groups;
    return {what, progress.done, progress.total, progress.perSecond, progress.secondsLeft};
}

} // namespace

SyncJob::SyncJob(CommonOptions options) : m_options(std::move(options)), m_connections(m_settings, m_keychain) { }

SyncJob::~SyncJob() = default;

void SyncJob::start()
{
    auto cache = openOrCreateCache(m_options);
    if (!cache)
        return fail(cache.error());
    m_cache = std::move(cache).value();
    findService();
}

void SyncJob::findService()
{
    if (!m_options.url.isEmpty()) {
        const auto endpoint = endpointFromOptions(m_options);
        return endpoint ? syncWith(*endpoint) : fail(endpoint.error());
    }
    const auto profile = chosenProfile(m_options);
    if (!profile)
        return fail(profile.error());
    if (profile->kind == settings::ConnectionProfile::Kind::Embedded)
        return startEmbedded();
    whenDone(m_connections.open(*profile), this, [this](const Result<sync::Connection> &connection) {
        connection ? syncWith(connection->endpoint) : fail(connection.error());
    });
}

void SyncJob::startEmbedded()
{
    m_embedded.emplace(sync::EmbeddedOptions::standard());
    connect(&*m_embedded, &sync::EmbeddedService::stopped, this, &SyncJob::fail);
    whenDone(m_embedded->start(), this,
        [this](const Result<net::Endpoint> &endpoint) { endpoint ? syncWith(*endpoint) : fail(endpoint.error()); });
}

void SyncJob::syncWith(const net::Endpoint &endpoint)
{
    m_engine = std::make_unique<sync::SyncEngine>(*m_cache, net::ScimClient(m_transport, endpoint));
    const auto summary = m_engine->run(
        [](const sync::SyncProgress &progress) { printProgress(wording::progressLine(figures(progress))); }, {});
    whenDone(summary, this, [this](const Result<sync::SyncSummary> &result) {
        printProgress({});
        result ? report(*result) : fail(result.error());
    });
}

void SyncJob::report(const sync::SyncSummary &summary)
{
    if (m_options.json) {
        printJson(summary.toJson());
    } else {
        printLine(wording::syncSummary(
            {summary.users, summary.groups, summary.added, summary.changed, summary.removed, summary.complete}));
        printLine(wording::syncMeansLine(sync::wordOf(summary.means)));
    }
    Q_EMIT finished(static_cast<int>(summary.complete ? ExitCode::Fine : ExitCode::Finding));
}

void SyncJob::fail(const Error &error)
{
    Q_EMIT finished(reportError(error));
}

} // namespace rollcall::cli
