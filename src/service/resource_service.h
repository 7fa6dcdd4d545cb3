// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/provisioning_settings.h"
#include "scim/patch.h"
#include "scim/protocol_error.h"
#include "scim/schema_registry.h"
#include "service/actor.h"
#include "service/audit_log.h"
#include "service/caller.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace rollcall::service
{

class Repository;
struct Record;

/// What a write knows of its surroundings. The references outlive the write.
struct WriteContext {
    Repository &repository;
    const scim::SchemaRegistry &registry; ///< Of the type that is written.
    const Caller &caller;
    const rules::ProvisioningSettings &settings;
    QString address; ///< The client's.
    QDateTime now;
    QByteArray ifMatch; ///< The header (RFC 7644 §3.14); empty: none.

    [[nodiscard]] Actor actor() const { return {caller.actor(), address}; }
    [[nodiscard]] scim::PatchOptions patchOptions() const;
    /// `attributes` of `record` after a PATCH. It knows the id: a request may say it, but not change it.
    [[nodiscard]] scim::Outcome<scim::PatchResult> patched(const Record &record, const QJsonObject &attributes,
        const scim::PatchRequest &request, const scim::PatchOptions &options) const;
    [[nodiscard]] scim::Outcome<scim::PatchResult> patched(
        const Record &record, const QJsonObject &attributes, const scim::PatchRequest &request) const
    {
        return patched(record, attributes, request, patchOptions());
    }
    /// 412 if the client wants to change another version than `record`'s.
    [[nodiscard]] scim::Outcome<void> checkVersion(const Record &record) const;
    /// An entry of this caller and time about a resource of the registry's type.
    [[nodiscard]] AuditEntry entry(const QString &action, const QString &id, const QString &name) const;
    /// `attributes` without what is at these paths.
    [[nodiscard]] scim::Outcome<QJsonObject> cleared(const QJsonObject &attributes, const QStringList &paths) const;
    /// Tells of the paths that kept their value by `rule` because a blank one came; nothing if there are none.
    [[nodiscard]] scim::Outcome<void> tellOfKept(
        const QStringList &paths, rules::RuleCode rule, const QString &id, const QString &name) const;
    /// Warns of what was not stored because no schema knows it (`attribute-unknown`); nothing if there is nothing.
    [[nodiscard]] scim::Outcome<void> warnOfUnknown(
        const QStringList &ignored, const QString &id, const QString &name) const;
};

/// What a write came to.
struct Written {
    QString id;
    bool changed = true; ///< False: nothing is to be committed.
};

/// The writes on one type of resource (RFC 7644 §3.3, §3.5, §3.6): the rules decide, the stores write, the audit log
/// tells.
///
/// Requires: a write transaction is open, and rolled back unless the outcome is good and `changed`. Fails with the
/// error to answer.
class ResourceService
{
public:
    virtual ~ResourceService() = default;
    virtual scim::Outcome<Written> create(const QJsonObject &body) = 0;
    virtual scim::Outcome<Written> replace(const QString &id, const QJsonObject &body) = 0;
    virtual scim::Outcome<Written> patch(const QString &id, const QJsonObject &body) = 0;
    virtual scim::Outcome<Written> remove(const QString &id) = 0;
};

/// 404 for an id that the caller does not see.
[[nodiscard]] scim::ProtocolError noSuchResource(const QString &id);

/// A new resource's id: random, never given twice; a UUID of version 7 (RFC 9562), whose beginning is the time, so that
/// new rows come side by side in the indexes of ids and a commit writes few pages.
[[nodiscard]] QString newResourceId();

} // namespace rollcall::service
