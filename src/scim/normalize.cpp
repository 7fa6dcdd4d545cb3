// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/normalize.h"

#include "scim/attribute_editor.h"
#include "scim/blank.h"
#include "scim/json.h"
#include "scim/schema_uris.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::scim
{

namespace
{

bool namesSchema(const QJsonObject &body, const QString &uri)
{
    const QJsonArray schemas = member(body, u"schemas").toArray();
    return std::any_of(schemas.begin(), schemas.end(),
        [&uri](const QJsonValue &item) { return item.toString().compare(uri, Qt::CaseInsensitive) == 0; });
}

} // namespace

Outcome<Normalized> normalize(const QJsonObject &body, const SchemaRegistry &registry, const PatchOptions &options)
{
    const QString &core = registry.coreSchema().id;
    if (options.dialect == Dialect::Rfc && !namesSchema(body, core))
        return ProtocolError::invalidSyntax(QStringLiteral("\"schemas\" must name \"%1\".").arg(core));
    ReadingNotes notes;
    ResourceDraft draft({});
    AttributeEditor editor(draft, registry, options, RequestKind::Body, notes);
    const Outcome<QVector<Assignment>> assignments
        = assignmentsOf({PatchOperation::Op::Add, {}, body, true}, draft, registry, notes);
    if (!assignments)
        return assignments.error();
    for (const Assignment &assignment : *assignments) {
        if (const Outcome<void> outcome = editor.apply(assignment); !outcome)
            return outcome.error();
    }
    QJsonObject resource = draft.take();
    resource.insert(QStringLiteral("schemas"), schemasOf(resource, registry));
    notes.ignored.removeDuplicates();
    return Normalized{resource, notes.ignored, notes.blanks};
}

Outcome<void> checkRequired(const QJsonObject &resource, const SchemaRegistry &registry)
{
    for (const Attribute &attribute : registry.coreSchema().attributes) {
        const QJsonValue value = resource.value(attribute.name);
        const bool isMissing = isBlank(value) || (value.isString() && value.toString().trimmed().isEmpty());
        if (attribute.required && isMissing)
            return ProtocolError::invalidValue(QStringLiteral("\"%1\" is required.").arg(attribute.name));
    }
    return {};
}

} // namespace rollcall::scim
