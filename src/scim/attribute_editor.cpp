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

bool isReadOnly(const Target &target)
{
    return target.attribute->mutability == Mutability::ReadOnly
        || (target.subAttribute && target.subAttribute->mutability == Mutability::ReadOnly);
}

QJsonValue orUndefined(const QJsonObject &object)
{
    return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : object;
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
        && !target.attribute->multiValued && !target.attribute->isReference();
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
    // A group without members is no blank, and Entra removes a manager with "".
    const bool clears = !m_options.blankIgnored
        || (target.attribute->isMembership() && value.isArray() && value.toArray().isEmpty())
        || (target.attribute->isReference() && !value.isNull());
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
    if (target.attribute->isReference() && parts->contains(u"value")
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

} // namespace rollcall::scim
