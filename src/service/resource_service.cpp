// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/resource_service.h"

#include "rules/blank_values.h"
#include "service/database_failure.h"
#include "service/entity_tag.h"
#include "service/record.h"
#include "service/related.h"
#include "service/stored_json.h"

#include <QUuid>

namespace rollcall::service
{

scim::PatchOptions WriteContext::patchOptions() const
{
    return {caller.profile == rules::Profile::Mdm ? scim::Dialect::Entra : scim::Dialect::Rfc,
        rules::blanksKeepValues(caller.profile, settings)};
}

scim::Outcome<scim::PatchResult> WriteContext::patched(const Record &record, const QJsonObject &attributes,
    const scim::PatchRequest &request, const scim::PatchOptions &options) const
{
    QJsonObject resource = attributes;
    resource.insert(QStringLiteral("id"), record.id);
    auto result = scim::applyPatch(resource, request, registry, options);
    if (result)
        result->resource.remove(QLatin1String("id"));
    return result;
}

scim::Outcome<void> WriteContext::checkVersion(const Record &record) const
{
    if (ifMatch.isEmpty())
        return {};
    const auto stamp = readStamp(repository, registry.type(), record);
    if (!stamp)
        return protocolErrorOf(stamp.error());
    if (matchesEntityTag(ifMatch, entityTag(record.version, *stamp)))
        return {};
    return scim::ProtocolError{412, {}, QStringLiteral("The resource was changed meanwhile. Read it again.")};
}

AuditEntry WriteContext::entry(const QString &action, const QString &id, const QString &name) const
{
    return actor().entry(now, action, scim::nameOf(registry.type()), id, name);
}

scim::Outcome<QJsonObject> WriteContext::cleared(const QJsonObject &attributes, const QStringList &paths) const
{
    if (paths.isEmpty())
        return attributes;
    scim::PatchRequest clearing;
    for (const QString &path : paths)
        clearing.operations.append({scim::PatchOperation::Op::Remove, path, {}, false});
    const auto patched = scim::applyPatch(attributes, clearing, registry, patchOptions());
    return patched ? scim::Outcome<QJsonObject>(patched->resource) : patched.error();
}

scim::Outcome<void> WriteContext::tellOfKept(
    const QStringList &paths, rules::RuleCode rule, const QString &id, const QString &name) const
{
    if (paths.isEmpty())
        return {};
    AuditEntry told = entry(QStringLiteral("attribute.kept"), id, name);
    told.rule = rule;
    told.detail = QStringLiteral("Kept, because what came was blank: %1").arg(paths.join(QLatin1String(", ")));
    return asOutcome(AuditLog(repository).append(told));
}

scim::Outcome<void> WriteContext::warnOfUnknown(
    const QStringList &ignored, const QString &id, const QString &name) const
{
    if (ignored.isEmpty() || caller.profile == rules::Profile::Rfc)
        return {};
    AuditEntry warning = entry(QStringLiteral("attribute.ignored"), id, name);
    warning.rule = rules::RuleCode::AttributeUnknown;
    warning.detail
        = QStringLiteral("Not stored, because no schema has them: %1").arg(ignored.join(QLatin1String(", ")));
    return asOutcome(AuditLog(repository).append(warning));
}

scim::ProtocolError noSuchResource(const QString &id)
{
    return {404, {}, QStringLiteral("Resource %1 not found.").arg(id)};
}

QString newResourceId()
{
    const qint64 ms = QDateTime::currentMSecsSinceEpoch();
    QUuid id = QUuid::createUuid();
    id.data1 = static_cast<uint>(ms >> 16);
    id.data2 = static_cast<ushort>(ms);
    id.data3 = static_cast<ushort>(0x7000 | (id.data3 & 0x0fff));
    return id.toString(QUuid::WithoutBraces);
}

} // namespace rollcall::service
