// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/caller.h"
#include "service/http_message.h"

#include <QStringList>

#include <optional>

namespace rollcall::service
{

class Metrics;
class Repository;

/// What those who run the service ask it: /healthz (the process answers), /readyz (its database does), both open to
/// everybody and silent about anything else, and /metrics, for keys.
///
/// Thread: the repository's.
class OperationsService
{
public:
    /// `metrics` may be null: then only the database's figures are told.
    OperationsService(Repository &repository, const Metrics *metrics) : m_repository(repository), m_metrics(metrics) { }

    /// Nothing if the path is not one of its own.
    [[nodiscard]] std::optional<Response> handleOpen(const Request &request, const QStringList &segments);
    [[nodiscard]] static bool isMetrics(const QStringList &segments);
    [[nodiscard]] Response metrics(const Request &request, const Caller &caller);

private:
    [[nodiscard]] Response ready();

    Repository &m_repository;
    const Metrics *m_metrics;
};

} // namespace rollcall::service
