// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache.h"

#include "cache/cache_file.h"
#include "cache/cache_reader.h"
#include "cache/cache_writer.h"
#include "core/log.h"
#include "core/when_done.h"

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

} // namespace

template <typename Work> auto Cache::read(Work work)
{
    return m_readerThread.run([this, work = std::move(work)] {
        auto result = noticeDamage(m_path, work(*m_reader));
        healWhatIsDamaged();
        return result;
    });
}

template <typename Work> auto Cache::write(Work work)
{
    return m_writerThread.run([this, work = std::move(work)] { return noticeDamage(m_path, work(*m_writer)); });
}

/// Before the write is reported: what is asked for afterwards waits in the reader's queue behind it.
template <typename Function> void Cache::tellReader(Function tell)
{
    m_readerThread.run([this, tell = std::move(tell)]() -> Result<void> { return tell(*m_reader), Result<void>(); });
}

/// In the reader's thread; the writer's does it.
void Cache::healWhatIsDamaged()
{
    DamagedRows damaged = m_reader->takeDamaged();
    if (damaged.isEmpty())
        return;
    qCWarning(core::lcCache) << "damaged rows:" << damaged.users.size() << "users," << damaged.groups.size()
                             << "groups";
    write([this, damaged = std::move(damaged)](CacheWriter &writer) -> Result<void> {
        auto healed = writer.heal(damaged);
        if (!healed.ok())
            return healed.error();
        tellReader([rows = std::move(healed).value()](CacheReader &reader) { reader.follow(rows); });
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
      m_writerThread(QStringLiteral("cache-writer"))
{
}

Result<void> Cache::start(const Clock &clock)
{
    auto writing = m_writerThread.run([this, &clock]() -> Result<void> {
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
    if (auto ready = waitFor(writing); !ready.ok())
        return ready;
    if (auto ready = waitFor(reading); !ready.ok())
        return ready;
    // So that the first search finds everything ready.
    read([](CacheReader &reader) { return reader.refresh(); });
    return {};
}

Cache::~Cache()
{
    // A connection is closed in its own thread; the writer first, because it posts to the reader.
    m_writerThread.requestStop();
    m_writerThread.run([this]() -> Result<void> { return m_writer.reset(), Result<void>(); }).waitForFinished();
    m_readerThread.requestStop();
    m_readerThread.run([this]() -> Result<void> { return m_reader.reset(), Result<void>(); }).waitForFinished();
}

void Cache::setLocale(const QLocale &locale)
{
    tellReader([locale](CacheReader &reader) { reader.setLocale(locale); });
}

QFuture<Result<Listing>> Cache::users(const UserQuery &query)
{
    return read([query](CacheReader &reader) { return reader.users(query); });
}

QFuture<Result<QVector<UserRow>>> Cache::userRows(const QVector<quint32> &rids)
{
    return read([rids](CacheReader &reader) { return reader.details().userRows(rids); });
}

QFuture<Result<UserDetails>> Cache::user(const QString &id)
{
    return read([id](CacheReader &reader) { return reader.user(id); });
}

QFuture<Result<Listing>> Cache::groups(const GroupQuery &query)
{
    return read([query](CacheReader &reader) { return reader.groups(query); });
}

QFuture<Result<QVector<GroupRow>>> Cache::groupRows(const QVector<quint32> &rids)
{
    return read([rids](CacheReader &reader) { return reader.details().groupRows(rids); });
}

QFuture<Result<GroupDetails>> Cache::group(const QString &id)
{
    return read([id](CacheReader &reader) { return reader.group(id); });
}

QFuture<Result<std::optional<QString>>> Cache::findUser(const QString &text)
{
    return read([text](CacheReader &reader) { return reader.findUser(text); });
}

QFuture<Result<QVector<QByteArray>>> Cache::json(scim::ResourceType type, const QVector<quint32> &rids)
{
    return read([type, rids](CacheReader &reader) { return reader.details().json(type, rids); });
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

QFuture<Result<CacheState>> Cache::state()
{
    return read([](CacheReader &reader) { return reader.state(); });
}

QFuture<Result<QVector<StoredDocument>>> Cache::documents()
{
    return read([](CacheReader &reader) { return reader.documents(); });
}

QFuture<Result<qint64>> Cache::beginRun(RunScope scope)
{
    return write([this, scope](CacheWriter &writer) -> Result<qint64> {
        auto begun = writer.beginRun(scope);
        if (!begun.ok())
            return begun.error();
        tellReader([revision = begun->rows.revision](CacheReader &reader) { reader.runBegan(revision); });
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
            tellReader([rows = std::move(stored->rows)](CacheReader &reader) { reader.follow(rows); });
        return std::move(stored->outcome);
    });
}

QFuture<Result<QVector<QString>>> Cache::unseen(qint64 run, scim::ResourceType type)
{
    return write([run, type](CacheWriter &writer) { return writer.unseen(run, type); });
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
        tellReader([rows = std::move(finished->rows)](CacheReader &reader) {
            if (rows.revision != 0)
                reader.follow(rows);
            reader.runEnded();
        });
        return std::move(finished->outcome);
    });
}

QFuture<Result<void>> Cache::abandonRun(qint64 run)
{
    return write([this, run](CacheWriter &writer) {
        auto abandoned = writer.abandonRun(run);
        tellReader([](CacheReader &reader) { reader.runEnded(); });
        return abandoned;
    });
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

} // namespace rollcall::cache
