// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/json.h"
#include "scim/patch.h"
#include "support/printers.h"

#include <QJsonArray>

/// What the tests of PATCH have in common: resources and operations as short texts.
namespace rollcall::scim::cases
{

inline const SchemaRegistry &users()
{
    static const SchemaRegistry registry
        = SchemaRegistry::forUsers({QStringLiteral("custAttr1"), QStringLiteral("custAttr2")});
    return registry;
}

inline const SchemaRegistry &groups()
{
    static const SchemaRegistry registry = SchemaRegistry::forGroups();
    return registry;
}

inline QJsonObject json(const char *text)
{
    const Result<QJsonObject> object = parseObject(text);
    EXPECT_TRUE(object.ok()) << text;
    return object.valueOr({});
}

/// A body with these operations, given as the inside of the array.
inline Outcome<PatchRequest> request(const char *operations)
{
    const QByteArray body = QByteArray(R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[)")
        + operations + "]}";
    return PatchRequest::parse(json(body.constData()));
}

inline Outcome<PatchResult> patched(
    const char *before, const char *operations, const SchemaRegistry &registry, const PatchOptions &options = {})
{
    const Outcome<PatchRequest> parsed = request(operations);
    if (!parsed)
        return parsed.error();
    return applyPatch(json(before), *parsed, registry, options);
}

/// Without `schemas`, which the cases leave out.
inline QJsonObject withoutSchemas(QJsonObject resource)
{
    resource.remove(QStringLiteral("schemas"));
    return resource;
}

constexpr PatchOptions kEntra{Dialect::Entra, true};
constexpr PatchOptions kEntraClearing{Dialect::Entra, false};
constexpr PatchOptions kRfc{Dialect::Rfc, false};

} // namespace rollcall::scim::cases
