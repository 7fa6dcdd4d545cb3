// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/protocol_error.h"
#include "scim/schema_registry.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QVector>

namespace rollcall::scim
{

/// Where the RFC and Entra ID contradict each other, whom to follow. A provisioning token's profile decides.
enum class Dialect {
    Entra, ///< Filtered replace creates what it does not find; a lone value stands for an array; values are converted.
    Rfc, ///< RFC 7644 to the letter.
};

/// How a request's values are taken.
struct PatchOptions {
    Dialect dialect = Dialect::Entra;
    /// `""`, null and `[]` keep the old value instead of clearing it (rule `blank-ignored`).
    bool blankIgnored = true;
};

/// One operation of a PATCH (RFC 7644 §3.5.2), as it came.
struct PatchOperation {
    enum class Op { Add, Replace, Remove };

    Op op = Op::Add;
    QString path; ///< Empty: `value` is an object of attributes.
    QJsonValue value;
    bool hasValue = false; ///< `"value": null` is a value.

    friend bool operator==(const PatchOperation &, const PatchOperation &) = default;
};

/// The body of a PATCH.
struct PatchRequest {
    QVector<PatchOperation> operations;

    /// Reads a body: `op` and keys in any case. Fails with 400 invalidSyntax (no PatchOp schema, no operations, an
    /// unknown op), invalidValue (add or replace without value) or noTarget (remove without path).
    [[nodiscard]] static Outcome<PatchRequest> parse(const QJsonObject &body);
    /// The body to send, `op` in lower case.
    [[nodiscard]] QJsonObject toJson() const;
};

/// What a PATCH made of a resource.
struct PatchResult {
    QJsonObject resource;
    bool changed = false; ///< False: nothing differs, so version and lastModified stay (RFC 7644 §3.5.2.1).
    QStringList ignored; ///< Paths that no schema knows; not stored.
    QStringList blanks; ///< Paths that kept their value because the new one was blank.
};

/// Applies all operations in their order, or none (RFC 7644 §3.5.2), in the dialect that `options` name.
///
/// Understands what Entra sends: values without a path under dotted or URN-qualified keys or in URN containers,
/// booleans as strings, members removed by a value array or by `members[value eq "…"]`, a manager as string, array,
/// object or `""`. Takes time in proportion to the resource plus the request, however many members there are.
///
/// Requires: `resource` as `normalize()` and earlier patches left it.
/// Fails with 400: invalidPath, invalidValue, noTarget, or mutability (read-only, or removing what is required).
[[nodiscard]] Outcome<PatchResult> applyPatch(const QJsonObject &resource, const PatchRequest &request,
    const SchemaRegistry &registry, const PatchOptions &options = {});

/// Operations that turn `before` into `after`, saying no more than has to be said; none if they say the same. The order
/// of an attribute's values means nothing; what is read-only, or in no schema, is left out. Uses only shapes of RFC
/// 7644.
///
/// Requires: both are as `normalize()` leaves them, and have what is required.
[[nodiscard]] QVector<PatchOperation> diff(
    const QJsonObject &before, const QJsonObject &after, const SchemaRegistry &registry);

} // namespace rollcall::scim
