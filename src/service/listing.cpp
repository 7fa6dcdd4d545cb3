// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/listing.h"

#include "scim/list_response.h"
#include "scim/sort_key.h"
#include "service/database_failure.h"
#include "service/list_pager.h"
#include "service/page_cursor.h"
#include "service/repository.h"
#include "storage/snapshot.h"

#include <algorithm>

namespace rollcall::service
{

namespace
{

scim::Outcome<void> validateSort(const SortRequest &sort, const ListScope &scope)
{
    scim::Outcome<void> valid = scim::validateSortBy(sort.path, *scope.registries.front());
    const bool isKnown = valid.ok()
        || std::any_of(scope.registries.begin(), scope.registries.end(),
            [&](const scim::SchemaRegistry *registry) { return scim::validateSortBy(sort.path, *registry).ok(); });
    return isKnown ? scim::Outcome<void>() : valid;
}

scim::Outcome<void> validateRequest(const ListRequest &request, const ListScope &scope)
{
    if (request.filter) {
        if (auto valid = scim::validate(*request.filter, scope.registries); !valid)
            return valid;
    }
    return request.sort ? validateSort(*request.sort, scope) : scim::Outcome<void>();
}

/// All that has to be the same on each page; what is selected of the resources, and how many, need not.
QByteArray cursorScope(const ListRequest &request, const ListScope &scope)
{
    QStringList parts;
    for (const scim::SchemaRegistry *registry : scope.registries)
        parts.append(scim::nameOf(registry->type()));
    parts.append(scope.visibility == Visibility::Live ? QStringLiteral("live") : QStringLiteral("everyone"));
    parts.append(
        request.sort ? (request.sort->ascending ? u'+' : u'-') + request.sort->path.toString().toLower() : QString());
    parts.append(request.filter ? request.filter->toString() : QString());
    return parts.join(u'\n').toUtf8();
}

class Listing
{
public:
    Listing(Repository &repository, CursorSeal &cursors, const ListScope &scope, const ListRequest &request)
        : m_repository(repository), m_cursors(cursors), m_scope(scope), m_request(request)
    {
        if (request.sort && scope.registries.size() == 1)
            m_order = RowOrder::by(request.sort->path, request.sort->ascending, *scope.registries.front());
        for (const scim::SchemaRegistry *registry : scope.registries) {
            m_sources.push_back({*registry,
                request.filter ? sqlConditionOf(*request.filter, *registry, scope.visibility) : SqlCondition(),
                RowReader(repository, registry->type(), scope.visibility, m_order.value_or(RowOrder())),
                Renderer(repository, *registry, scope.scimBase, scope.visibility)});
        }
    }

    scim::Outcome<QByteArray> answer()
    {
        const auto snapshot = storage::Snapshot::begin(m_repository.database());
        if (!snapshot)
            return protocolErrorOf(snapshot.error());
        auto cursor = openCursor();
        if (!cursor)
            return cursor.error();
        const bool sorts = m_request.sort && !m_order;
        if (const auto few = sorts ? checkNumber() : scim::Outcome<void>(); !few)
            return few.error();
        ListPager pager(m_sources, m_request, sorts);
        auto page = m_request.cursor ? pager.byCursor(*cursor) : pager.byIndex();
        if (!page)
            return protocolErrorOf(page.error());
        const auto resources = rendered(std::exchange(page->rows, {}));
        if (!resources)
            return protocolErrorOf(resources.error());
        return scim::listResponseBytes(headOf(*page), *resources);
    }

private:
    /// To be sorted by what no column has, every resource is looked into, for each page anew. Where a filter has to
    /// look into them all the same, that is no more work.
    scim::Outcome<void> checkNumber()
    {
        qint64 total = 0;
        for (ListSource &source : m_sources) {
            if (!source.condition.exact)
                return {};
            const auto count = source.reader.count(source.condition);
            if (!count)
                return protocolErrorOf(count.error());
            total += *count;
        }
        if (total <= ListPager::kMaxSorted)
            return {};
        return scim::ProtocolError{400, QStringLiteral("tooMany"),
            QStringLiteral(
                "More than %1 resources can't be sorted by %2: filter more narrowly, or sort by id, userName, "
                "displayName, externalId, meta.created or meta.lastModified.")
                .arg(ListPager::kMaxSorted)
                .arg(m_request.sort->path.toString())};
    }

    scim::Outcome<std::optional<PageCursor>> openCursor()
    {
        using Opened = std::optional<PageCursor>;
        if (!m_request.cursor || m_request.cursor->isEmpty())
            return Opened();
        auto cursor = m_cursors.open(*m_request.cursor, cursorScope(m_request, m_scope), m_scope.now);
        if (!cursor)
            return cursor.error();
        RowPosition &position = cursor->place.position;
        if (cursor->place.source >= static_cast<int>(m_sources.size())
            || (m_order && !m_order->nullable && !position.key))
            return invalidCursor();
        if (!cursor->keyIsCut)
            return Opened(std::move(cursor).value());
        const auto rows = m_sources.at(cursor->place.source).reader.withRids({position.rid});
        if (!rows)
            return protocolErrorOf(rows.error());
        if (rows->isEmpty() || !rows->constFirst().key || !rows->constFirst().key->startsWith(*position.key))
            return invalidCursor();
        position.key = rows->constFirst().key;
        return Opened(std::move(cursor).value());
    }

    Result<QVector<QByteArray>> rendered(QVector<ListedRow> rows)
    {
        QVector<QByteArray> resources;
        resources.reserve(rows.size());
        for (qsizetype begin = 0; begin < rows.size();) {
            const int number = rows.at(begin).source;
            QVector<Row> ofOneSource;
            for (; begin < rows.size() && rows.at(begin).source == number; ++begin)
                ofOneSource.append(std::move(rows[begin].row));
            auto some = m_sources.at(number).renderer.render(ofOneSource, m_request.selection);
            if (!some)
                return some.error();
            for (Rendered &rendered : *some)
                resources.append(std::move(rendered.json));
        }
        return resources;
    }

    [[nodiscard]] scim::ListResponseHead headOf(const ListedPage &page) const
    {
        scim::ListResponseHead head;
        head.totalResults = page.total;
        if (!m_request.cursor)
            head.startIndex = m_request.startIndex;
        const QByteArray scope = page.next || page.previous ? cursorScope(m_request, m_scope) : QByteArray();
        if (page.next)
            head.nextCursor = m_cursors.seal(*page.next, scope, m_scope.now);
        if (page.previous)
            head.previousCursor = m_cursors.seal(*page.previous, scope, m_scope.now);
        return head;
    }

    Repository &m_repository;
    CursorSeal &m_cursors;
    const ListScope &m_scope;
    const ListRequest &m_request;
    std::optional<RowOrder> m_order; ///< What the database sorts by.
    ListSources m_sources;
};

} // namespace

scim::Outcome<QByteArray> listResources(
    Repository &repository, CursorSeal &cursors, const ListScope &scope, const ListRequest &request)
{
    if (const auto valid = validateRequest(request, scope); !valid)
        return valid.error();
    if (request.cursor) {
        if (const auto ready = cursors.prepare(); !ready)
            return protocolErrorOf(ready.error());
    }
    return Listing(repository, cursors, scope, request).answer();
}

} // namespace rollcall::service
