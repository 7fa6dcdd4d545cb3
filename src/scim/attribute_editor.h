// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/assignment.h"
#include "scim/resource_draft.h"
#include "scim/value_reader.h"

namespace rollcall::scim
{

/// What the assignments are part of.
enum class RequestKind {
    Patch, ///< Read-only attributes are refused, unless they say what is there already; blanks keep or clear.
    Body, ///< Of POST or PUT: read-only attributes and blanks are dropped (RFC 7644 §3.3).
};

/// Carries out assignments on a draft, by the schema: what PATCH and the bodies of POST and PUT have in common.
///
/// Requires: draft, registry and notes outlive it. After a failure the draft is to be thrown away.
class AttributeEditor
{
public:
    AttributeEditor(ResourceDraft &draft, const SchemaRegistry &registry, const PatchOptions &options, RequestKind kind,
        ReadingNotes &notes);

    /// Fails with 400: mutability, invalidValue, invalidFilter, invalidPath, noTarget.
    [[nodiscard]] Outcome<void> apply(const Assignment &assignment);

private:
    using Target = SchemaRegistry::Target;

    [[nodiscard]] Outcome<void> applyTo(const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<void> applyReadOnly(const Assignment &assignment, const Target &target) const;
    [[nodiscard]] Outcome<void> applyBlank(const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<void> applyToSingle(const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<void> applyToList(const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<QVector<QJsonValue>> readValues(const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<void> replaceList(const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<void> applyToPlaces(
        const Assignment &assignment, const Target &target, const QVector<int> &places);
    [[nodiscard]] Outcome<void> createSelected(const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<QJsonObject> seeds(const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<QJsonObject> given(const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<QJsonObject> edited(
        const QJsonObject &value, const Assignment &assignment, const Target &target);
    void merge(QJsonObject &value, const QJsonObject &given, const QString &path);

    [[nodiscard]] Outcome<void> remove(const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<void> removeFromSingle(const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<void> removeFromList(const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<void> removeListed(const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<void> removeSubFrom(
        const QVector<int> &places, const Assignment &assignment, const Target &target);
    [[nodiscard]] Outcome<bool> isMeant(const QJsonValue &current, const Assignment &assignment, const Target &target);

    ResourceDraft &m_draft;
    const SchemaRegistry &m_registry;
    PatchOptions m_options;
    RequestKind m_kind;
    ReadingNotes &m_notes;
    ValueReader m_reader;
};

} // namespace rollcall::scim
