// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/row_inspection.h"

#include "scim/sort_key.h"

#include <algorithm>

namespace rollcall::service
{

namespace
{

constexpr int kBlock = 500;
constexpr int kBlockWithMembers = 10; // A group may have thousands.

bool names(const scim::Filter &filter, QLatin1String attribute)
{
    if (filter.path.attribute.compare(attribute, Qt::CaseInsensitive) == 0)
        return true;
    return std::any_of(filter.children.begin(), filter.children.end(),
        [&](const scim::Filter &child) { return names(child, attribute); });
}

QLatin1String relatedTo(scim::ResourceType type)
{
    return QLatin1String(type == scim::ResourceType::User ? "groups" : "members");
}

} // namespace

RowInspection::RowInspection(ListSources &sources, const ListRequest &request, bool sorts)
    : m_sources(sources), m_request(request), m_sorts(sorts), m_blockSize(kBlock)
{
    m_tags = asksFor(QLatin1String("meta")) ? Renderer::Tags::WithMeta : Renderer::Tags::Never;
    for (const ListSource &source : sources) {
        const QLatin1String related = relatedTo(source.registry.type());
        scim::AttributeSelection selection;
        if (!asksFor(related))
            selection.excluded.append(related);
        else if (source.registry.type() == scim::ResourceType::Group)
            m_blockSize = kBlockWithMembers;
        m_selections.push_back(std::move(selection));
        scim::MemberReader reader(source.registry);
        if (request.filter)
            reader.add(*request.filter);
        if (sorts)
            reader.add(request.sort->path);
        m_readers.push_back(std::move(reader));
    }
}

bool RowInspection::asksFor(QLatin1String attribute) const
{
    return (m_request.filter && names(*m_request.filter, attribute))
        || (m_sorts && m_request.sort->path.attribute.compare(attribute, Qt::CaseInsensitive) == 0);
}

bool RowInspection::isInteresting(const ListSource &source) const
{
    return m_sorts || !source.condition.exact;
}

/// One for each row; empty where it need not be looked into.
Result<QVector<QByteArray>> RowInspection::resourcesOf(const QVector<ListedRow> &rows)
{
    QVector<QByteArray> resources;
    for (qsizetype begin = 0; begin < rows.size();) {
        const int number = rows.at(begin).source;
        QVector<Row> ofOneSource;
        for (; begin < rows.size() && rows.at(begin).source == number; ++begin)
            ofOneSource.append(rows.at(begin).row);
        ListSource &source = m_sources.at(number);
        if (!isInteresting(source)) {
            resources.resize(resources.size() + ofOneSource.size());
            continue;
        }
        const auto some = source.renderer.render(ofOneSource, m_selections.at(number), m_tags);
        if (!some)
            return some.error();
        for (const Rendered &rendered : *some)
            resources.append(rendered.json);
    }
    return resources;
}

Result<void> RowInspection::apply(QVector<ListedRow> &rows)
{
    const auto resources = resourcesOf(rows);
    if (!resources)
        return resources.error();
    QVector<ListedRow> matching;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const ListSource &source = m_sources.at(rows.at(i).source);
        if (isInteresting(source)) {
            const auto object = m_readers.at(static_cast<size_t>(rows.at(i).source)).read(resources->at(i));
            if (!object)
                return object.error();
            if (!source.condition.exact && !scim::matches(*m_request.filter, *object, source.registry))
                continue;
            if (m_sorts) {
                auto key = scim::sortKey(*object, m_request.sort->path, source.registry);
                if (key)
                    key->truncate(kMaxKey);
                rows[i].row.key = std::move(key);
            }
        }
        matching.append(std::move(rows[i]));
    }
    rows = std::move(matching);
    return {};
}

} // namespace rollcall::service
