// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "sync/connection_info.h"
#include "sync/directory_types.h"
#include "sync/sync_status.h"

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

class SyncEngine;

/// The only door through which models and pages reach data: what the cache has, how fresh it is, and the sync.
///
/// Reading works always, also offline and while a sync runs or fails; the futures end as `cache::Cache` says.
/// Thread: the GUI thread, where it lives and signals; no method waits.
class Directory : public QObject
{
    Q_OBJECT

public:
    /// `engine` syncs into `cache`; null: offline, there is nothing to sync with.
    /// Requires: `clock` outlives the directory.
    Directory(std::unique_ptr<cache::Cache> cache, std::unique_ptr<SyncEngine> engine, const Clock &clock,
        QObject *parent = nullptr);
    /// With the system's clock.
    Directory(std::unique_ptr<cache::Cache> cache, std::unique_ptr<SyncEngine> engine, QObject *parent = nullptr);
    ~Directory() override;

    QFuture<Result<Listing>> users(const UserQuery &query);
    QFuture<Result<QVector<UserRow>>> userRows(const QVector<quint32> &rids);
    QFuture<Result<UserDetails>> user(const QString &id);
    QFuture<Result<Listing>> groups(const GroupQuery &query);
    QFuture<Result<QVector<GroupRow>>> groupRows(const QVector<quint32> &rids);
    QFuture<Result<GroupDetails>> group(const QString &id);
    QFuture<Result<std::optional<QString>>> findUser(const QString &text);

    [[nodiscard]] const SyncStatus &status() const { return m_status; }
    [[nodiscard]] const ConnectionInfo &connection() const { return m_connection; }
    [[nodiscard]] bool canSync() const { return m_engine != nullptr; }
    /// Where a damaged cache was set aside when this one was opened; empty if it was sound.
    [[nodiscard]] QString setAsideCacheFile() const;

    void setConnection(const ConnectionInfo &connection);
    /// By whose alphabet names are sorted.
    void setLocale(const QLocale &locale);

    /// Does nothing while one runs. Offline it fails, as a status, with `ServiceNotStarted`.
    void startSync();
    /// What came is kept; the status returns to what it was before.
    void cancelSync();
    /// Starts a run this long after the last one ended, give or take a tenth so that many desks do not ask at once;
    /// zero: never by itself.
    void setAutoSync(std::chrono::seconds interval);

Q_SIGNALS:
    /// Some data is not what it was. Gathered: at most a few times a second while a sync runs.
    void changed(const rollcall::sync::ChangeSet &changes);
    void statusChanged(const rollcall::sync::SyncStatus &status);
    void connectionChanged(const rollcall::sync::ConnectionInfo &connection);

private:
    const Clock &m_clock;
    std::unique_ptr<cache::Cache> m_cache;
    std::unique_ptr<SyncEngine> m_engine; ///< Refers to the cache: goes first.
    SyncStatus m_status;
    ConnectionInfo m_connection;
};

} // namespace rollcall::sync
