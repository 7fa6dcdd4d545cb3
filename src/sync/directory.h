// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/change_collector.h"
#include "core/clock.h"
#include "core/result.h"
#include "sync/connection_info.h"
#include "sync/directory_types.h"
#include "sync/sync_status.h"
#include "sync/synchronizer.h"
#include "sync/traffic_types.h"

#include <QFuture>
#include <QLocale>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace rollcall::cache
{
class Cache;
}

namespace rollcall::sync
{

/// The only door through which models and pages reach data: what the cache has, how fresh it is, and the sync.
///
/// Reading works always, also offline and while a sync runs or fails; the futures end as `cache::Cache` says.
/// Thread: the GUI thread, where it lives and signals; no method waits.
class Directory : public QObject
{
    Q_OBJECT

public:
    /// `engine` syncs into `cache` (a `SyncEngine`); null: offline, there is nothing to sync with.
    /// Requires: `clock` outlives the directory.
    Directory(std::unique_ptr<cache::Cache> cache, std::unique_ptr<Synchronizer> engine, const Clock &clock,
        QObject *parent = nullptr);
    /// With the system's clock.
    Directory(std::unique_ptr<cache::Cache> cache, std::unique_ptr<Synchronizer> engine, QObject *parent = nullptr);
    ~Directory() override;

    QFuture<Result<Listing>> users(const UserQuery &query);
    QFuture<Result<QVector<UserRow>>> userRows(
        const QVector<quint32> &rids, const QStringList &attributes = {}, RowMarks marks = RowMarks::Leave);
    QFuture<Result<QVector<ValueCount>>> values(
        const QString &text, const QString &attribute, const QString &part, int most);
    QFuture<Result<QStringList>> customAttributes();
    QFuture<Result<QVector<QByteArray>>> userJson(const QVector<quint32> &rids);
    QFuture<Result<QVector<QByteArray>>> groupJson(const QVector<quint32> &rids);
    QFuture<Result<QVector<QString>>> ids(scim::ResourceType type, const QVector<quint32> &rids);
    QFuture<Result<UserDetails>> user(const QString &id);
    QFuture<Result<Listing>> groups(const GroupQuery &query);
    QFuture<Result<QVector<GroupRow>>> groupRows(const QVector<quint32> &rids, RowMarks marks = RowMarks::Leave);
    QFuture<Result<GroupDetails>> group(const QString &id);
    QFuture<Result<std::optional<QString>>> findUser(const QString &text);
    /// What syncs saw change of a user. Fails with `NotFound`.
    QFuture<Result<UserHistory>> history(const QString &userId);
    /// The last syncs, the newest first.
    QFuture<Result<QVector<RunRecord>>> runs(int most);

    [[nodiscard]] const SyncStatus &status() const { return m_status; }
    [[nodiscard]] const ConnectionInfo &connection() const { return m_connection; }
    [[nodiscard]] bool canSync() const { return m_engine != nullptr; }
    /// Where a damaged cache was set aside when this one was opened; empty if it was sound.
    [[nodiscard]] QString setAsideCacheFile() const;

    void setConnection(const ConnectionInfo &connection);
    /// What was exchanged with the service; null: it is not logged. Outlives the directory.
    [[nodiscard]] TrafficLog *traffic() const { return m_traffic; }
    void setTraffic(TrafficLog *traffic) { m_traffic = traffic; }
    /// By whose alphabet names are sorted.
    void setLocale(const QLocale &locale);

    /// Does nothing while one runs. Offline it fails, as a status, with `ServiceNotStarted`.
    void startSync() { start(MassRemoval::Stop); }
    /// For when a run ended as `MassRemovalStopped` and somebody was asked.
    void startSyncAllowingRemovals() { start(MassRemoval::Allow); }
    /// What came is kept, and it is no failure.
    void cancelSync();
    /// Starts a run this long after the last one ended (after several failures up to sixteen times as long, and not
    /// before the service wants to be asked again), give or take a tenth so that many desks do not ask at once;
    /// zero: never by itself. After a refused key and after `MassRemovalStopped` none starts until somebody starts one.
    void setAutoSync(std::chrono::milliseconds interval);

Q_SIGNALS:
    /// Some data is not what it was. Gathered: at most a few times a second while a sync runs.
    void changed(const rollcall::sync::ChangeSet &changes);
    void statusChanged(const rollcall::sync::SyncStatus &status);
    void connectionChanged(const rollcall::sync::ConnectionInfo &connection);

private:
    void start(MassRemoval massRemoval);
    void run(MassRemoval massRemoval);
    void finish(const Result<SyncSummary> &result);
    void takeProgress(const SyncProgress &progress);
    void gather(const ChangeSet &changes);
    /// Passes on what was gathered.
    void tell();
    /// Reads the cache's times and counts into the status.
    void refresh();
    /// The status when nothing runs.
    void settle(const std::optional<Error> &error);
    /// Sets the time of the next run by itself.
    void plan();

    const Clock &m_clock;
    std::unique_ptr<cache::Cache> m_cache;
    std::unique_ptr<Synchronizer> m_engine; ///< Refers to the cache: goes first.
    SyncStatus m_status;
    bool m_running = false;
    int m_failures = 0; ///< Runs in a row that did not succeed.
    std::optional<Error> m_failure; ///< Why the last run did not succeed.
    ConnectionInfo m_connection;
    TrafficLog *m_traffic = nullptr;
    cache::ChangeCollector m_changes;
    QTimer m_gathering;
    QTimer m_nextSync;
    QTimer m_following; ///< Until nothing works any more on what a run has brought.
    std::chrono::milliseconds m_interval{0};
};

} // namespace rollcall::sync
