// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/filter.h"

#include "scim/json.h"

namespace rollcall::scim
{

namespace
{

bool isJunction(const Filter &filter)
{
    return filter.kind == Filter::Kind::And || filter.kind == Filter::Kind::Or;
}

QString joined(const Filter &filter, const QString &word)
{
    QStringList parts;
    for (const Filter &child : filter.children)
        parts.append(isJunction(child) ? QLatin1Char('(') + child.toString() + QLatin1Char(')') : child.toString());
    return parts.join(word);
}

} // namespace

QString operatorName(CompareOperator op)
{
    switch (op) {
    case CompareOperator::Equal: return QStringLiteral("eq");
    case CompareOperator::NotEqual: return QStringLiteral("ne");
    case CompareOperator::Contains: return QStringLiteral("co");
    case CompareOperator::StartsWith: return QStringLiteral("sw");
    case CompareOperator::EndsWith: return QStringLiteral("ew");
    case CompareOperator::Greater: return QStringLiteral("gt");
    case CompareOperator::GreaterOrEqual: return QStringLiteral("ge");
    case CompareOperator::Less: return QStringLiteral("lt");
    case CompareOperator::LessOrEqual: return QStringLiteral("le");
    }
    return {};
}

QString Filter::toString() const
{
    switch (kind) {
    case Kind::Compare:
        return path.toString() + QLatin1Char(' ') + operatorName(op) + QLatin1Char(' ')
            + QString::fromUtf8(valueToBytes(value));
    case Kind::Present: return path.toString() + QStringLiteral(" pr");
    // Parentheses around every junction in a junction: "and" in "or" needs none, but keeps its own node with them.
    case Kind::And: return joined(*this, QStringLiteral(" and "));
    case Kind::Or: return joined(*this, QStringLiteral(" or "));
    case Kind::Not: return QStringLiteral("not (") + children.front().toString() + QLatin1Char(')');
    case Kind::ValuePath: return path.toString() + QLatin1Char('[') + children.front().toString() + QLatin1Char(']');
    }
    return {};
}

bool operator==(const Filter &a, const Filter &b)
{
    return a.kind == b.kind && a.path == b.path && a.op == b.op && a.value == b.value && a.children == b.children;
}

} // namespace rollcall::scim
