// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/row_order.h"

#include "scim/sort_key.h"

namespace rollcall::service
{

namespace
{

struct Column {
    const char *attribute; ///< Lower-case.
    const char *name;
    RowOrder::Kind kind;
    bool nullable;
    bool usersOnly = false;
};

using Kind = RowOrder::Kind;
constexpr Column kColumns[] = {{"id", "id", Kind::Text, false}, {"externalid", "external_id", Kind::Text, true},
    {"meta.created", "created", Kind::Integer, false}, {"meta.lastmodified", "last_modified", Kind::Integer, false},
    {"displayname", "display_name_key", Kind::Text, true}, {"username", "user_name_key", Kind::Text, false, true}};

} // namespace

std::optional<RowOrder> RowOrder::by(
    const scim::AttributePath &path, bool ascending, const scim::SchemaRegistry &registry)
{
    const auto target = registry.locate(path);
    if (!target || target->isExtension)
        return std::nullopt;
    QString name = target->attribute->name.toLower();
    if (target->subAttribute)
        name += u'.' + target->subAttribute->name.toLower();
    for (const Column &column : kColumns) {
        if (name != QLatin1String(column.attribute)
            || (column.usersOnly && registry.type() != scim::ResourceType::User))
            continue;
        return RowOrder{QLatin1String(column.name), column.kind, column.nullable, ascending};
    }
    return std::nullopt;
}

QVariant RowOrder::valueOf(const QByteArray &key) const
{
    if (kind == Kind::Integer)
        return scim::integerOf(key).value_or(0);
    return QString::fromUtf8(key);
}

QByteArray RowOrder::keyOf(const QVariant &value) const
{
    return kind == Kind::Integer ? scim::sortKeyOf(value.toLongLong()) : value.toString().toUtf8();
}

} // namespace rollcall::service
