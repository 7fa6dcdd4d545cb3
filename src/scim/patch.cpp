// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/patch.h"
#include "scim/attribute_editor.h"

namespace rollcall::scim
{

namespace
{

Outcome<void> applyOperation(const PatchOperation &operation, ResourceDraft &draft, AttributeEditor &editor,
    const SchemaRegistry &registry, ReadingNotes &notes)
{
    const Outcome<QVector<Assignment>> assignments = assignmentsOf(operation, draft, registry, notes);
    if (!assignments)
        return assignments.error();
    for (const Assignment &assignment : *assignments) {
        if (Outcome<void> outcome = editor.apply(assignment); !outcome)
            return outcome;
    }
    return {};
}

/// An extension's URN comes and goes with its values; otherwise the array stays as it was stored.
QJsonObject withSchemas(QJsonObject after, const QJsonObject &before, const SchemaRegistry &registry)
{
    const QString key = QStringLiteral("schemas");
    if (schemasOf(after, registry) == schemasOf(before, registry) && before.contains(key))
        return after;
    after.insert(key, schemasOf(after, registry));
    return after;
}

} // namespace

Outcome<PatchResult> applyPatch(const QJsonObject &resource, const PatchRequest &request,
    const SchemaRegistry &registry, const PatchOptions &options)
{
    ReadingNotes notes;
    ResourceDraft draft(resource);
    AttributeEditor editor(draft, registry, options, RequestKind::Patch, notes);
    for (const PatchOperation &operation : request.operations) {
        if (const Outcome<void> outcome = applyOperation(operation, draft, editor, registry, notes); !outcome)
            return outcome.error();
    }
    PatchResult result;
    result.resource = draft.take();
    result.changed = result.resource != resource;
    result.resource = result.changed ? withSchemas(result.resource, resource, registry) : resource;
    notes.ignored.removeDuplicates();
    notes.blanks.removeDuplicates();
    result.ignored = notes.ignored;
    result.blanks = notes.blanks;
    return result;
}

} // namespace rollcall::scim
