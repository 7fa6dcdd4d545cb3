// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/listing.h"

#include "scim/json.h"
#include "scim/list_response.h"
#include "service/database_failure.h"
#include "service/renderer.h"
#include "service/row_reader.h"

namespace rollcall::service
{

namespace
{

constexpr int kBlock = 500; // Rows of a scan in memory at once.
constexpr int kBlockWithMembers = 10; // A group may have thousands.

struct Page {
    qint64 total = 0;
    QVector<Row> rows;
};

bool asksFor(const scim::Filter &filter, QLatin1String attribute)
{
    if (filter.path.attribute.compare(attribute, Qt::CaseInsensitive) == 0)
        return true;
    return std::any_of(filter.children.begin(), filter.children.end(),
        [&](const scim::Filter &child) { return asksFor(child, attribute); });
}

Result<Page> indexedPage(RowReader &reader, const ListRequest &request, const SqlCondition &condition)
{
    Page page;
    if (request.count > 0) {
        auto rows = reader.page(condition, request.startIndex - 1, request.count);
        if (!rows)
            return rows.error();
        page.rows = std::move(rows).value();
    }
    // A page that is not full is the last one, and tells the total.
    if (!page.rows.isEmpty() && page.rows.size() < request.count) {
        page.total = request.startIndex - 1 + page.rows.size();
        return page;
    }
    const auto total = reader.count(condition);
    if (!total)
        return total.error();
    page.total = *total;
    return page;
}

/// Goes through the candidates and asks each one.
class Scan
{
public:
    Scan(RowReader &reader, Renderer &renderer, const scim::SchemaRegistry &registry, const ListRequest &request)
        : m_reader(reader), m_renderer(renderer), m_registry(registry), m_request(request)
    {
        const bool isUser = registry.type() == scim::ResourceType::User;
        const QLatin1String related(isUser ? "groups" : "members");
        if (asksFor(*request.filter, related))
            m_block = isUser ? kBlock : kBlockWithMembers;
        else
            m_selection.excluded.append(related);
    }

    Result<Page> run(const SqlCondition &condition)
    {
        for (std::optional<RowPosition> last;;) {
            const auto block = m_reader.next(condition, last, Direction::Forward, m_block);
            if (!block)
                return block.error();
            if (block->isEmpty())
                return m_page;
            if (const auto done = take(*block); !done)
                return done.error();
            last = block->constLast().position();
        }
    }

private:
    Result<void> take(const QVector<Row> &block)
    {
        const auto resources = m_renderer.render(block, m_selection);
        if (!resources)
            return resources.error();
        for (qsizetype i = 0; i < block.size(); ++i) {
            const auto object = scim::parseObject(resources->at(i));
            if (!object)
                return object.error();
            if (!scim::matches(*m_request.filter, *object, m_registry))
                continue;
            ++m_page.total;
            if (m_page.total >= m_request.startIndex && m_page.rows.size() < m_request.count)
                m_page.rows.append(block.at(i));
        }
        return {};
    }

    RowReader &m_reader;
    Renderer &m_renderer;
    const scim::SchemaRegistry &m_registry;
    const ListRequest &m_request;
    scim::AttributeSelection m_selection;
    int m_block = kBlock;
    Page m_page;
};

} // namespace

scim::Outcome<QByteArray> listResources(Repository &repository, const scim::SchemaRegistry &registry,
    const ListRequest &request, const QByteArray &scimBase, Visibility visibility)
{
    SqlCondition condition;
    if (request.filter) {
        if (const auto valid = scim::validate(*request.filter, registry); !valid)
            return valid.error();
        condition = sqlConditionOf(*request.filter, registry, visibility);
    }
    RowReader reader(repository, registry.type(), visibility);
    Renderer renderer(repository, registry, scimBase, visibility);
    const auto page = condition.exact ? indexedPage(reader, request, condition)
                                      : Scan(reader, renderer, registry, request).run(condition);
    if (!page)
        return protocolErrorOf(page.error());
    const auto resources = renderer.render(page->rows, request.selection);
    if (!resources)
        return protocolErrorOf(resources.error());
    return scim::listResponseBytes(page->total, request.startIndex, *resources);
}

} // namespace rollcall::service
