// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/audit_mirror.h"

#include "cache/audit_store.h"
#include "core/when_done.h"
#include "scim/json.h"

#include <algorithm>

namespace rollcall::sync
{

namespace
{

using cache::AuditStore;
using net::AuditRecord;

constexpr int kRefusalDays = 30;
constexpr int kMostInPage = 1000;

cache::AuditEntry entryOf(const AuditRecord &record)
{
    return {record.seq, record.at, record.actor, record.address, record.action, record.resourceType, record.resourceId,
        record.resourceName, record.rule, record.detail, record.before, record.after, record.hash};
}

AuditRecord recordOf(const cache::AuditEntry &entry)
{
    return {entry.seq, entry.at, entry.actor, entry.address, entry.action, entry.resourceType, entry.resourceId,
        entry.resourceName, entry.rule, entry.detail, entry.before, entry.after, entry.hash};
}

Result<std::optional<AuditMark>> markIn(cache::Cache &cache)
{
    const auto documents = waitFor(cache.documents());
    if (!documents.ok())
        return documents.error();
    for (const cache::StoredDocument &document : *documents) {
        const auto json = scim::parseObject(document.json);
        const auto mark = document.name == QLatin1String(kAuditDocument) && json.ok()
            ? readAuditMark(*json)
            : Result<AuditMark>(Error{ErrorCode::NotFound, {}, {}});
        if (mark.ok())
            return std::optional(*mark);
    }
    return std::optional<AuditMark>();
}

net::Fetched<AuditMark> kept(const AuditMark &mark)
{
    QJsonObject json{{QStringLiteral("newest"), mark.newest}, {QStringLiteral("hash"), mark.hash}};
    if (mark.completeSince.isValid())
        json.insert(QStringLiteral("completeSince"), mark.completeSince.toMSecsSinceEpoch());
    return {mark, scim::toBytes(json), {}};
}

/// Takes a record; false: it is the last that is wanted.
using Take = std::function<bool(const AuditRecord &)>;

/// Reads the log, newest first. True: to its end.
Result<bool> walk(const net::AdminClient &client, const net::AuditQuery &query, const Take &take)
{
    QString cursor;
    do {
        const auto page = waitFor(client.audit(query, cursor));
        if (!page.ok())
            return page.error();
        for (const AuditRecord &record : page->records) {
            if (!take(record))
                return false;
        }
        if (!page->nextCursor.isEmpty() && page->nextCursor == cursor)
            return Error{ErrorCode::ProtocolViolation, QStringLiteral("the same cursor again"), {}, 200};
        cursor = page->nextCursor;
    } while (!cursor.isEmpty());
    return true;
}

/// What is newer than `known`, as far as the mirror keeps it.
class AuditLook
{
public:
    AuditLook(const net::AdminClient &client, const std::optional<AuditMark> &known) : m_client(client), m_known(known)
    {
    }

    Result<void> readNewest(qint64 newest)
    {
        m_isAnother = m_known && newest <= m_known->newest;
        net::AuditQuery query;
        query.limit = AuditStore::kNewest;
        if (m_known && !m_isAnother) // With the one that is known.
            query.limit = static_cast<int>(std::min<qint64>(newest - m_known->newest + 1, query.limit));
        const auto ended = walk(m_client, query, [this](const AuditRecord &record) { return takeNewest(record); });
        if (!ended.ok())
            return ended.error();
        m_reachesKnown = m_reachesKnown || *ended;
        return {};
    }

    Result<void> readRefusals(const QDateTime &from)
    {
        if (m_reachesKnown)
            return {};
        net::AuditQuery query;
        query.refusalsOnly = true;
        query.from = from;
        query.limit = kMostInPage;
        int taken = 0;
        const auto read = walk(m_client, query, [&](const AuditRecord &record) {
            if (m_known && !m_isAnother && record.seq <= m_known->newest)
                return false;
            m_entries.append(entryOf(record));
            return ++taken < AuditStore::kRefusals;
        });
        return read.ok() ? Result<void>() : read.error();
    }

    [[nodiscard]] cache::AuditNews news(const QDateTime &refusalsFrom) const
    {
        return {m_entries, m_isAnother, refusalsFrom};
    }
    [[nodiscard]] AuditMark mark() const
    {
        return m_entries.isEmpty() ? AuditMark()
                                   : AuditMark{m_entries.constFirst().seq, m_entries.constFirst().hash, {}};
    }

private:
    bool takeNewest(const AuditRecord &record)
    {
        if (m_known && !m_isAnother && record.seq == m_known->newest) {
            m_reachesKnown = record.hash == m_known->hash;
            m_isAnother = !m_reachesKnown;
        }
        if (m_reachesKnown)
            return false;
        m_entries.append(entryOf(record));
        return m_entries.size() < AuditStore::kNewest;
    }

    const net::AdminClient &m_client;
    const std::optional<AuditMark> m_known;
    QVector<cache::AuditEntry> m_entries;
    bool m_isAnother = false;
    bool m_reachesKnown = false; ///< Or the log's end.
};

Result<AuditRecord> newestOf(const net::AdminClient &client)
{
    net::AuditQuery query;
    query.limit = 1;
    const auto page = waitFor(client.audit(query));
    if (!page.ok())
        return page.error();
    return page->records.isEmpty() ? AuditRecord() : page->records.constFirst();
}

} // namespace

Result<AuditMark> readAuditMark(const QJsonObject &json)
{
    const QJsonValue newest = json.value(QLatin1String("newest"));
    if (!newest.isDouble())
        return Error{ErrorCode::MalformedJson, QStringLiteral("the mark of the audit log has no number"), {}};
    AuditMark mark{newest.toInteger(), json.value(QLatin1String("hash")).toString(), {}};
    const QJsonValue since = json.value(QLatin1String("completeSince"));
    if (since.isDouble())
        mark.completeSince = QDateTime::fromMSecsSinceEpoch(since.toInteger(), Qt::UTC);
    return mark;
}

Result<net::Fetched<AuditMark>> mirrorAudit(
    const net::AdminClient &client, cache::Cache &cache, const std::optional<AuditMark> &known, const QDateTime &now)
{
    const auto before = known ? Result<std::optional<AuditMark>>(known) : markIn(cache);
    if (!before.ok())
        return before.error();
    const auto newest = newestOf(client);
    if (!newest.ok())
        return newest.error();
    if (*before && (*before)->newest == newest->seq && (*before)->hash == newest->hash)
        return kept(**before);
    const QDateTime refusalsFrom = now.addDays(-kRefusalDays);
    AuditLook look(client, *before);
    if (const auto read = look.readNewest(newest->seq); !read.ok())
        return read.error();
    if (const auto read = look.readRefusals(refusalsFrom); !read.ok())
        return read.error();
    const auto since = waitFor(cache.storeAudit(look.news(refusalsFrom)));
    if (!since.ok())
        return since.error();
    AuditMark mark = look.mark();
    mark.completeSince = *since;
    return kept(mark);
}

QFuture<Result<net::AuditPage>> auditIn(cache::Cache &cache, const net::AuditQuery &query, const QString &cursor)
{
    cache::AuditSearch search{query.actor, query.action, query.resourceId, query.resourceName, query.rule, query.from,
        query.to, query.refusalsOnly, {}, 0, query.limit};
    if (!cursor.isEmpty()) {
        search.afterAt = QDateTime::fromMSecsSinceEpoch(cursor.section(u'.', 0, 0).toLongLong(), Qt::UTC);
        search.afterSeq = cursor.section(u'.', 1).toLongLong();
    }
    return cache.audit(search).then([](const Result<cache::AuditEntries> &found) -> Result<net::AuditPage> {
        if (!found.ok())
            return found.error();
        net::AuditPage page;
        for (const cache::AuditEntry &entry : found->entries)
            page.records.append(recordOf(entry));
        if (found->hasMore) {
            const cache::AuditEntry &last = found->entries.constLast();
            page.nextCursor = QStringLiteral("%1.%2").arg(last.at.toMSecsSinceEpoch()).arg(last.seq);
        }
        return page;
    });
}

} // namespace rollcall::sync
