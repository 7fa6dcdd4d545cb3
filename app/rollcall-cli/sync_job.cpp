// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync_job.h"

#include "cache_access.h"
#include "console.h"
#include "exit_code.h"
#include "report.h"
#include "sync/directory_types.h"
#include "wording/status_text.h"
#include "wording/summary_text.h"

namespace rollcall::cli
{
namespace
{

wording::ProgressFigures figures(const sync::SyncProgress &progress)
{
    const auto what = progress.type == scim::ResourceType::User ? wording::ProgressFigures::What::Users
                                                                : wording::ProgressFigures::What::Groups;
    return {what, progress.done, progress.total, progress.perSecond, progress.secondsLeft};
}

} // namespace

SyncJob::SyncJob(CommonOptions options) : m_options(std::move(options)), m_finder(m_options)
{
    connect(&m_finder, &ServiceFinder::found, this, &SyncJob::syncWith);
    connect(&m_finder, &ServiceFinder::failed, this, &SyncJob::fail);
}

SyncJob::~SyncJob() = default;

void SyncJob::start()
{
    auto cache = openOrCreateCache(m_options);
    if (!cache)
        return fail(cache.error());
    m_cache = std::move(cache).value();
    m_finder.find();
}

void SyncJob::syncWith(const net::Endpoint &endpoint)
{
    m_transport.emplace(m_finder.transport());
    m_engine = std::make_unique<sync::SyncEngine>(*m_cache, net::ScimClient(*m_transport, endpoint));
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
