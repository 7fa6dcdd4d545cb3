// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/filter.h"
#include "scim/normalize.h"
#include "scim/patch.h"
#include "scim/projection.h"

namespace rollcall::scim
{

static ProtocolError notYet()
{
    return {501, {}, {}};
}

const Attribute *Attribute::find(QStringView) const
{
    return nullptr;
}
QJsonObject Attribute::toJson() const
{
    return {};
}
Result<Attribute> Attribute::parse(const QJsonObject &)
{
    return Error{};
}
QString attributeTypeName(AttributeType)
{
    return {};
}
const Attribute *Schema::find(QStringView) const
{
    return nullptr;
}
QJsonObject Schema::toJson() const
{
    return {};
}
Result<Schema> Schema::parse(const QJsonObject &)
{
    return Error{};
}
SchemaRegistry::SchemaRegistry(ResourceType type, QVector<Schema> schemas) : m_type(type), m_schemas(std::move(schemas))
{
}
SchemaRegistry SchemaRegistry::forUsers(const QStringList &)
{
    return SchemaRegistry(ResourceType::User, {Schema{}});
}
SchemaRegistry SchemaRegistry::forGroups()
{
    return SchemaRegistry(ResourceType::Group, {Schema{}});
}
const Attribute *SchemaRegistry::resolve(const AttributePath &) const
{
    return nullptr;
}
std::optional<SchemaRegistry::Target> SchemaRegistry::locate(const AttributePath &) const
{
    return {};
}
const Schema *SchemaRegistry::schema(QStringView) const
{
    return nullptr;
}
Outcome<Filter> Filter::parse(QStringView, FilterDialect)
{
    return notYet();
}
QString Filter::toString() const
{
    return {};
}
bool operator==(const Filter &, const Filter &)
{
    return false;
}
QString operatorName(CompareOperator)
{
    return {};
}
Outcome<void> validate(const Filter &, const SchemaRegistry &)
{
    return {};
}
bool matches(const Filter &, const QJsonObject &, const SchemaRegistry &)
{
    return false;
}
Outcome<PatchRequest> PatchRequest::parse(const QJsonObject &)
{
    return notYet();
}
QJsonObject PatchRequest::toJson() const
{
    return {};
}
Outcome<PatchResult> applyPatch(const QJsonObject &, const PatchRequest &, const SchemaRegistry &, const PatchOptions &)
{
    return notYet();
}
QVector<PatchOperation> diff(const QJsonObject &, const QJsonObject &, const SchemaRegistry &)
{
    return {};
}
Outcome<Normalized> normalize(const QJsonObject &, const SchemaRegistry &, const PatchOptions &)
{
    return notYet();
}
Outcome<void> checkRequired(const QJsonObject &, const SchemaRegistry &)
{
    return {};
}
Outcome<AttributeSelection> AttributeSelection::parse(QStringView, QStringView)
{
    return notYet();
}
QJsonObject project(const QJsonObject &object, const AttributeSelection &, const SchemaRegistry &)
{
    return object;
}

} // namespace rollcall::scim
