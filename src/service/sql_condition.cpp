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
    const scim::SchemaRegistry &registry;
    Visibility visibility;

    [[nodiscard]] ResourceType type() const { return registry.type(); }
};

const SqlCondition kAnything{{}, {}, false};

SqlCondition constant(bool holds)
{
    return holds ? SqlCondition() : SqlCondition::nothing();
}

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

SqlCondition emailIs(const QString &value, bool exact)
{
    return {QStringLiteral("rid IN (SELECT user_rid FROM user_emails WHERE value_key = ?)"),
        {scim::foldForComparison(value)}, exact};
}

/// Ids are in lower case, and a reference's caseExact is false (RFC 7643 §8.7.1).
SqlCondition isInGroup(const QString &id)
{
    return {QStringLiteral("rid IN (SELECT gu.user_rid FROM group_users gu JOIN user_groups g ON g.rid = gu.group_rid "
                           "WHERE g.id = ?)"),
        {scim::foldForComparison(id)}, true};
}

SqlCondition hasMember(const QString &id, Visibility visibility)
{
    const QString hidden = visibility == Visibility::Live ? QStringLiteral(" AND u.deleted = 0") : QString();
    const QString folded = scim::foldForComparison(id);
    return {
        QStringLiteral("rid IN (SELECT gu.group_rid FROM group_users gu JOIN users u ON u.rid = gu.user_rid WHERE "
                       "u.id = ?%1 UNION ALL SELECT gg.group_rid FROM group_groups gg JOIN user_groups m ON m.rid = "
                       "gg.member_rid WHERE m.id = ?)")
            .arg(hidden),
        {folded, folded}, true};
}

/// A text that has a column of its own.
struct TextColumn {
    QLatin1String name;
    bool folded;
};

std::optional<TextColumn> columnOf(const QString &name, ResourceType type)
{
    if (name == QLatin1String("externalid"))
        return TextColumn{QLatin1String("external_id"), false};
    if (name == QLatin1String("displayname"))
        return TextColumn{QLatin1String("display_name_key"), true};
    if (name == QLatin1String("username") && type == ResourceType::User)
        return TextColumn{QLatin1String("user_name_key"), true};
    return std::nullopt;
}

/// The first text, by code points, behind all that begin with `prefix`; empty if there is none.
QString successorOf(const QString &prefix)
{
    QVector<uint> points = prefix.toUcs4();
    while (!points.isEmpty() && points.constLast() == QChar::LastValidCodePoint)
        points.removeLast();
    if (points.isEmpty())
        return {};
    points.last() = points.constLast() == 0xD7FF ? 0xE000 : points.constLast() + 1;
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size());
}

SqlCondition startsWith(const TextColumn &column, const QString &prefix)
{
    const QString end = successorOf(prefix);
    if (prefix.isEmpty() || end.isEmpty())
        return kAnything;
    return {QStringLiteral("(%1 >= ? AND %1 < ?)").arg(column.name), {prefix, end}, true};
}

/// Looked for in the column's index alone, which is narrow.
SqlCondition contains(const TextColumn &column, const QString &part, ResourceType type, bool exact)
{
    if (part.isEmpty())
        return kAnything;
    const QLatin1String table(type == ResourceType::User ? "users" : "user_groups");
    return {QStringLiteral("rid IN (SELECT rid FROM %1 WHERE replace(%2, ?, '') <> %2)").arg(table, column.name),
        {part}, exact};
}

SqlCondition textCompared(const TextColumn &column, const Filter &filter, ResourceType type)
{
    const QString text = filter.value.toString();
    const QString value = column.folded ? scim::foldForComparison(text) : text;
    switch (filter.op) {
    case CompareOperator::Equal: return {column.name + QStringLiteral(" = ?"), {value}, true};
    case CompareOperator::StartsWith: return startsWith(column, value);
    case CompareOperator::Contains: return contains(column, value, type, true);
    case CompareOperator::EndsWith: return contains(column, value, type, false);
    default: return kAnything;
    }
}

/// Ours are whole milliseconds; what they are compared with may be between two of them.
SqlCondition timeCompared(QLatin1String column, CompareOperator op, const QString &value)
{
    const auto time = scim::parseExactTime(value);
    if (!time)
        return kAnything;
    const bool isBetween = !time->finer.isEmpty();
    const auto compared = [&](const char *sign) {
        return SqlCondition{column + QLatin1String(sign) + QStringLiteral(" ?"), {time->milliseconds}, true};
    };
    switch (op) {
    case CompareOperator::Greater: return compared(" >");
    case CompareOperator::GreaterOrEqual: return compared(isBetween ? " >" : " >=");
    case CompareOperator::Less: return compared(isBetween ? " <=" : " <");
    case CompareOperator::LessOrEqual: return compared(" <=");
    case CompareOperator::Equal: return isBetween ? SqlCondition::nothing() : compared(" =");
    case CompareOperator::NotEqual: return isBetween ? SqlCondition() : compared(" <>");
    default: return kAnything;
    }
}

SqlCondition equals(const QString &name, const QString &value, const Scope &scope)
{
    if (name == QLatin1String("id"))
        return {QStringLiteral("id = ?"), {value}, true};
    if (name == QLatin1String("emails") && scope.type() == ResourceType::User)
        return emailIs(value, true);
    if (name == QLatin1String("groups") && scope.type() == ResourceType::User)
        return isInGroup(value);
    if (name == QLatin1String("members") && scope.type() == ResourceType::Group)
        return hasMember(value, scope.visibility);
    return kAnything;
}

SqlCondition resourceTypeCompared(CompareOperator op, bool isEqual)
{
    switch (op) {
    case CompareOperator::Equal: return constant(isEqual);
    case CompareOperator::NotEqual: return constant(!isEqual);
    default: return kAnything;
    }
}

/// What is absent matches `ne`, and is equal to null.
SqlCondition comparedWithNothing(const Filter &filter)
{
    return constant(
        filter.value.isNull() ? filter.op == CompareOperator::Equal : filter.op == CompareOperator::NotEqual);
}

SqlCondition compared(const Filter &filter, const Scope &scope)
{
    if (scope.registry.resolve(filter.path) == nullptr)
        return comparedWithNothing(filter);
    const QString name = coreName(filter.path, scope.type());
    if (!filter.value.isString() || name.isEmpty() || filter.value.toString().isEmpty())
        return kAnything;
    const QString value = filter.value.toString();
    if (name == QLatin1String("meta.lastmodified"))
        return timeCompared(QLatin1String("last_modified"), filter.op, value);
    if (name == QLatin1String("meta.created"))
        return timeCompared(QLatin1String("created"), filter.op, value);
    if (name == QLatin1String("meta.resourcetype"))
        return resourceTypeCompared(filter.op, value == scim::nameOf(scope.type()));
    if (const auto column = columnOf(name, scope.type()))
        return textCompared(*column, filter, scope.type());
    return filter.op == CompareOperator::Equal ? equals(name, value, scope) : kAnything;
}

SqlCondition present(const Filter &filter, const Scope &scope)
{
    if (scope.registry.resolve(filter.path) == nullptr)
        return SqlCondition::nothing();
    const QString name = coreName(filter.path, scope.type());
    if (name == QLatin1String("id") || name.startsWith(QLatin1String("meta")))
        return {};
    const auto column = columnOf(name, scope.type());
    return column ? SqlCondition{column->name + QStringLiteral(" IS NOT NULL"), {}, true} : kAnything;
}

SqlCondition conditionOf(const Filter &filter, const Scope &scope);

SqlCondition allOf(const std::vector<Filter> &children, const Scope &scope)
{
    SqlCondition all;
    QStringList texts;
    for (const Filter &child : children) {
        const SqlCondition part = conditionOf(child, scope);
        if (part.isNothing())
            return part;
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
    bool isOpen = false; // One open branch opens the whole.
    for (const Filter &child : children) {
        const SqlCondition part = conditionOf(child, scope);
        if (part.isEverything())
            return part;
        if (part.isNothing())
            continue;
        isOpen = isOpen || part.text.isEmpty();
        any.exact = any.exact && part.exact;
        texts.append(u'(' + part.text + u')');
        any.values += part.values;
    }
    if (isOpen)
        return kAnything;
    if (texts.isEmpty())
        return SqlCondition::nothing();
    any.text = u'(' + texts.join(QLatin1String(" OR ")) + u')';
    return any;
}

SqlCondition negated(const Filter &child, const Scope &scope)
{
    const SqlCondition condition = conditionOf(child, scope);
    if (condition.isNothing() || condition.isEverything())
        return constant(condition.isNothing());
    return kAnything;
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
    if (scope.registry.resolve(filter.path) == nullptr)
        return SqlCondition::nothing();
    const auto value = wantedValue(filter.children.front());
    const QString name = coreName(filter.path, scope.type());
    if (!value || value->isEmpty())
        return kAnything;
    SqlCondition condition = kAnything;
    if (name == QLatin1String("emails") && scope.type() == ResourceType::User)
        condition = emailIs(*value, false);
    else if (name == QLatin1String("groups") && scope.type() == ResourceType::User)
        condition = isInGroup(*value);
    else if (name == QLatin1String("members") && scope.type() == ResourceType::Group)
        condition = hasMember(*value, scope.visibility);
    // Nothing more was asked of it.
    condition.exact = !condition.text.isEmpty() && filter.children.front().kind == Filter::Kind::Compare;
    return condition;
}

SqlCondition conditionOf(const Filter &filter, const Scope &scope)
{
    switch (filter.kind) {
    case Filter::Kind::Compare: return compared(filter, scope);
    case Filter::Kind::Present: return present(filter, scope);
    case Filter::Kind::And: return allOf(filter.children, scope);
    case Filter::Kind::Or: return anyOf(filter.children, scope);
    case Filter::Kind::Not: return negated(filter.children.front(), scope);
    case Filter::Kind::ValuePath: return valuePath(filter, scope);
    }
    return kAnything;
}

} // namespace

SqlCondition sqlConditionOf(const Filter &filter, const scim::SchemaRegistry &registry, Visibility visibility)
{
    return conditionOf(filter, {registry, visibility});
}

QString visibleSql(ResourceType type, Visibility visibility)
{
    if (visibility == Visibility::Everyone)
        return QStringLiteral("true");
    return type == ResourceType::User ? QStringLiteral("deleted = 0") : QStringLiteral("built_in = 0");
}

} // namespace rollcall::service
