// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/attribute_editor.h"

#include <algorithm>

namespace rollcall::scim
{

namespace
{

using Op = PatchOperation::Op;
using Target = SchemaRegistry::Target;

const QJsonValue kUndefined(QJsonValue::Undefined);

bool isReadOnly(const Target &target)
{
    return target.attribute->mutability == Mutability::ReadOnly
        || (target.subAttribute && target.subAttribute->mutability == Mutability::ReadOnly);
}

/// A single value that points to another resource: the manager.
bool isReference(const Attribute &attribute)
{
    return !attribute.multiValued && attribute.find(u"$ref") && attribute.find(u"value");
}

QJsonValue orUndefined(const QJsonObject &object)
{
    return object.isEmpty() ? kUndefined : QJsonValue(object);
}

/// `part` says nothing that `whole` does not say.
bool isPartOf(const QJsonValue &part, const QJsonValue &whole)
{
    if (!part.isObject() || !whole.isObject())
        return part == whole;
    const QJsonObject object = part.toObject();
    const QStringList names = object.keys();
    return std::all_of(names.begin(), names.end(), [&](const QString &key) { return object.value(key) == whole[key]; });
}

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

AttributeEditor::AttributeEditor(ResourceDraft &draft, const SchemaRegistry &registry, const PatchOptions &options,
    RequestKind kind, ReadingNotes &notes)
    : m_draft(draft),
      m_registry(registry),
      m_options(options),
      m_kind(kind),
      m_notes(notes),
      m_reader(options.dialect, notes)
{
}

Outcome<void> AttributeEditor::apply(const Assignment &assignment)
{
    const std::optional<Target> target = m_registry.locate(assignment.path.path);
    if (!target) {
        m_notes.ignored.append(assignment.text);
        return {};
    }
    // It follows from what the resource has; clients add and send it all the same.
    if (!target->schema && target->attribute->name == QLatin1String("schemas"))
        return {};
    if (isReadOnly(*target))
        return applyReadOnly(assignment, *target);
    if (assignment.path.selection) {
        if (!target->attribute->multiValued)
            return ProtocolError::invalidPath(
                QStringLiteral("\"%1\" has one value: there is none to choose.").arg(assignment.text));
        if (Outcome<void> valid = validate(*assignment.path.selection, m_registry); !valid)
            return valid;
    }
    return applyTo(assignment, *target);
}

Outcome<void> AttributeEditor::applyTo(const Assignment &assignment, const Target &target)
{
    if (assignment.op == Op::Remove)
        return remove(assignment, target);
    // An object of blanks is about the parts that it names, unless they are parts of a reference.
    const bool isAboutParts = assignment.value.isObject() && !assignment.value.toObject().isEmpty()
        && !target.attribute->multiValued && !isReference(*target.attribute);
    if (isBlank(assignment.value) && !isAboutParts)
        return applyBlank(assignment, target);
    return target.attribute->multiValued ? applyToList(assignment, target) : applyToSingle(assignment, target);
}

Outcome<void> AttributeEditor::applyReadOnly(const Assignment &assignment, const Target &target) const
{
    if (m_kind == RequestKind::Body)
        return {};
    const QJsonValue whole = m_draft.value(target);
    const QJsonValue current = target.subAttribute ? whole[target.subAttribute->name] : whole;
    // Clients put the object that they read, id and meta included, into the value.
    const bool isEcho = !assignment.isNamedByPath
        && (isBlank(assignment.value) || current.isUndefined() || isPartOf(assignment.value, current)
            || target.attribute->name == QLatin1String("meta"));
    if (isEcho)
        return {};
    return ProtocolError::mutability(QStringLiteral("\"%1\" is read-only.").arg(assignment.text));
}

Outcome<void> AttributeEditor::applyBlank(const Assignment &assignment, const Target &target)
{
    const QJsonValue &value = assignment.value;
    const bool isMembers = target.attribute->name == QLatin1String("members");
    // An empty list of members is a group without members, and Entra removes a manager with "": neither is a blank
    // text.
    const bool clears = !m_options.blankIgnored || (isMembers && value.isArray())
        || (isReference(*target.attribute) && !value.isNull());
    if (!clears || m_kind == RequestKind::Body) {
        m_notes.blanks.append(assignment.text);
        return {};
    }
    if (target.attribute->required && !target.subAttribute)
        return ProtocolError::invalidValue(QStringLiteral("\"%1\" must have a value.").arg(assignment.text));
    if (target.attribute->multiValued && assignment.op == Op::Add)
        return {};
    Assignment removal = assignment;
    removal.op = Op::Remove;
    removal.hasValue = false;
    return remove(removal, target);
}

Outcome<void> AttributeEditor::applyToSingle(const Assignment &assignment, const Target &target)
{
    if (target.attribute->type != AttributeType::Complex) {
        const Outcome<QJsonValue> value = m_reader.readSimple(assignment.value, *target.attribute, assignment.text);
        if (!value)
            return value.error();
        m_draft.setValue(target, *value);
        return {};
    }
    const Outcome<QJsonObject> parts = given(assignment, target);
    if (!parts)
        return parts.error();
    QJsonObject current = m_draft.value(target).toObject();
    // The rest was said of the one who was referred to before.
    if (isReference(*target.attribute) && parts->contains(u"value")
        && parts->value(u"value") != current.value(u"value"))
        current = {};
    merge(current, *parts, assignment.text);
    m_draft.setValue(target, orUndefined(current));
    return {};
}

/// The sub-attributes that the assignment sets; null where it sets a blank one.
Outcome<QJsonObject> AttributeEditor::given(const Assignment &assignment, const Target &target)
{
    if (!target.subAttribute)
        return m_reader.readComplex(assignment.value, *target.attribute, assignment.text);
    const Outcome<QJsonValue> value = m_reader.readSimple(assignment.value, *target.subAttribute, assignment.text);
    if (!value)
        return value.error();
    return QJsonObject{{target.subAttribute->name, *value}};
}

void AttributeEditor::merge(QJsonObject &value, const QJsonObject &given, const QString &path)
{
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (!it->isNull())
            value.insert(it.key(), *it);
        else if (m_options.blankIgnored || m_kind == RequestKind::Body)
            m_notes.blanks.append(path + QLatin1Char('.') + it.key());
        else
            value.remove(it.key());
    }
}

Outcome<void> AttributeEditor::applyToList(const Assignment &assignment, const Target &target)
{
    ValueList &list = m_draft.list(target);
    if (assignment.path.selection || target.subAttribute) {
        const QVector<int> places = assignment.path.selection ? list.matching(*assignment.path.selection) : list.all();
        return places.isEmpty() ? createSelected(assignment, target) : applyToPlaces(assignment, target, places);
    }
    if (assignment.op == Op::Replace)
        return replaceList(assignment, target);
    const Outcome<QVector<QJsonValue>> values = m_reader.readList(assignment.value, *target.attribute, assignment.text);
    if (!values)
        return values.error();
    list.keepOnePrimary(addAll(list, *values));
    return {};
}

Outcome<void> AttributeEditor::replaceList(const Assignment &assignment, const Target &target)
{
    const Outcome<QVector<QJsonValue>> values = m_reader.readList(assignment.value, *target.attribute, assignment.text);
    if (!values)
        return values.error();
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
    list.keepOnePrimary({list.append(value)});
    return {};
}

/// What a new value has from the brackets.
Outcome<QJsonObject> AttributeEditor::seeds(const Assignment &assignment, const Target &target)
{
    QJsonObject raw;
    if (assignment.path.selection && !collectSeeds(assignment.path.selection->children.front(), raw))
        return ProtocolError::noTarget(
            QStringLiteral("Nothing matches \"%1\", and it does not say what to create.").arg(assignment.text));
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
    if (!sub && assignment.op == Op::Replace) {
        result = {};
        if (m_options.dialect == Dialect::Entra)
            result = seeds(assignment, target).valueOr({});
    }
    merge(result, *parts, assignment.text);
    return result;
}

} // namespace rollcall::scim
