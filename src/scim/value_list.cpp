// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/value_list.h"

#include "scim/blank.h"
#include "scim/filter_match.h"
#include "scim/text.h"

#include <algorithm>
#include <optional>

namespace rollcall::scim
{

namespace
{

bool isPrimary(const QJsonValue &value)
{
    return value[u"primary"].toBool();
}

bool sameText(const QJsonValue &a, const QJsonValue &b)
{
    return a == b || (a.isString() && b.isString() && equalFolded(a.toString(), b.toString()));
}

/// `value eq "x"`, or several of them joined by "or": the values that are asked for. Nothing if it is anything else.
std::optional<QStringList> valuesAskedFor(const Filter &filter)
{
    if (filter.kind == Filter::Kind::Compare && filter.op == CompareOperator::Equal && filter.value.isString()
        && filter.path.attribute.compare(u"value", Qt::CaseInsensitive) == 0)
        return QStringList{filter.value.toString()};
    if (filter.kind != Filter::Kind::Or)
        return std::nullopt;
    QStringList values;
    for (const Filter &child : filter.children) {
        const std::optional<QStringList> some = valuesAskedFor(child);
        if (!some)
            return std::nullopt;
        values += *some;
    }
    return values;
}

} // namespace

ValueList::ValueList(const QJsonArray &values, const Attribute &attribute) : m_attribute(&attribute)
{
    m_values.reserve(std::size_t(values.size()));
    m_places.reserve(values.size());
    for (const QJsonValue &value : values)
        append(value);
}

QJsonArray ValueList::values() const
{
    QJsonArray array;
    for (const QJsonValue &value : m_values) {
        const bool isGone = value.isUndefined() || (value.isObject() && isHollow(value.toObject()));
        if (!isGone)
            array.append(value);
    }
    return array;
}

QVector<int> ValueList::all() const
{
    QVector<int> places;
    for (int place = 0; place < int(m_values.size()); ++place) {
        if (!at(place).isUndefined())
            places.append(place);
    }
    return places;
}

QVector<int> ValueList::matching(const Filter &valuePath) const
{
    const Filter &inner = valuePath.children.front();
    const std::optional<QStringList> asked = valuesAskedFor(inner);
    QVector<int> candidates;
    if (asked) {
        for (const QString &value : *asked)
            candidates += placesOf(keyOf(value));
    } else {
        candidates = all();
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    candidates.removeIf([&](int place) { return !matchesValue(inner, at(place).toObject(), *m_attribute); });
    return candidates;
}

QVector<int> ValueList::like(const QJsonValue &value) const
{
    const QString key = keyOf(value);
    QVector<int> places = key.isNull() ? all() : placesOf(key);
    const QJsonObject given = value.toObject();
    places.removeIf([&](int place) { return value.isObject() && !isAlike(at(place).toObject(), given); });
    return places;
}

int ValueList::append(const QJsonValue &value)
{
    const int place = int(m_values.size());
    m_values.push_back(value);
    m_places.insert(keyOf(value), place);
    return place;
}

void ValueList::replace(int place, const QJsonValue &value)
{
    const QString key = keyOf(value);
    if (key != keyOf(at(place)))
        m_places.insert(key, place);
    m_values[std::size_t(place)] = value;
}

void ValueList::remove(int place)
{
    m_values[std::size_t(place)] = QJsonValue(QJsonValue::Undefined);
}

void ValueList::clear()
{
    m_values.clear();
    m_places.clear();
}

void ValueList::keepOnePrimary(const QVector<int> &touched)
{
    const auto winner
        = std::find_if(touched.begin(), touched.end(), [this](int place) { return isPrimary(at(place)); });
    if (winner == touched.end())
        return;
    for (const int place : all()) {
        if (place == *winner || !isPrimary(at(place)))
            continue;
        QJsonObject value = at(place).toObject();
        value.insert(QStringLiteral("primary"), false);
        replace(place, value);
    }
}

/// The comparable `value` of a complex value, or the value itself; null if a complex one has none.
QString ValueList::keyOf(const QJsonValue &value) const
{
    const QJsonValue leaf = value.isObject() ? value[u"value"] : value;
    const Attribute *attribute
        = m_attribute->type == AttributeType::Complex ? m_attribute->find(u"value") : m_attribute;
    if (!leaf.isString())
        return {};
    const QString text = leaf.toString();
    const QString key = attribute && attribute->caseExact ? text : foldForComparison(text);
    return key.isNull() ? QStringLiteral("") : key;
}

QVector<int> ValueList::placesOf(const QString &key) const
{
    QVector<int> places;
    for (auto it = m_places.constFind(key); it != m_places.constEnd() && it.key() == key; ++it) {
        if (!at(*it).isUndefined() && keyOf(at(*it)) == key && !places.contains(*it))
            places.append(*it);
    }
    std::sort(places.begin(), places.end());
    return places;
}

bool ValueList::isAlike(const QJsonObject &stored, const QJsonObject &given) const
{
    const QStringList names = given.keys();
    if (!names.contains(QStringLiteral("value")))
        return std::all_of(names.begin(), names.end(),
            [&](const QString &name) { return sameText(stored.value(name), given.value(name)); });
    const QJsonValue type = given.value(u"type");
    return m_attribute->isMembership() || type.isUndefined() || sameText(stored.value(u"type"), type);
}

} // namespace rollcall::scim
