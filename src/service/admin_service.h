// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "service/admin_router.h"
#include "service/caller.h"
#include "service/http_message.h"

#include <QStringList>

namespace rollcall::service
{

class Evaluations;
class Repository;

/// /admin/v1: what administrators and helpdesk do. Keys only. What goes wrong is a problem (RFC 9457); what a rule
/// refused is in the audit log, too.
///
/// What is there is in adminRoutes(). Thread: the repository's.
class AdminService
{
public:
    /// `evaluations` may be null, and outlives this.
    AdminService(Repository &repository, const Clock &clock, Evaluations *evaluations = nullptr);

    /// `segments` are those below /admin/v1.
    [[nodiscard]] Response handle(const Request &request, const QStringList &segments, const Caller &caller);

private:
    OrProblem<Response> write(const AdminRoute &route, const AdminRequest &request);
    void tell(const AdminRequest &request, const Problem &problem);

    Repository &m_repository;
    const Clock &m_clock;
    Evaluations *m_evaluations;
    AdminRouter m_router;
};

} // namespace rollcall::service
