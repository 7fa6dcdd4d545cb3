// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace rollcall::scim
{

/// An error as SCIM speaks it (RFC 7644 §3.12): what the service answers and what a client reads from a refusal.
struct ProtocolError {
    int status = 400; ///< HTTP status.
    QString scimType; ///< `invalidFilter`, `invalidValue`, `mutability`, `noTarget`, `uniqueness`, …; may be empty.
    QString detail; ///< English, for whoever reads the identity provider's log. Never holds a secret.

    /// The response body. `status` is a string there, as the RFC and Entra want it.
    [[nodiscard]] QByteArray toJson() const;

    /// 400 with the scimType of that name (RFC 7644 §3.12, table 9).
    [[nodiscard]] static ProtocolError invalidFilter(const QString &detail);
    [[nodiscard]] static ProtocolError invalidPath(const QString &detail);
    [[nodiscard]] static ProtocolError invalidSyntax(const QString &detail);
    [[nodiscard]] static ProtocolError invalidValue(const QString &detail);
    [[nodiscard]] static ProtocolError mutability(const QString &detail);
    [[nodiscard]] static ProtocolError noTarget(const QString &detail);

    /// Reads an error body. Tolerant: status as a number, no `schemas`, names in any case. Nothing if it is no error.
    [[nodiscard]] static std::optional<ProtocolError> parse(QByteArrayView body);

    friend bool operator==(const ProtocolError &, const ProtocolError &) = default;
};

/// A value, or the refusal to answer the request with.
template <typename T> using Outcome = Result<T, ProtocolError>;

} // namespace rollcall::scim
