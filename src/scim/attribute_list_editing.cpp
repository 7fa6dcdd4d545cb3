// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/attribute_editor.h"

#include <algorithm>

namespace rollcall::scim
{

namespace
{

using Op = PatchOperation::Op;

/// Adds what is new and completes what is there already; the places that the values have now.
QVector<int> addAll(ValueList &list, const QVector<QJsonValue> &values)
{
    QVector<int> places;
    for (const QJsonValue &value : values) {
        const QVector<int> alike = list.like(value);
        if (alike.isEmpty()) {
            places.append(list.append(value));
            continue;
        }
        QJsonObject merged = list.at(alike.front()).toObject();
        const QJsonObject added = value.toObject();
        for (auto it = added.begin(); it != added.end(); ++it)
            merged.insert(it.key(), *it);
        if (value.isObject())
            list.replace(alike.front(), merged);
        places.append(alike.front());
    }
    return places;
}

bool sayTheSame(const ValueList &a, const ValueList &b)
{
    const QVector<int> places = a.all();
    return places.size() == b.all().size() && std::all_of(places.begin(), places.end(), [&](int place) {
        const QVector<int> alike = b.like(a.at(place));
        return std::any_of(alike.begin(), alike.end(), [&](int other) { return a.at(place) == b.at(other); });
    });
}

/// What an element has for which the filter holds, if that can be told: `type eq "work" and primary eq true`.
bool collectSeeds(const Filter &filter, QJsonObject &seeds)
{
    if (filter.kind == Filter::Kind::And)
        return std::all_of(filter.children.begin(), filter.children.end(),
            [&seeds](const Filter &child) { return collectSeeds(child, seeds); });
    if (filter.kind != Filter::Kind::Compare || filter.op != CompareOperator::Equal)
        return false;
    seeds.insert(filter.path.attribute, filter.value);
    return true;
}

} // namespace

Outcome<void> AttributeEditor::applyToList(const Assignment &assignment, const Target &target)
{
    ValueList &list = m_draft.list(target);
    if (assignment.path.selection || target.subAttribute) {
        const QVector<int> places = assignment.path.selection ? list.matching(*assignment.path.selection) : list.all();
        return places.isEmpty() ? createSelected(assignment, target) : applyToPlaces(assignment, target, places);
    }
    if (assignment.op == Op::Replace)
        return replaceList(assignment, target);
    const Outcome<QVector<QJsonValue>> values = readValues(assignment, target);
    if (!values)
        return values.error();
    list.keepOnePrimary(addAll(list, *values));
    return {};
}

/// The values to be stored: what says no more than a type is no value.
Outcome<QVector<QJsonValue>> AttributeEditor::readValues(const Assignment &assignment, const Target &target)
{
    Outcome<QVector<QJsonValue>> values = m_reader.readList(assignment.value, *target.attribute, assignment.text);
    if (!values)
        return values;
    const auto dropped
        = values->removeIf([](const QJsonValue &value) { return value.isObject() && isHollow(value.toObject()); });
    if (dropped > 0)
        m_notes.blanks.append(assignment.text);
    return values;
}

Outcome<void> AttributeEditor::replaceList(const Assignment &assignment, const Target &target)
{
    const Outcome<QVector<QJsonValue>> values = readValues(assignment, target);
    if (!values)
        return values.error();
    if (values->isEmpty())
        return applyBlank(assignment, target);
    ValueList fresh({}, *target.attribute);
    fresh.keepOnePrimary(addAll(fresh, *values));
    // The order of values means nothing: the same ones in another order are no change.
    if (ValueList &list = m_draft.list(target); !sayTheSame(list, fresh))
        list = std::move(fresh);
    return {};
}

Outcome<void> AttributeEditor::applyToPlaces(
    const Assignment &assignment, const Target &target, const QVector<int> &places)
{
    ValueList &list = m_draft.list(target);
    for (const int place : places) {
        const Outcome<QJsonObject> value = edited(list.at(place).toObject(), assignment, target);
        if (!value)
            return value.error();
        list.replace(place, *value);
    }
    list.keepOnePrimary(places);
    return {};
}

Outcome<void> AttributeEditor::createSelected(const Assignment &assignment, const Target &target)
{
    const bool mustExist = m_options.dialect == Dialect::Rfc && assignment.op == Op::Replace;
    Outcome<QJsonObject> seed = mustExist
        ? ProtocolError::noTarget(QStringLiteral("Nothing matches \"%1\".").arg(assignment.text))
        : seeds(assignment, target);
    if (!seed)
        return seed.error();
    const Outcome<QJsonObject> parts = given(assignment, target);
    if (!parts)
        return parts.error();
    QJsonObject value = std::move(seed).value();
    merge(value, *parts, assignment.text);
    ValueList &list = m_draft.list(target);
    list.keepOnePrimary(addAll(list, {value}));
    return {};
}

/// What a new value has from the brackets.
Outcome<QJsonObject> AttributeEditor::seeds(const Assignment &assignment, const Target &target)
{
    QJsonObject raw;
    if (assignment.path.selection && !collectSeeds(assignment.path.selection->children.front(), raw))
        return ProtocolError::noTarget(
            QStringLiteral("Nothing matches \"%1\", and it does not say what to create.").arg(assignment.text));
    // `type eq ""` is about those without a type: there is nothing to be written down.
    for (auto it = raw.begin(); it != raw.end();)
        it = isBlank(*it) ? raw.erase(it) : it + 1;
    return m_reader.readComplex(raw, *target.attribute, assignment.text);
}

Outcome<QJsonObject> AttributeEditor::edited(
    const QJsonObject &value, const Assignment &assignment, const Target &target)
{
    const Attribute *sub = target.subAttribute;
    Outcome<QJsonObject> parts = given(assignment, target);
    if (!parts)
        return parts;
    if (sub && sub->mutability == Mutability::Immutable && value.contains(sub->name)
        && value.value(sub->name) != parts->value(sub->name))
        return ProtocolError::mutability(QStringLiteral("\"%1\" can't be changed.").arg(assignment.text));
    QJsonObject result = value;
    if (parts->isEmpty())
        return result;
    if (!sub && assignment.op == Op::Replace) {
        result = {};
        if (m_options.dialect == Dialect::Entra)
            result = seeds(assignment, target).valueOr({});
    }
    merge(result, *parts, assignment.text);
    return result;
}

} // namespace rollcall::scim
