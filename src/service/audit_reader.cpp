// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/audit_reader.h"

#include "scim/text.h"
#include "service/repository.h"

#include <limits>

namespace rollcall::service
{

namespace
{

constexpr qint64 kEnd = std::numeric_limits<qint64>::max();

QString direction(AuditQuery::Order order)
{
    return order == AuditQuery::Order::NewestFirst ? QStringLiteral("DESC") : QStringLiteral("ASC");
}

/// What an index finds.
class Condition
{
public:
    explicit Condition(const AuditQuery &query)
    {
        const AuditFilter &filter = query.filter;
        const bool isDown = query.order == AuditQuery::Order::NewestFirst;
        AuditCursor first
            = filter.from.isValid() ? AuditCursor{filter.from.toMSecsSinceEpoch() - 1, kEnd} : AuditCursor{-kEnd, 0};
        AuditCursor last = filter.to.isValid() ? AuditCursor{filter.to.toMSecsSinceEpoch(), 0} : AuditCursor{kEnd, 0};
        if (query.after && isDown)
            last = earlier(last, *query.after);
        else if (query.after)
            first = earlier(first, *query.after) == first ? *query.after : first;
        add(QStringLiteral("(at, seq) > (?, ?) AND (at, seq) < (?, ?)"), {first.at, first.seq, last.at, last.seq});
        if (!filter.actor.isEmpty())
            add(QStringLiteral("actor = ?"), {filter.actor});
        if (!filter.resourceId.isEmpty())
            add(QStringLiteral("resource_id = ?"), {filter.resourceId});
        if (filter.rule)
            add(QStringLiteral("rule = ?"), {rules::ruleCodeName(*filter.rule)});
        if (filter.refusalsOnly)
            add(QStringLiteral("substr(action, 1, 8) = 'request.'"), {});
    }

    QString text;
    QVector<QVariant> values;

private:
    static AuditCursor earlier(const AuditCursor &a, const AuditCursor &b)
    {
        return std::pair(a.at, a.seq) < std::pair(b.at, b.seq) ? a : b;
    }

    void add(const QString &more, const QVector<QVariant> &moreValues)
    {
        text += text.isEmpty() ? more : QStringLiteral(" AND ") + more;
        values += moreValues;
    }
};

/// Looks at what the index found, entry by entry, until the page is full.
class Selection
{
public:
    explicit Selection(const AuditQuery &query)
        : m_query(query), m_name(scim::foldForComparison(query.filter.resourceName))
    {
    }

    [[nodiscard]] bool looksAtEach() const { return !m_name.isEmpty() || !m_query.filter.action.isEmpty(); }
    [[nodiscard]] int mostLookedAt() const { return looksAtEach() ? AuditReader::kMostLookedAt : m_query.limit + 1; }

    void look(const storage::Statement &row)
    {
        if (m_isFull)
            return;
        const AuditCursor place{row.integer(0), row.integer(1)};
        if (!matches(row)) {
            pass(place);
            return;
        }
        const qint64 bytes = row.integer(4);
        m_isFull = m_count == m_query.limit || (m_count > 0 && m_bytes + bytes > AuditReader::kMostBytes);
        if (m_isFull)
            return;
        m_seqs += (m_count++ == 0 ? QString() : QStringLiteral(",")) + QString::number(place.seq);
        m_bytes += bytes;
        pass(place);
    }

    [[nodiscard]] QString seqs() const { return u'[' + m_seqs + u']'; }
    /// Where the next page begins, if there may be one.
    [[nodiscard]] std::optional<AuditCursor> next() const
    {
        return m_isFull || m_lookedAt == mostLookedAt() ? std::optional(m_last) : std::nullopt;
    }

private:
    [[nodiscard]] bool matches(const storage::Statement &row) const
    {
        if (!row.text(2).startsWith(m_query.filter.action))
            return false;
        return m_name.isEmpty() || scim::foldForComparison(row.text(3)).contains(m_name);
    }

    void pass(const AuditCursor &place)
    {
        m_last = place;
        ++m_lookedAt;
    }

    const AuditQuery &m_query;
    const QString m_name;
    QString m_seqs;
    int m_count = 0;
    int m_lookedAt = 0;
    qint64 m_bytes = 0;
    bool m_isFull = false;
    AuditCursor m_last;
};

} // namespace

Result<AuditPage> AuditReader::page(const AuditQuery &query)
{
    const Condition condition(query);
    Selection selection(query);
    {
        auto places = m_repository.query(
            QStringLiteral("SELECT at, seq, action, resource_name, coalesce(length(before), 0) + "
                           "coalesce(length(after), 0) FROM audit WHERE %1 ORDER BY at %2, seq %2 LIMIT ?")
                .arg(condition.text, direction(query.order)));
        if (!places)
            return places.error();
        const auto looked = places->forEach(condition.values + QVector<QVariant>{selection.mostLookedAt()},
            [&](const storage::Statement &row) { selection.look(row); });
        if (!looked)
            return looked.error();
    }
    auto found = rows(selection.seqs(), query.order);
    if (!found)
        return found.error();
    return AuditPage{std::move(found).value(), selection.next()};
}

Result<QVector<AuditRow>> AuditReader::rows(const QString &seqs, AuditQuery::Order order)
{
    auto query = m_repository.query(QStringLiteral(
        "SELECT %1 FROM audit WHERE seq IN (SELECT CAST(j.value AS BIGINT) FROM %2) ORDER BY at %3, seq %3")
                                        .arg(auditColumns(), m_repository.listTable(), direction(order)));
    if (!query)
        return query.error();
    QVector<AuditRow> found;
    const auto read = query->forEach({seqs}, [&](const storage::Statement &row) { found.append(auditRowOf(row)); });
    if (!read)
        return read.error();
    return found;
}

} // namespace rollcall::service
