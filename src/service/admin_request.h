// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "service/actor.h"
#include "service/audit_log.h"
#include "service/caller.h"
#include "service/http_message.h"
#include "service/problem.h"

#include <QStringList>

namespace rollcall::service
{

class Evaluations;
class Repository;

/// A request of the admin API, with what a route's function needs to answer it. The references outlive the call.
struct AdminRequest {
    Repository &repository;
    const Clock &clock;
    const Caller &caller;
    const Request &http;
    QStringList captures; ///< What stands at the `{…}` of the route's path, decoded, in their order.
    QDateTime now; ///< Of the whole request.
    Evaluations *evaluations = nullptr; ///< Null: as many at a time as there are readers, and none is kept.

    [[nodiscard]] Actor actor() const { return {caller.actor(), QString::fromLatin1(http.remoteAddress)}; }
    /// An audit entry of this caller and time.
    [[nodiscard]] AuditEntry entry(
        const QString &action, const QString &type, const QString &id, const QString &name) const;

    /// The body, a JSON object. 415 `unsupported-media-type` if it is said to be something else, 413 `too-large`, 400
    /// `malformed-json`.
    [[nodiscard]] OrProblem<QJsonObject> body() const;

    /// Whether the client saw the version that it is about to change: 428 `precondition-required` without If-Match, 412
    /// `precondition-failed` with `current` if it saw another one (RFC 9110 §13.1.1, RFC 6585 §3).
    [[nodiscard]] OrProblem<void> checkMatch(qint64 version, const QJsonObject &current) const;
};

} // namespace rollcall::service
