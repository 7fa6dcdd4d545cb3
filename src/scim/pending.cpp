// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/normalize.h"
#include "scim/patch.h"
#include "scim/projection.h"

namespace rollcall::scim
{

static ProtocolError notYet()
{
    return {501, {}, {}};
}
Outcome<PatchRequest> PatchRequest::parse(const QJsonObject &)
{
    return notYet();
}
QJsonObject PatchRequest::toJson() const
{
    return {};
}
Outcome<PatchResult> applyPatch(const QJsonObject &, const PatchRequest &, const SchemaRegistry &, const PatchOptions &)
{
    return notYet();
}
QVector<PatchOperation> diff(const QJsonObject &, const QJsonObject &, const SchemaRegistry &)
{
    return {};
}
Outcome<Normalized> normalize(const QJsonObject &, const SchemaRegistry &, const PatchOptions &)
{
    return notYet();
}
Outcome<void> checkRequired(const QJsonObject &, const SchemaRegistry &)
{
    return {};
}
Outcome<AttributeSelection> AttributeSelection::parse(QStringView, QStringView)
{
    return notYet();
}
QJsonObject project(const QJsonObject &object, const AttributeSelection &, const SchemaRegistry &)
{
    return object;
}

} // namespace rollcall::scim
