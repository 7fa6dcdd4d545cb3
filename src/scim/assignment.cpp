// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/assignment.h"

#include <QSet>

namespace rollcall::scim
{

namespace
{

using Assignments = QVector<Assignment>;

/// Collects what the keys of an object name.
class KeyExpansion
{
public:
    KeyExpansion(PatchOperation::Op op, const SchemaRegistry &registry, ReadingNotes &notes)
        : m_op(op), m_registry(registry), m_notes(notes)
    {
    }

    Outcome<void> addAll(const QJsonObject &object)
    {
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            const Schema *schema = m_registry.schema(it.key());
            const Outcome<void> added = schema ? addContainer(*schema, *it) : addKey(it.key(), *it);
            if (!added)
                return added;
        }
        return {};
    }

    Assignments take() { return std::move(m_assignments); }

private:
    Outcome<void> addContainer(const Schema &schema, const QJsonValue &value)
    {
        if (isBlank(value))
            m_notes.blanks.append(schema.id);
        else if (!value.isObject())
            return ProtocolError::invalidValue(QStringLiteral("The value of \"%1\" is no object.").arg(schema.id));
        const QJsonObject object = isBlank(value) ? QJsonObject() : value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (const Outcome<void> added = addKey(schema.id + QLatin1Char(':') + it.key(), *it); !added)
                return added;
        }
        return {};
    }

    Outcome<void> addKey(const QString &key, const QJsonValue &value)
    {
        Outcome<PatchPath> path = PatchPath::parse(key);
        if (!path || path->path.attribute.isEmpty()) {
            m_notes.ignored.append(key);
            return {};
        }
        const QString folded = key.toCaseFolded();
        if (m_seen.contains(folded))
            return ProtocolError::invalidSyntax(QStringLiteral("\"%1\" is given twice.").arg(key));
        m_seen.insert(folded);
        m_assignments.append({m_op, std::move(path).value(), key, value, true, false});
        return {};
    }

    PatchOperation::Op m_op;
    const SchemaRegistry &m_registry;
    ReadingNotes &m_notes;
    QSet<QString> m_seen;
    Assignments m_assignments;
};

/// Everything that the resource has of an extension.
Assignments removalOf(const QString &uri, const ResourceDraft &draft)
{
    Assignments assignments;
    for (const QString &name : draft.container(uri).keys()) {
        const QString text = uri + QLatin1Char(':') + name;
        assignments.append({PatchOperation::Op::Remove, {{uri, name, {}}, std::nullopt}, text, {}, false, true});
    }
    return assignments;
}

Outcome<Assignments> expanded(
    PatchOperation::Op op, const QJsonObject &object, const SchemaRegistry &registry, ReadingNotes &notes)
{
    KeyExpansion expansion(op, registry, notes);
    if (const Outcome<void> added = expansion.addAll(object); !added)
        return added.error();
    return expansion.take();
}

} // namespace

Outcome<Assignments> assignmentsOf(
    const PatchOperation &operation, const ResourceDraft &draft, const SchemaRegistry &registry, ReadingNotes &notes)
{
    if (operation.path.isEmpty()) {
        if (!operation.value.isObject())
            return ProtocolError::invalidValue(
                QStringLiteral("Without a path, the value must be an object of attributes."));
        return expanded(operation.op, operation.value.toObject(), registry, notes);
    }
    Outcome<PatchPath> path = PatchPath::parse(operation.path);
    if (!path)
        return path.error();
    if (!path->path.attribute.isEmpty())
        return Assignments{
            {operation.op, std::move(path).value(), operation.path, operation.value, operation.hasValue, true}};
    if (operation.op == PatchOperation::Op::Remove)
        return removalOf(path->path.schema, draft);
    return expanded(operation.op, {{path->path.schema, operation.value}}, registry, notes);
}

} // namespace rollcall::scim
