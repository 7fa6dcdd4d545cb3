// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache.h"

#include "cache/cache_file.h"
#include "cache/cache_lister.h"
#include "cache/cache_reader.h"
#include "cache/cache_writer.h"
#include "core/log.h"
#include "core/thread_priority.h"
#include "core/when_done.h"

#include <semaphore>

namespace rollcall::cache
{

namespace
{

/// So that the next start sets the file aside: a damaged page may lie where no check at opening looks.
template <typename T> Result<T> noticeDamage(const QString &path, Result<T> result)
{
    if (!result.ok() && result.error().code == ErrorCode::DatabaseCorrupt)
        markDamaged(path);
    return result;
}

/// What was queued behind the end of its side is not begun any more.
template <typename Side, typename Work> auto workOn(const std::unique_ptr<Side> &side, Work &work)
{
    using R = decltype(work(*side));
    return side ? work(*side) : R(Error{ErrorCode::Cancelled, QStringLiteral("the cache was closed"), {}});
}

} // namespace

template <typename Work> auto Cache::read(Work work)
{
    return m_readerThread.run([this, work = std::move(work)] {
        auto result = noticeDamage(m_path, work(*m_reader));
        heal(m_reader->takeDamaged());
        return result;
    });
}

template <typename Work> auto Cache::list(Work work)
{
    return m_listerThread.run([this, work = std::move(work)] {
        auto result = noticeDamage(m_path, workOn(m_lister, work));
        if (m_lister)
            heal(m_lister->takeDamaged());
        return result;
    });
}

/// `work` gets a question to ask between its steps, and gives nothing when the answer was no: whoever cancelled the
/// future has asked for something else meanwhile.
template <typename T, typename Work> QFuture<Result<T>> Cache::listWhileWanted(Work work)
{
    // The thread's queue wants copies, a promise can't be copied.
    auto promise = std::make_shared<QPromise<Result<T>>>();
    QFuture<Result<T>> future = promise->future();
    promise->start();
    list([promise, work = std::move(work)](CacheLister &lister) -> Result<void> {
        const auto isWanted = [&promise] { return !promise->isCanceled(); };
        Result<std::optional<T>> result = std::optional<T>();
        if (isWanted())
            result = work(lister, isWanted);
        if (!result.ok())
            promise->addResult(result.error());
        else if (*result)
            promise->addResult(Result<T>(**std::move(result)));
        promise->finish();
        return result.ok() ? Result<void>() : result.error();
    });
    return future;
}

template <typename Work> auto Cache::write(Work work)
{
    return m_writerThread.run([this, work = std::move(work)] { return noticeDamage(m_path, workOn(m_writer, work)); });
}

/// Before the write is reported: what is asked for afterwards waits in the lister's queue behind it.
template <typename Function> void Cache::tellLister(Function tell)
{
    m_listerThread.run([this, tell = std::move(tell)]() -> Result<void> {
        if (m_lister)
            tell(*m_lister);
        return {};
    });
}

/// The writer's thread does it.
void Cache::heal(const DamagedRows &damaged)
{
    if (damaged.isEmpty())
        return;
    qCWarning(core::lcCache) << "damaged rows:" << damaged.users.size() << "users," << damaged.groups.size()
                             << "groups";
    write([this, damaged](CacheWriter &writer) -> Result<void> {
        auto healed = writer.heal(damaged);
        if (!healed.ok())
            return healed.error();
        tellLister([rows = std::move(healed).value()](CacheLister &lister) { lister.follow(rows); });
        return {};
    });
}

Result<std::unique_ptr<Cache>> Cache::open(const QString &path, const Clock &clock)
{
    auto opened = openOnce(path, clock);
    if (opened.ok() || opened.error().code != ErrorCode::DatabaseCorrupt)
        return opened;
    markDamaged(path);
    return openOnce(path, clock);
}

Result<std::unique_ptr<Cache>> Cache::openOnce(const QString &path, const Clock &clock)
{
    auto aside = prepareCacheFile(path, clock);
    if (!aside.ok())
        return aside.error();
    std::unique_ptr<Cache> cache(new Cache(path, std::move(aside).value()));
    if (const auto started = cache->start(clock); !started.ok())
        return started.error();
    return cache;
}

Cache::Cache(QString path, QString setAsideFile)
    : m_path(std::move(path)),
      m_setAsideFile(std::move(setAsideFile)),
      m_readerThread(QStringLiteral("cache-reader")),
      m_listerThread(QStringLiteral("cache-lister")),
      m_writerThread(QStringLiteral("cache-writer"))
{
}

Result<void> Cache::start(const Clock &clock)
{
    auto writing = m_writerThread.run([this, &clock]() -> Result<void> {
        lowerThreadPriority(); // Of the threads that it starts, too: while it writes a sync, somebody searches.
        auto writer = CacheWriter::open(m_path, clock);
        if (!writer.ok())
            return writer.error();
        m_writer = std::move(writer).value();
        return {};
    });
    auto reading = m_readerThread.run([this, locale = QLocale()]() -> Result<void> {
        auto reader = CacheReader::open(m_path, locale);
        if (!reader.ok())
            return reader.error();
        m_reader = std::move(reader).value();
        return {};
    });
    auto listing = m_listerThread.run([this, &clock, locale = QLocale()]() -> Result<void> {
        auto lister = CacheLister::open(m_path, locale, clock);
        if (!lister.ok())
            return lister.error();
        m_lister = std::move(lister).value();
        return {};
    });
    for (auto *opening : {&writing, &reading, &listing}) {
        if (auto ready = waitFor(*opening); !ready.ok())
            return ready;
    }
    list([](CacheLister &lister) { return lister.openFirstList(); });
    loadMore();
    return {};
}

/// So that the first search finds everything ready; in parts, so that what people wait for comes between.
void Cache::loadMore()
{
    list([this](CacheLister &lister) -> Result<void> {
        const auto whole = lister.loadMore();
        if (whole.ok() && !*whole)
            loadMore();
        return whole.ok() ? Result<void>() : whole.error();
    });
}

/// So that a search during a sync does not wait for it; in parts as above.
void Cache::readMoreKeys()
{
    list([this](CacheLister &lister) -> Result<void> {
        const auto more = lister.mendMore();
        if (more.ok() && *more)
            readMoreKeys();
        return more.ok() ? Result<void>() : more.error();
    });
}

void Cache::keepFirstList(CacheLister &lister)
{
    if (auto first = lister.takeNewFirstList())
        write([first = *std::move(first)](CacheWriter &writer) { return writer.storeFirstList(first); });
}

/// What was to be kept is kept, unless the disk takes longer than people wait for a window to close.
void Cache::finishWriting()
{
    constexpr std::chrono::seconds kMost(3);
    // Shared, because the thread may get to it just after the wait was over.
    const auto done = std::make_shared<std::binary_semaphore>(0);
    m_writerThread.run([done]() -> Result<void> { return done->release(), Result<void>(); });
    if (!done->try_acquire_for(kMost))
        qCWarning(core::lcCache) << "what waited to be written is dropped";
}

Cache::~Cache()
{
    finishWriting();
    // A connection is closed in its own thread. The readers have the writer mend what they find damaged, and it posts
    // to the lister: what comes after a thread's object is gone finds that it was stopped.
    m_writerThread.requestStop();
    m_writerThread.run([this]() -> Result<void> { return m_writer.reset(), Result<void>(); }).waitForFinished();
    m_listerThread.requestStop();
    m_listerThread.run([this]() -> Result<void> { return m_lister.reset(), Result<void>(); }).waitForFinished();
    m_readerThread.requestStop();
    m_readerThread.run([this]() -> Result<void> { return m_reader.reset(), Result<void>(); }).waitForFinished();
}

void Cache::setLocale(const QLocale &locale)
{
    tellLister([locale](CacheLister &lister) { lister.setLocale(locale); });
    m_readerThread.run([this, locale]() -> Result<void> { return m_reader->setLocale(locale), Result<void>(); });
}

QFuture<Result<Listing>> Cache::users(const UserQuery &query)
{
    return listWhileWanted<Listing>([this, query](CacheLister &lister, const auto &isWanted) {
        auto listing = lister.users(query, isWanted);
        keepFirstList(lister);
        return listing;
    });
}

QFuture<Result<QVector<ValueCount>>> Cache::values(
    const QString &text, const QString &attribute, const QString &part, int most)
{
    return listWhileWanted<QVector<ValueCount>>([=](CacheLister &lister, const auto &isWanted) {
        return lister.values(text, attribute, part, most, isWanted);
    });
}

QFuture<Result<QStringList>> Cache::customAttributes()
{
    auto promise = std::make_shared<QPromise<Result<QStringList>>>();
    promise->start();
    readNames(promise);
    return promise->future();
}

/// Some users at a time, so that what people wait for comes between.
void Cache::readNames(const std::shared_ptr<QPromise<Result<QStringList>>> &promise)
{
    list([this, promise](CacheLister &lister) -> Result<void> {
        if (promise->isCanceled())
            return promise->finish(), Result<void>();
        auto names = lister.readMoreNames();
        if (names.ok() && !*names) {
            readNames(promise);
            return {};
        }
        promise->addResult(names.ok() ? Result<QStringList>(**names) : names.error());
        promise->finish();
        return {};
    });
}

QFuture<Result<QVector<UserRow>>> Cache::userRows(
    const QVector<quint32> &rids, const QStringList &attributes, RowMarks marks)
{
    return read(
        [rids, attributes, marks](CacheReader &reader) { return reader.details().userRows(rids, attributes, marks); });
}

QFuture<Result<UserDetails>> Cache::user(const QString &id)
{
    return read([id](CacheReader &reader) { return reader.user(id); });
}

QFuture<Result<Listing>> Cache::groups(const GroupQuery &query)
{
    return list([query](CacheLister &lister) { return lister.groups(query); });
}

QFuture<Result<QVector<GroupRow>>> Cache::groupRows(const QVector<quint32> &rids, RowMarks marks)
{
    return read([rids, marks](CacheReader &reader) { return reader.details().groupRows(rids, marks); });
}

QFuture<Result<GroupDetails>> Cache::group(const QString &id)
{
    return read([id](CacheReader &reader) { return reader.group(id); });
}

QFuture<Result<std::optional<QString>>> Cache::findUser(const QString &text)
{
    return list([text](CacheLister &lister) { return lister.findUser(text); });
}

QFuture<Result<QVector<QByteArray>>> Cache::json(scim::ResourceType type, const QVector<quint32> &rids)
{
    return read([type, rids](CacheReader &reader) { return reader.details().json(type, rids); });
}

QFuture<Result<QVector<QString>>> Cache::ids(scim::ResourceType type, const QVector<quint32> &rids)
{
    return read([type, rids](CacheReader &reader) { return reader.details().ids(type, rids); });
}

QFuture<Result<UserHistory>> Cache::history(const QString &id)
{
    return read([id](CacheReader &reader) { return reader.history(id); });
}

QFuture<Result<QVector<QString>>> Cache::toFetch(scim::ResourceType type)
{
    return read([type](CacheReader &reader) { return reader.toFetch(type); });
}

QFuture<Result<QVector<QString>>> Cache::idsInOrder(scim::ResourceType type)
{
    return read([type](CacheReader &reader) { return reader.idsInOrder(type); });
}

QFuture<Result<NewestUser>> Cache::newestUser()
{
    return read([](CacheReader &reader) { return reader.newestUser(); });
}

QFuture<Result<CacheState>> Cache::state()
{
    return read([](CacheReader &reader) { return reader.state(); });
}

QFuture<Result<QVector<StoredDocument>>> Cache::documents()
{
    return read([](CacheReader &reader) { return reader.documents(); });
}

QFuture<Result<QVector<RunRecord>>> Cache::runs(int most)
{
    return read([most](CacheReader &reader) { return reader.runs(most); });
}

QFuture<Result<AuditEntries>> Cache::audit(const AuditSearch &search)
{
    return read([search](CacheReader &reader) { return reader.audit(search); });
}

QFuture<Result<qint64>> Cache::beginRun(RunScope scope)
{
    return write([this, scope](CacheWriter &writer) -> Result<qint64> {
        auto begun = writer.beginRun(scope);
        if (!begun.ok())
            return begun.error();
        tellLister([revision = begun->rows.revision](CacheLister &lister) { lister.runBegan(revision); });
        return begun->outcome;
    });
}

QFuture<Result<PageOutcome>> Cache::storePage(qint64 run, scim::ResourceType type, const QVector<scim::Resource> &page)
{
    return write([this, run, type, page](CacheWriter &writer) -> Result<PageOutcome> {
        auto stored = writer.storePage(run, type, page);
        if (!stored.ok())
            return stored.error();
        if (stored->rows.revision != 0)
            tellLister([this, rows = std::move(stored->rows)](CacheLister &lister) {
                lister.follow(rows);
                readMoreKeys();
            });
        return std::move(stored->outcome);
    });
}

QFuture<Result<QVector<QString>>> Cache::unseen(qint64 run, scim::ResourceType type)
{
    return write([run, type](CacheWriter &writer) { return writer.unseen(run, type); });
}

QFuture<Result<void>> Cache::forgetSeen(qint64 run, scim::ResourceType type)
{
    return write([run, type](CacheWriter &writer) { return writer.forgetSeen(run, type); });
}

QFuture<Result<QVector<QString>>> Cache::present(scim::ResourceType type, const QVector<QString> &ids)
{
    return write([type, ids](CacheWriter &writer) { return writer.present(type, ids); });
}

QFuture<Result<RunSummary>> Cache::finishRun(qint64 run, const ConfirmedGone &gone, const RunNote &note)
{
    return write([this, run, gone, note](CacheWriter &writer) -> Result<RunSummary> {
        auto finished = writer.finishRun(run, gone, note);
        if (!finished.ok())
            return finished.error();
        tellLister([rows = std::move(finished->rows)](CacheLister &lister) {
            if (rows.revision != 0)
                lister.follow(rows);
            lister.runEnded();
        });
        return std::move(finished->outcome);
    });
}

QFuture<Result<void>> Cache::abandonRun(qint64 run)
{
    return write([this, run](CacheWriter &writer) {
        auto abandoned = writer.abandonRun(run);
        tellLister([](CacheLister &lister) { lister.runEnded(); });
        return abandoned;
    });
}

QFuture<Result<void>> Cache::noteFailure(qint64 runBefore, std::chrono::milliseconds took, const Error &why)
{
    return write([runBefore, took, why](CacheWriter &writer) { return writer.noteFailure(runBefore, took, why); });
}

QFuture<Result<void>> Cache::noteListing(const QString &feedCursor)
{
    return write([feedCursor](CacheWriter &writer) { return writer.noteListing(feedCursor); });
}

QFuture<Result<void>> Cache::setServiceUrl(const QString &url)
{
    return write([url](CacheWriter &writer) { return writer.setServiceUrl(url); });
}

QFuture<Result<void>> Cache::storeDocument(const StoredDocument &document)
{
    return write([document](CacheWriter &writer) { return writer.storeDocument(document); });
}

QFuture<Result<QDateTime>> Cache::storeAudit(const AuditNews &news)
{
    return write([news](CacheWriter &writer) { return writer.storeAudit(news); });
}

} // namespace rollcall::cache
