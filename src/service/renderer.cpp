// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/renderer.h"

#include "scim/json.h"
#include "scim/schema_uris.h"
#include "service/attribute_stripping.h"
#include "service/custom_attributes.h"
#include "service/related.h"
#include "service/stored_json.h"

namespace rollcall::service
{

namespace
{

bool names(const QStringList &paths, QLatin1String attribute, bool whole)
{
    return std::any_of(paths.begin(), paths.end(), [&](const QString &text) {
        const auto path = scim::AttributePath::parse(text);
        return path && path->attribute.compare(attribute, Qt::CaseInsensitive) == 0
            && (!whole || path->subAttribute.isEmpty());
    });
}

/// Members can be thousands: they are not even read if they are not answered.
bool answers(const scim::AttributeSelection &selection, QLatin1String attribute)
{
    if (!selection.attributes.isEmpty())
        return names(selection.attributes, attribute, false);
    return !names(selection.excluded, attribute, true);
}

/// Nothing but the related resources was excluded: what is left are the stored bytes.
bool excludesOnly(const scim::AttributeSelection &selection, QLatin1String attribute)
{
    return selection.attributes.isEmpty() && selection.excluded.size() == 1
        && names(selection.excluded, attribute, true);
}

} // namespace

Renderer::Renderer(
    Repository &repository, const scim::SchemaRegistry &registry, QByteArray scimBase, Visibility visibility)
    : m_repository(repository), m_registry(registry), m_scimBase(std::move(scimBase)), m_visibility(visibility)
{
    m_endpoint = m_scimBase + scim::endpointOf(m_registry.type()).toLatin1() + '/';
}

QByteArray Renderer::location(const QString &id) const
{
    return m_endpoint + id.toLatin1();
}

QLatin1String Renderer::relatedAttribute() const
{
    return QLatin1String(m_registry.type() == scim::ResourceType::User ? "groups" : "members");
}

/// A user's tag depends on the groups.
bool Renderer::needsRelated(const scim::AttributeSelection &selection, Tags tags) const
{
    if (answers(selection, relatedAttribute()))
        return true;
    return m_registry.type() == scim::ResourceType::User
        && (tags == Tags::Always || (tags == Tags::WithMeta && answers(selection, QLatin1String("meta"))));
}

QByteArray Renderer::renderOne(const Row &row, const QByteArray &related, const QByteArray &stamp) const
{
    Splice splice{stamp, location(row.id), related, {}, {}};
    if (!row.extension.isEmpty()) {
        const QLatin1String urn
            = m_registry.type() == scim::ResourceType::User ? scim::kRollcallSchema : scim::kRollcallGroupSchema;
        splice.extensionSchema = QByteArray(urn.data(), urn.size());
        splice.extension = row.extension;
    }
    return spliced(row.json, splice);
}

Result<QVector<Rendered>> Renderer::render(
    const QVector<Row> &rows, const scim::AttributeSelection &selection, Tags tags)
{
    QHash<qint64, Related> related;
    if (needsRelated(selection, tags)) {
        auto read = readRelated(m_repository, m_registry.type(), rows, m_scimBase, m_visibility);
        if (!read)
            return read.error();
        related = std::move(read).value();
    }
    const bool isUser = m_registry.type() == scim::ResourceType::User;
    const auto hidden = isUser ? removedAttributes(m_repository) : Result<QStringList>(QStringList());
    if (!hidden)
        return hidden.error();
    const bool isAnswered = answers(selection, relatedAttribute());
    const bool isWhole = selection.isEmpty() || excludesOnly(selection, relatedAttribute());
    QVector<Rendered> resources;
    resources.reserve(rows.size());
    for (const Row &row : rows) {
        const auto own = related.constFind(row.rid);
        const bool hasOwn = own != related.constEnd();
        const QByteArray hiddenPart = hiddenStamp(row.json, *hidden);
        QByteArray stamp = row.isAllUsers ? row.stamp : (hasOwn ? own->stamp : QByteArray());
        stamp.append(hiddenPart);
        Rendered rendered{renderOne(row, hasOwn && isAnswered ? own->json : QByteArray(), stamp), {}};
        if (tags == Tags::Always)
            rendered.tag = entityTag(row.version, stamp);
        if (!isWhole || !hiddenPart.isEmpty()) {
            const auto object = scim::parseObject(rendered.json);
            if (!object)
                return object.error();
            rendered.json
                = scim::toBytes(scim::project(withoutCustomAttributes(*object, *hidden), selection, m_registry));
        }
        resources.append(std::move(rendered));
    }
    return resources;
}

} // namespace rollcall::service
