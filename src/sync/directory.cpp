// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/directory.h"

#include "cache/cache.h"
#include "core/freed_memory.h"
#include "core/when_done.h"
#include "sync/jitter.h"

#include <QThreadPool>

namespace rollcall::sync
{

namespace
{

/// Often enough to look alive, seldom enough that lists can follow.
constexpr std::chrono::milliseconds kGatherTime{250};

/// After a run, lists and orders are made anew: what that and the run took can go when it is done.
constexpr std::chrono::seconds kFollowTime{3};

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

/// The longer the more runs in a row failed, and as long as the service asks for, within reason (a timer has 24 days).
std::chrono::milliseconds pauseAfter(
    std::chrono::milliseconds interval, int failures, const std::optional<Error> &failure)
{
    constexpr int kMostDoublings = 4;
    constexpr std::chrono::hours kLongest(7 * 24);
    const std::chrono::milliseconds longer
        = interval * (1 << std::min(failures > 1 ? failures - 1 : 0, kMostDoublings));
    // With room for the jitter, which may shorten it.
    const std::chrono::milliseconds asked = std::chrono::seconds(failure ? failure->retryAfter : 0) * 12 / 10;
    return std::max(longer, std::min<std::chrono::milliseconds>(asked, kLongest));
}

/// A refused key stays refused, and may lock an account if it is tried for ever; a removal is asked about once.
bool onlyAPersonMends(const std::optional<Error> &failure)
{
    return failure && (failure->code == ErrorCode::Unauthorized || failure->code == ErrorCode::MassRemovalStopped);
}

bool hasMovedMuch(const Result<SyncSummary> &summary)
{
    constexpr int kMuch = 10'000;
    return !summary.ok() || summary->added + summary->changed + summary->removed > kMuch;
}

} // namespace

Directory::Directory(
    std::unique_ptr<cache::Cache> cache, std::unique_ptr<Synchronizer> engine, const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_cache(std::move(cache)), m_engine(std::move(engine))
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(kGatherTime);
    connect(&m_gathering, &QTimer::timeout, this, &Directory::tell);
    m_nextSync.setSingleShot(true);
    connect(&m_nextSync, &QTimer::timeout, this, &Directory::startSync);
    m_following.setSingleShot(true);
    m_following.setInterval(kFollowTime);
    connect(&m_following, &QTimer::timeout, this, [] { QThreadPool::globalInstance()->start(&returnFreedMemory); });
    refresh();
}

Directory::Directory(std::unique_ptr<cache::Cache> cache, std::unique_ptr<Synchronizer> engine, QObject *parent)
    : Directory(std::move(cache), std::move(engine), systemClock(), parent)
{
}

Directory::~Directory() = default;

QFuture<Result<Listing>> Directory::users(const UserQuery &query)
{
    return m_cache->users(query);
}

QFuture<Result<QVector<UserRow>>> Directory::userRows(
    const QVector<quint32> &rids, const QStringList &attributes, RowMarks marks)
{
    return m_cache->userRows(rids, attributes, marks);
}

QFuture<Result<QVector<ValueCount>>> Directory::values(
    const QString &text, const QString &attribute, const QString &part, int most)
{
    return m_cache->values(text, attribute, part, most);
}

QFuture<Result<QStringList>> Directory::customAttributes()
{
    return m_cache->customAttributes();
}

QFuture<Result<QVector<QByteArray>>> Directory::userJson(const QVector<quint32> &rids)
{
    return m_cache->json(scim::ResourceType::User, rids);
}

QFuture<Result<QVector<QByteArray>>> Directory::groupJson(const QVector<quint32> &rids)
{
    return m_cache->json(scim::ResourceType::Group, rids);
}

QFuture<Result<QVector<QString>>> Directory::ids(scim::ResourceType type, const QVector<quint32> &rids)
{
    return m_cache->ids(type, rids);
}

QFuture<Result<UserDetails>> Directory::user(const QString &id)
{
    return m_cache->user(id);
}

QFuture<Result<Listing>> Directory::groups(const GroupQuery &query)
{
    return m_cache->groups(query);
}

QFuture<Result<QVector<GroupRow>>> Directory::groupRows(const QVector<quint32> &rids, RowMarks marks)
{
    return m_cache->groupRows(rids, marks);
}

QFuture<Result<GroupDetails>> Directory::group(const QString &id)
{
    return m_cache->group(id);
}

QFuture<Result<std::optional<QString>>> Directory::findUser(const QString &text)
{
    return m_cache->findUser(text);
}

QFuture<Result<UserHistory>> Directory::history(const QString &userId)
{
    return m_cache->history(userId);
}

QFuture<Result<QVector<RunRecord>>> Directory::runs(int most)
{
    return m_cache->runs(most);
}

QString Directory::setAsideCacheFile() const
{
    return m_cache->setAsideFile();
}

void Directory::setConnection(const ConnectionInfo &connection)
{
    if (m_connection == connection)
        return;
    m_connection = connection;
    Q_EMIT connectionChanged(m_connection);
}

void Directory::setLocale(const QLocale &locale)
{
    m_cache->setLocale(locale);
    // Every list that is sorted by words.
    gather({{}, {}, true});
}

void Directory::start(MassRemoval massRemoval)
{
    if (m_running)
        return;
    m_nextSync.stop();
    if (!m_engine) {
        m_failure = Error{ErrorCode::ServiceNotStarted, QStringLiteral("there is nothing to sync with"), {}};
        refresh();
        return;
    }
    m_running = true;
    m_failure.reset();
    m_status.phase = SyncPhase::Syncing;
    m_status.error.reset();
    m_status.progress = {};
    m_status.nextSync = {};
    m_status.needsSomebody = false;
    Q_EMIT statusChanged(m_status);
    run(massRemoval);
}

void Directory::run(MassRemoval massRemoval)
{
    // The engine calls from a thread of its own, and is gone before this object is.
    const auto done = m_engine->run(
        [this](const SyncProgress &progress) {
            QMetaObject::invokeMethod(
                this, [this, progress] { takeProgress(progress); }, Qt::QueuedConnection);
        },
        [this](const ChangeSet &changes) {
            QMetaObject::invokeMethod(
                this, [this, changes] { gather(changes); }, Qt::QueuedConnection);
        },
        massRemoval);
    whenDone(done, this, [this](const Result<SyncSummary> &result) { finish(result); });
}

void Directory::cancelSync()
{
    if (m_running)
        m_engine->cancel();
}

void Directory::finish(const Result<SyncSummary> &result)
{
    m_running = false;
    if (!result.ok() && result.error().code != ErrorCode::Cancelled)
        m_failure = result.error();
    else if (result.ok() && !result->complete)
        m_failure = Error{ErrorCode::SyncIncomplete, QStringLiteral("not sure of everybody who is not listed"), {}};
    m_failures = m_failure ? m_failures + 1 : 0;
    if (hasMovedMuch(result))
        m_following.start();
    tell();
    refresh();
}

void Directory::takeProgress(const SyncProgress &progress)
{
    m_status.progress = progress;
    if (!m_gathering.isActive())
        m_gathering.start();
}

void Directory::gather(const ChangeSet &changes)
{
    m_changes.add(changes);
    if (!m_gathering.isActive())
        m_gathering.start();
}

void Directory::tell()
{
    m_gathering.stop();
    if (!m_changes.isEmpty())
        Q_EMIT changed(m_changes.take());
    if (m_running)
        refresh();
}

void Directory::refresh()
{
    whenDone(m_cache->state(), this, [this](const Result<cache::CacheState> &state) {
        if (state.ok()) {
            m_status.lastCompleteSync = state->lastCompleteSync;
            m_status.lastChange = state->lastChange;
            m_status.users = state->users;
            m_status.groups = state->groups;
            m_status.means = state->lastMeans;
        }
        if (!m_running)
            settle(state.ok() ? m_failure : state.error());
        Q_EMIT statusChanged(m_status);
    });
}

void Directory::settle(const std::optional<Error> &error)
{
    m_status.error = error;
    if (error)
        m_status.phase = SyncPhase::Failed;
    else
        m_status.phase = m_status.lastCompleteSync.isValid() ? SyncPhase::Idle : SyncPhase::NeverSynced;
    plan();
}

void Directory::setAutoSync(std::chrono::milliseconds interval)
{
    if (m_interval == interval)
        return;
    m_interval = interval;
    if (m_running)
        return; // Planned at its end.
    plan();
    Q_EMIT statusChanged(m_status);
}

void Directory::plan()
{
    m_nextSync.stop();
    m_status.nextSync = {};
    m_status.needsSomebody = m_interval.count() > 0 && onlyAPersonMends(m_failure);
    if (m_interval.count() <= 0 || !m_engine || m_status.needsSomebody)
        return;
    const std::chrono::milliseconds wait = withJitter(pauseAfter(m_interval, m_failures, m_failure));
    m_nextSync.start(wait);
    m_status.nextSync = m_clock.now().addMSecs(wait.count());
}

} // namespace rollcall::sync
