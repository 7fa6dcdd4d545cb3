// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/sql_condition.h"

#include "scim/date_time.h"
#include "scim/text.h"

#include <QStringList>

namespace rollcall::service
{

namespace
{

using scim::CompareOperator;
using scim::Filter;
using scim::ResourceType;

struct Scope {
    ResourceType type;
    Visibility visibility;
};

const SqlCondition kAnything{{}, {}, false};

/// `emails`, `name.givenName`, lower-case; empty if the path names another schema than the core one.
QString coreName(const scim::AttributePath &path, ResourceType type)
{
    if (!path.schema.isEmpty() && path.schema.compare(scim::schemaOf(type), Qt::CaseInsensitive) != 0)
        return {};
    QString name = path.attribute.toLower();
    if (!path.subAttribute.isEmpty() && path.subAttribute.compare(QLatin1String("value"), Qt::CaseInsensitive) != 0)
        name += u'.' + path.subAttribute.toLower();
    return name;
}

SqlCondition emailIs(const QString &value)
{
    return {QStringLiteral("rid IN (SELECT user_rid FROM user_emails WHERE value_key = ?)"),
        {scim::foldForComparison(value)}, false};
}

SqlCondition userEquals(const QString &name, const QString &value)
{
    if (name == QLatin1String("username"))
        return {QStringLiteral("user_name_key = ?"), {scim::foldForComparison(value)}, true};
    if (name == QLatin1String("emails"))
        return emailIs(value);
    if (name == QLatin1String("groups"))
        return {
            QStringLiteral("rid IN (SELECT gu.user_rid FROM group_users gu JOIN user_groups g ON g.rid = gu.group_rid "
                           "WHERE g.id = ?)"),
            {value}, true};
    return kAnything;
}

SqlCondition groupEquals(const QString &name, const QString &value, Visibility visibility)
{
    if (name != QLatin1String("members"))
        return kAnything;
    const QString hidden = visibility == Visibility::Live ? QStringLiteral(" AND u.deleted = 0") : QString();
    return {
        QStringLiteral("rid IN (SELECT gu.group_rid FROM group_users gu JOIN users u ON u.rid = gu.user_rid WHERE "
                       "u.id = ?%1 UNION ALL SELECT gg.group_rid FROM group_groups gg JOIN user_groups m ON m.rid = "
                       "gg.member_rid WHERE m.id = ?)")
            .arg(hidden),
        {value, value}, true};
}

SqlCondition equals(const QString &name, const QString &value, const Scope &scope)
{
    if (name == QLatin1String("id"))
        return {QStringLiteral("id = ?"), {value}, true};
    if (name == QLatin1String("externalid"))
        return {QStringLiteral("external_id = ?"), {value}, true};
    if (name == QLatin1String("displayname"))
        return {QStringLiteral("display_name_key = ?"), {scim::foldForComparison(value)}, true};
    return scope.type == ResourceType::User ? userEquals(name, value) : groupEquals(name, value, scope.visibility);
}

/// Points in time may be finer than our milliseconds: candidates only.
SqlCondition modified(CompareOperator op, const QString &value)
{
    const auto time = scim::parseDateTime(value);
    if (!time)
        return kAnything;
    const qint64 at = time->toMSecsSinceEpoch();
    switch (op) {
    case CompareOperator::Greater:
    case CompareOperator::GreaterOrEqual: return {QStringLiteral("last_modified >= ?"), {at}, false};
    case CompareOperator::Less:
    case CompareOperator::LessOrEqual: return {QStringLiteral("last_modified <= ?"), {at}, false};
    case CompareOperator::Equal: return {QStringLiteral("last_modified = ?"), {at}, false};
    default: return kAnything;
    }
}

SqlCondition compared(const Filter &filter, const Scope &scope)
{
    const QString name = coreName(filter.path, scope.type);
    if (!filter.value.isString() || name.isEmpty())
        return kAnything;
    if (name == QLatin1String("meta.lastmodified"))
        return modified(filter.op, filter.value.toString());
    return filter.op == CompareOperator::Equal ? equals(name, filter.value.toString(), scope) : kAnything;
}

SqlCondition conditionOf(const Filter &filter, const Scope &scope);

SqlCondition allOf(const std::vector<Filter> &children, const Scope &scope)
{
    SqlCondition all;
    QStringList texts;
    for (const Filter &child : children) {
        const SqlCondition part = conditionOf(child, scope);
        all.exact = all.exact && part.exact;
        if (part.text.isEmpty())
            continue;
        texts.append(part.text);
        all.values += part.values;
    }
    all.text = texts.join(QLatin1String(" AND "));
    return all;
}

SqlCondition anyOf(const std::vector<Filter> &children, const Scope &scope)
{
    SqlCondition any;
    QStringList texts;
    for (const Filter &child : children) {
        const SqlCondition part = conditionOf(child, scope);
        if (part.text.isEmpty())
            return kAnything; // One open branch opens the whole.
        any.exact = any.exact && part.exact;
        texts.append(part.text);
        any.values += part.values;
    }
    any.text = u'(' + texts.join(QLatin1String(" OR ")) + u')';
    return any;
}

/// The value that an `emails[…]` has to have, if the filter names one.
std::optional<QString> wantedValue(const Filter &filter)
{
    if (filter.kind == Filter::Kind::Compare && filter.op == CompareOperator::Equal && filter.value.isString()
        && filter.path.attribute.compare(QLatin1String("value"), Qt::CaseInsensitive) == 0)
        return filter.value.toString();
    if (filter.kind != Filter::Kind::And)
        return std::nullopt;
    for (const Filter &child : filter.children) {
        if (auto value = wantedValue(child))
            return value;
    }
    return std::nullopt;
}

SqlCondition valuePath(const Filter &filter, const Scope &scope)
{
    const auto value = wantedValue(filter.children.front());
    if (!value || scope.type != ResourceType::User || coreName(filter.path, scope.type) != QLatin1String("emails"))
        return kAnything;
    return emailIs(*value);
}

SqlCondition conditionOf(const Filter &filter, const Scope &scope)
{
    switch (filter.kind) {
    case Filter::Kind::Compare: return compared(filter, scope);
    case Filter::Kind::And: return allOf(filter.children, scope);
    case Filter::Kind::Or: return anyOf(filter.children, scope);
    case Filter::Kind::ValuePath: return valuePath(filter, scope);
    case Filter::Kind::Present:
    case Filter::Kind::Not: return kAnything;
    }
    return kAnything;
}

} // namespace

SqlCondition sqlConditionOf(const Filter &filter, ResourceType type, Visibility visibility)
{
    return conditionOf(filter, {type, visibility});
}

QString visibleSql(ResourceType type, Visibility visibility)
{
    return type == ResourceType::User && visibility == Visibility::Live ? QStringLiteral("deleted = 0")
                                                                        : QStringLiteral("true");
}

} // namespace rollcall::service
