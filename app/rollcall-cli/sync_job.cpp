// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync_job.h"

#include "cache_access.h"
#include "console.h"
#include "exit_code.h"
#include "report.h"
#include "settings/settings_store.h"
#include "sync/directory_types.h"
#include "sync/removal_brake.h"
#include "wording/error_text.h"
#include "wording/status_text.h"
#include "wording/summary_text.h"

#include <QCoreApplication>

namespace rollcall::cli
{
namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::SyncJob)
};

wording::ProgressFigures figures(const sync::SyncProgress &progress)
{
    const auto what = progress.type == scim::ResourceType::User ? wording::ProgressFigures::What::Users
                                                                : wording::ProgressFigures::What::Groups;
    return {what, progress.done, progress.total, progress.perSecond, progress.secondsLeft};
}

} // namespace

SyncJob::SyncJob(CommonOptions options, sync::MassRemoval massRemoval, std::stop_token stop)
    : m_options(std::move(options)), m_massRemoval(massRemoval), m_stop(std::move(stop)), m_finder(m_options)
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
    m_onStop.emplace(m_stop, [this] { QMetaObject::invokeMethod(this, &SyncJob::cancel, Qt::QueuedConnection); });
    m_finder.find();
}

void SyncJob::cancel()
{
    if (m_engine)
        return m_engine->cancel();
    fail(Error{ErrorCode::Cancelled, QStringLiteral("before anything was asked"), {}});
}

void SyncJob::syncWith(const net::Endpoint &endpoint)
{
    m_transport.emplace(m_finder.transport());
    m_engine = std::make_unique<sync::SyncEngine>(*m_cache, net::ScimClient(*m_transport, endpoint));
    m_engine->setRemovalLimit(sync::removalLimitOf(settings::SettingsStore().load()));
    const auto summary = m_engine->run(
        [](const sync::SyncProgress &progress) { printProgress(wording::progressLine(figures(progress))); }, {},
        m_massRemoval);
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
    if (!summary.complete)
        printNote(wording::errorParagraph({ErrorCode::SyncIncomplete, {}, {}}));
    Q_EMIT finished(static_cast<int>(summary.complete ? ExitCode::Fine : ExitCode::Finding));
}

void SyncJob::fail(const Error &error)
{
    const int code = reportError(error);
    if (error.code == ErrorCode::MassRemovalStopped)
        printNote(Texts::tr("To remove them from the cache all the same: rollcall-cli sync --allow-removals"));
    Q_EMIT finished(code);
}

} // namespace rollcall::cli
