// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/protocol_error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::scim
{

inline constexpr int kMaxBulkOperations = 1000; ///< `bulk.maxOperations`.
inline constexpr qsizetype kMaxBulkBytes = 1024 * 1024; ///< `bulk.maxPayloadSize`.

/// One operation of a bulk job (RFC 7644 §3.7), as it came.
struct BulkOperation {
    QByteArray method; ///< POST, PUT, PATCH or DELETE; something else if `fault` says so.
    QString path; ///< `/Users`, `/Users/ID` or `/Users/bulkId:NAME`.
    QString bulkId; ///< The client's name for what a POST creates.
    QByteArray version; ///< As an If-Match header; empty: none.
    QJsonObject data;
    /// Why it can't be carried out, whatever the service holds. The others are (RFC 7644 §3.7: partial failures are
    /// disregarded).
    std::optional<ProtocolError> fault;
};

/// The body of a bulk job. A value.
struct BulkRequest {
    int failOnErrors = 0; ///< After so many failures the rest is not tried; 0: all are.
    QVector<BulkOperation> operations;

    /// Reads a body, keys in any case. Fails for the job as a whole with 400 invalidSyntax (no BulkRequest schema, no
    /// operations), 400 invalidValue (failOnErrors is no number above 0) or 413 (more than kMaxBulkOperations).
    [[nodiscard]] static Outcome<BulkRequest> parse(const QJsonObject &body);
};

/// What one operation came to.
struct BulkResult {
    int status = 200;
    QString location; ///< Of the resource; empty if none was created.
    QString version; ///< Its entity tag; empty: unknown.
    QJsonObject response; ///< The error; empty where there is none.

    /// As it is answered, with what `operation` says of itself. `status` is a string there.
    [[nodiscard]] QJsonObject toJson(const BulkOperation &operation) const;
};

} // namespace rollcall::scim
