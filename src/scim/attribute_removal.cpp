// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/attribute_editor.h"

namespace rollcall::scim
{

Outcome<void> AttributeEditor::remove(const Assignment &assignment, const Target &target)
{
    if (target.attribute->required && !target.subAttribute)
        return ProtocolError::mutability(QStringLiteral("\"%1\" is required.").arg(assignment.text));
    if (target.subAttribute && target.subAttribute->mutability == Mutability::Immutable)
        return ProtocolError::mutability(QStringLiteral("\"%1\" can't be changed.").arg(assignment.text));
    return target.attribute->multiValued ? removeFromList(assignment, target) : removeFromSingle(assignment, target);
}

/// A removal that comes with a value means that value; whatever else is there by now stays (Entra sends the old one).
Outcome<bool> AttributeEditor::isMeant(const QJsonValue &current, const Assignment &assignment, const Target &target)
{
    if (!assignment.hasValue || isBlank(assignment.value))
        return true;
    const Attribute &leaf = target.subAttribute ? *target.subAttribute : *target.attribute;
    if (leaf.type != AttributeType::Complex) {
        const Outcome<QJsonValue> value = m_reader.readSimple(assignment.value, leaf, assignment.text);
        if (!value)
            return value.error();
        return *value == current;
    }
    const Outcome<QJsonObject> value = m_reader.readComplex(assignment.value, leaf, assignment.text);
    if (!value)
        return value.error();
    const QString name = value->contains(u"value") ? QStringLiteral("value") : QString();
    return name.isEmpty() ? QJsonValue(*value) == current : value->value(name) == current[name];
}

Outcome<void> AttributeEditor::removeFromSingle(const Assignment &assignment, const Target &target)
{
    QJsonObject parts = m_draft.value(target).toObject();
    const QJsonValue current = target.subAttribute ? parts.value(target.subAttribute->name) : m_draft.value(target);
    const Outcome<bool> meant = isMeant(current, assignment, target);
    if (!meant)
        return meant.error();
    if (!*meant)
        return {};
    if (target.subAttribute)
        parts.remove(target.subAttribute->name);
    // What is left of a reference without its value was said of somebody who is no longer referred to.
    const bool isGone = target.attribute->isReference() && !parts.contains(u"value");
    const bool isLeft = target.subAttribute && !parts.isEmpty() && !isGone;
    m_draft.setValue(target, isLeft ? QJsonValue(parts) : QJsonValue(QJsonValue::Undefined));
    return {};
}

Outcome<void> AttributeEditor::removeFromList(const Assignment &assignment, const Target &target)
{
    ValueList &list = m_draft.list(target);
    const bool isSelected = assignment.path.selection.has_value();
    if (!isSelected && !target.subAttribute && assignment.hasValue && !assignment.value.isNull())
        return removeListed(assignment, target);
    const QVector<int> places = isSelected ? list.matching(*assignment.path.selection) : list.all();
    if (target.subAttribute)
        return removeSubFrom(places, assignment, target);
    for (const int place : places)
        list.remove(place);
    return {};
}

Outcome<void> AttributeEditor::removeListed(const Assignment &assignment, const Target &target)
{
    const Outcome<QVector<QJsonValue>> values = m_reader.readList(assignment.value, *target.attribute, assignment.text);
    if (!values)
        return values.error();
    ValueList &list = m_draft.list(target);
    for (const QJsonValue &value : *values) {
        for (const int place : list.like(value))
            list.remove(place);
    }
    return {};
}

Outcome<void> AttributeEditor::removeSubFrom(
    const QVector<int> &places, const Assignment &assignment, const Target &target)
{
    ValueList &list = m_draft.list(target);
    for (const int place : places) {
        QJsonObject value = list.at(place).toObject();
        const Outcome<bool> meant = isMeant(value.value(target.subAttribute->name), assignment, target);
        if (!meant)
            return meant.error();
        if (!*meant)
            continue;
        value.remove(target.subAttribute->name);
        list.replace(place, value);
    }
    return {};
}

} // namespace rollcall::scim
