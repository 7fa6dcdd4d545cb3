// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/patch.h"
#include "scim/patch_path.h"
#include "scim/resource_draft.h"
#include "scim/value_reader.h"

namespace rollcall::scim
{

/// One attribute that an operation touches. An operation without a path, or with a schema's URN as its path, comes to
/// many.
struct Assignment {
    PatchOperation::Op op = PatchOperation::Op::Add;
    PatchPath path;
    QString text; ///< The path as the request put it, for messages.
    QJsonValue value;
    bool hasValue = false;
    bool isNamedByPath = false; ///< By the operation's path, not by a key of its value.
};

/// Takes an operation apart. Keys that are no path at all, and containers of schemas that are not known, are noted as
/// ignored. Fails with 400 invalidPath, invalidFilter, invalidSyntax (a key given twice in different case) or
/// invalidValue (a value without a path, or a container, that is no object).
[[nodiscard]] Outcome<QVector<Assignment>> assignmentsOf(
    const PatchOperation &operation, const ResourceDraft &draft, const SchemaRegistry &registry, ReadingNotes &notes);

} // namespace rollcall::scim
