// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/protocol_error.h"
#include "scim/schema_registry.h"
#include "service/caller.h"
#include "service/http_message.h"
#include "service/list_request.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace rollcall::service
{

class CursorSeal;
class Repository;

/// What a read knows of its surroundings. The references outlive it.
struct ReadContext {
    const Request &request;
    const Caller &caller;
    QByteArray scimBase; ///< URL up to /scim/v2.
    QDateTime now;
};

/// The reads below /scim/v2 (RFC 7644 §3.4). All of one read is of one state of the data.
///
/// Thread: the repository's. What goes wrong is a SCIM error.
class ReadService
{
public:
    using Registries = std::vector<const scim::SchemaRegistry *>;

    ReadService(Repository &repository, CursorSeal &cursors, ReadContext context);

    /// A query (§3.4.2) of the resources of these types.
    [[nodiscard]] Response list(const Registries &registries);
    /// The same by POST (§3.4.3).
    [[nodiscard]] Response search(const Registries &registries);
    /// One resource (§3.4.1), or 304 if the client has it (§3.14).
    [[nodiscard]] Response read(const scim::SchemaRegistry &registry, const QString &id);
    /// What is answered with a resource: after a read or a write. Without a body if `status` is 204.
    [[nodiscard]] scim::Outcome<Response> resource(
        const scim::SchemaRegistry &registry, const ListRequest &asked, const QString &id, int status);

private:
    Response listed(const Registries &registries, const scim::Outcome<ListRequest> &request);

    Repository &m_repository;
    CursorSeal &m_cursors;
    ReadContext m_context;
};

} // namespace rollcall::service
