// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "scim/schema_registry.h"
#include "service/caller.h"
#include "service/http_message.h"
#include "service/page_cursor.h"
#include "service/read_service.h"
#include "service/resource_service.h"
#include "storage/table_watch.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace rollcall::service
{

class Repository;
struct ListRequest;

/// /scim/v2: RFC 7643 and 7644 for Users and Groups, by the caller's profile.
///
/// A write is one transaction with its audit entries and is answered once it is durable; what is refused is audited,
/// too. Thread: the repository's. What goes wrong is a SCIM error.
class ScimService
{
public:
    ScimService(Repository &repository, const Clock &clock);

    /// Whether this path tells how to authenticate, and so is open to everybody (RFC 7643 §5).
    [[nodiscard]] static bool isPublic(const QStringList &segments);

    /// `segments` are those below /scim/v2.
    [[nodiscard]] Response handle(const Request &request, const QStringList &segments, const Caller &caller);
    /// For a path that is public.
    [[nodiscard]] Response handlePublic(const Request &request, const QStringList &segments);

private:
    struct Call;
    using Operation = std::function<scim::Outcome<Written>(ResourceService &)>;

    scim::Outcome<void> refreshSchemas();
    scim::Outcome<void> refreshSettings();
    Response dispatch(const Call &call, const QStringList &segments);
    Response everything(const Call &call, const QStringList &segments);
    Response discover(const Call &call, const QStringList &segments);
    Response bulk(const Call &call);
    Response handleAll(const Call &call);
    Response handleOne(const Call &call, const QString &id);
    Response search(const Call &call, const ReadService::Registries &registries);
    ReadService reads(const Call &call);
    Response write(const Call &call, const ListRequest &asked, int status, const Operation &operation);
    Response writeBody(const Call &call, int status,
        const std::function<scim::Outcome<Written>(ResourceService &, const QJsonObject &)> &operation);
    scim::Outcome<Response> commit(const Call &call, const ListRequest &asked, int status, const Operation &operation);
    Response refuse(const Call &call, const scim::ProtocolError &error);

    Repository &m_repository;
    const Clock &m_clock;
    CursorSeal m_cursors;
    QStringList m_customAttributes;
    std::optional<storage::TableWatch::Mark> m_settingsMark; ///< Of m_settings.
    rules::ProvisioningSettings m_settings;
    scim::SchemaRegistry m_userSchemas;
    scim::SchemaRegistry m_groupSchemas;
};

} // namespace rollcall::service
