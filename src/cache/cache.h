// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/attribute_column.h"
#include "cache/audit_entry.h"
#include "cache/cache_state.h"
#include "cache/confirmed_gone.h"
#include "cache/damaged_rows.h"
#include "cache/group_details.h"
#include "cache/group_query.h"
#include "cache/listing.h"
#include "cache/page_outcome.h"
#include "cache/row_marks.h"
#include "cache/run_record.h"
#include "cache/run_scope.h"
#include "cache/run_summary.h"
#include "cache/stored_document.h"
#include "cache/user_details.h"
#include "cache/user_history.h"
#include "cache/user_query.h"
#include "core/clock.h"
#include "core/worker_thread.h"
#include "scim/resource_type.h"

#include <QLocale>

#include <chrono>
#include <memory>
#include <optional>

namespace rollcall::cache
{

class CacheLister;
class CacheReader;
class CacheWriter;

/// The local mirror of a service provider: one SQLite file, readable offline.
///
/// It has three threads, each with a connection of its own: reading never waits for writing, and rows are read while
/// lists are searched and sorted. What a write's future has reported is in every read that is asked for afterwards.
/// Thread: any, for every method; each returns at once. Destruction waits for what runs and, some seconds at most,
/// for what was to be written; it drops the rest.
/// Fails: as `storage::Database`. After a failed write nothing of it is there, and it may be repeated.
class Cache
{
public:
    /// Opens or makes the file at `path`. A damaged one, or one that SQLite can't read, is set aside under another name
    /// (`setAsideFile()`) and a new one begun: it can be fetched again. One of a newer version (`DatabaseTooNew`) and
    /// another program's database (`NotADatabase`) are refused, untouched. After a crash the file is checked first.
    /// Requires: `clock` outlives the cache. Blocks for as long as that takes; nothing else here does.
    static Result<std::unique_ptr<Cache>> open(const QString &path, const Clock &clock);
    ~Cache();
    Cache(const Cache &) = delete;
    Cache &operator=(const Cache &) = delete;

    /// Where the damaged file is now; empty if there was none. For people to be told.
    [[nodiscard]] const QString &setAsideFile() const { return m_setAsideFile; }

    /// By whose alphabet names are sorted from now on; the default is the default locale's at opening.
    void setLocale(const QLocale &locale);

    // Reading

    /// A list whose future is cancelled is not searched for to the end.
    QFuture<Result<Listing>> users(const UserQuery &query);
    /// The values of an attribute (`custAttr1`) among the users whom `text` finds, those with `part` in them, the most
    /// frequent first. The first question for an attribute reads every user; it may be cancelled as above.
    QFuture<Result<QVector<ValueCount>>> values(
        const QString &text, const QString &attribute, const QString &part, int most);
    /// The attributes that are in no standard's schema and that some user has: custom ones and LDAP's. Reads every user
    /// at the first time; lists go on between.
    QFuture<Result<QStringList>> customAttributes();
    /// One row for each of `rids`, in their order; with an empty id where there is none any more. With the values of
    /// these attributes, several of one behind one another.
    QFuture<Result<QVector<UserRow>>> userRows(
        const QVector<quint32> &rids, const QStringList &attributes = {}, RowMarks marks = RowMarks::Leave);
    /// Fails with `NotFound`.
    QFuture<Result<UserDetails>> user(const QString &id);
    QFuture<Result<Listing>> groups(const GroupQuery &query);
    QFuture<Result<QVector<GroupRow>>> groupRows(const QVector<quint32> &rids, RowMarks marks = RowMarks::Leave);
    QFuture<Result<GroupDetails>> group(const QString &id);
    /// The id of the user whom people mean by an id, user name, e-mail or external id, whole and in this order of
    /// preference; without regard to case unless that decides between two.
    QFuture<Result<std::optional<QString>>> findUser(const QString &text);
    /// The bytes as the service sent them, one for each of `rids`; empty where there is none any more.
    QFuture<Result<QVector<QByteArray>>> json(scim::ResourceType type, const QVector<quint32> &rids);
    /// The ids of those of `rids` that are still there, in their order.
    QFuture<Result<QVector<QString>>> ids(scim::ResourceType type, const QVector<quint32> &rids);
    /// What syncs saw change of a user, the latest 100 changes. Fails with `NotFound`.
    QFuture<Result<UserHistory>> history(const QString &id);
    QFuture<Result<CacheState>> state();
    /// The last syncs, the newest first, `most` of them at most.
    QFuture<Result<QVector<RunRecord>>> runs(int most);
    /// What the service said of itself, as it was last seen: each document once.
    QFuture<Result<QVector<StoredDocument>>> documents();
    /// What was last seen of the service's audit log.
    QFuture<Result<AuditEntries>> audit(const AuditSearch &search);
    /// The ids of those whose copy is damaged or of an older version: `CacheState::toFetch` counts them.
    QFuture<Result<QVector<QString>>> toFetch(scim::ResourceType type);
    /// All ids, in the order in which they came first.
    QFuture<Result<QVector<QString>>> idsInOrder(scim::ResourceType type);
    QFuture<Result<NewestUser>> newestUser();

    // Writing, by a sync:   beginRun ( storePage | forgetSeen | unseen | present )* ( finishRun | abandonRun )

    /// The run's number. Fails with `DatabaseBusy` while another process syncs this cache. A run that is open is
    /// abandoned.
    QFuture<Result<qint64>> beginRun(RunScope scope = RunScope::Everything);
    /// Writes those of a page that are new or whose bytes differ, in one transaction, and marks all as seen.
    QFuture<Result<PageOutcome>> storePage(qint64 run, scim::ResourceType type, const QVector<scim::Resource> &page);
    /// What the cache has and this run did not see: candidates for removal, once the run has seen every page. Not for a
    /// run over parts (`InvalidArgument`).
    QFuture<Result<QVector<QString>>> unseen(qint64 run, scim::ResourceType type);
    /// The listing is read once more from its beginning: who is not in it then was not seen by the run.
    QFuture<Result<void>> forgetSeen(qint64 run, scim::ResourceType type);
    /// Those of `ids` that the cache has.
    QFuture<Result<QVector<QString>>> present(scim::ResourceType type, const QVector<QString> &ids);
    /// Ends a run after which the mirror is whole, unless `note` says otherwise: removes `gone` and notes the time, and
    /// `note` for the next run. What the run did see stays, whatever `gone` says.
    QFuture<Result<RunSummary>> finishRun(qint64 run, const ConfirmedGone &gone, const RunNote &note = {});
    /// Ends a run that did not: what came is kept, nothing is removed. A crash comes to the same.
    QFuture<Result<void>> abandonRun(qint64 run);
    /// For `runs()`: why a sync did not succeed, whether or not it got as far as a run after the run of that number.
    QFuture<Result<void>> noteFailure(qint64 runBefore, std::chrono::milliseconds took, const Error &why);

    /// Notes where the service's change feed ended when a first listing begins (`CacheState::listingCursor`).
    QFuture<Result<void>> noteListing(const QString &feedCursor);
    /// Notes whose mirror this is (`CacheState::serviceUrl`).
    QFuture<Result<void>> setServiceUrl(const QString &url);

    /// Keeps a document in place of the one of that name. Requires: there is no secret in it.
    QFuture<Result<void>> storeDocument(const StoredDocument &document);
    /// Takes in what is new of the audit log, as `AuditStore::put()`: the value is since when every entry is here.
    QFuture<Result<QDateTime>> storeAudit(const AuditNews &news);

private:
    Cache(QString path, QString setAsideFile);
    static Result<std::unique_ptr<Cache>> openOnce(const QString &path, const Clock &clock);
    Result<void> start(const Clock &clock);
    template <typename Work> auto read(Work work);
    template <typename Work> auto list(Work work);
    template <typename T, typename Work> QFuture<Result<T>> listWhileWanted(Work work);
    template <typename Work> auto write(Work work);
    template <typename Function> void tellLister(Function tell);
    void readNames(const std::shared_ptr<QPromise<Result<QStringList>>> &promise);
    void loadMore();
    void readMoreKeys();
    void finishWriting();
    void keepFirstList(CacheLister &lister);
    void heal(const DamagedRows &damaged);

    QString m_path;
    QString m_setAsideFile;
    std::unique_ptr<CacheReader> m_reader; ///< Used in m_readerThread only, as the others are in their threads.
    std::unique_ptr<CacheLister> m_lister;
    std::unique_ptr<CacheWriter> m_writer;
    WorkerThread m_readerThread;
    WorkerThread m_listerThread;
    WorkerThread m_writerThread;
};

} // namespace rollcall::cache
