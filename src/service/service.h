// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "service/admin_service.h"
#include "service/authenticator.h"
#include "service/http_message.h"
#include "service/operations_service.h"
#include "service/registration_service.h"
#include "service/repository.h"
#include "service/scim_service.h"
#include "storage/database_location.h"

#include <memory>

namespace rollcall::service
{

class Evaluations;

/// What the processors of one process share. Each may be null.
struct ProcessShared {
    Metrics *metrics = nullptr;
    Evaluations *evaluations = nullptr;
};

/// The whole service behind one connection to its database: a request value in, a response value out.
///
/// Routes /scim/v2/…, /admin/v1/…, /register/… and what those who run it ask (/healthz, /readyz, /metrics), checks the
/// credentials, lets ScimService and AdminService answer. A write is durable when its response is returned. Any number
/// of processors, in any number of threads and processes, work on one database. Thread: all use in the one that called
/// create().
class ServiceProcessor final : public RequestProcessor
{
public:
    /// Opens the database and brings its schema up to date. Fails as storage::Database and MigrationRunner do
    /// (NotADatabase, DatabaseTooNew, DatabaseCorrupt, DiskFull, FileUnwritable, …). `clock` and what is
    /// shared outlive the processor.
    static Result<std::unique_ptr<RequestProcessor>> create(const storage::DatabaseLocation &location,
        const Clock &clock, const storage::OpenOptions &options = {}, const ProcessShared &shared = {});
    ServiceProcessor(std::unique_ptr<Repository> repository, const Clock &clock, const ProcessShared &shared = {});

    /// Never fails: what goes wrong is a SCIM error or, below /admin, a problem (RFC 9457). A database that is busy or
    /// full is 503 or 507.
    [[nodiscard]] Response process(const Request &request) override;
    /// In one transaction, each request a part of it. A refused request has hardly ever written before, so nothing is
    /// kept to undo it by; if one has, all is done again, each a part that can be rolled back alone. If they can't be
    /// committed together, each is tried alone.
    [[nodiscard]] std::vector<Response> processTogether(const std::vector<const Request *> &requests) override;

private:
    std::optional<std::vector<Response>> inOneTransaction(
        const std::vector<const Request *> &requests, storage::Transaction::Parts parts);
    Response route(const Request &request);
    Response processScim(const Request &request, const QStringList &segments);
    Response processAdmin(const Request &request, const QStringList &segments);
    Response processMetrics(const Request &request);

    std::unique_ptr<Repository> m_repository;
    Metrics *m_metrics; ///< May be null.
    Authenticator m_authenticator;
    ScimService m_scim;
    AdminService m_admin;
    OperationsService m_operations;
    RegistrationService m_registration;
};

} // namespace rollcall::service
