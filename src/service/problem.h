// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "rules/rule_code.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::service
{

/// What is wrong with one member of a request's body, or with one of its parameters. A value.
struct FieldError {
    QString field; ///< As a path: `managedAppleId.attribute`.
    QString code; ///< Stable: `required`, `wrong-type`, `unknown-member`, `out-of-range`, …
    QString detail; ///< English, a sentence.
};

/// A problem of the admin API (RFC 9457). A value.
struct Problem {
    Problem(int httpStatus, QString stableCode, QString sentence)
        : status(httpStatus), code(std::move(stableCode)), detail(std::move(sentence))
    {
    }

    int status;
    QString code; ///< Stable: programs tell problems apart by it.
    QString detail; ///< English, for people. Never holds a secret.
    QVector<FieldError> errors; ///< With `validation-failed`: all that is wrong, at once.
    QJsonObject current; ///< With `precondition-failed`: what the client would have overwritten.
    std::optional<rules::RuleCode> rule; ///< The rule that refused, for the audit log.

    [[nodiscard]] QByteArray toJson() const;
};

/// A value, or the problem to answer the request with.
template <typename T> using OrProblem = Result<T, Problem>;

/// 400 `validation-failed`.
[[nodiscard]] Problem validationProblem(const QVector<FieldError> &errors);
/// 404 `not-found`. `what` begins a sentence: "There is no token".
[[nodiscard]] Problem notFoundProblem(const QString &what);
/// When the database did not do its part: 503 `busy`, 507 `disk-full`, else 500 `database-failed`. The cause goes to
/// the log, never to the client.
[[nodiscard]] Problem problemOf(const Error &error);

/// A result of the database's as the outcome of a request.
template <typename T> [[nodiscard]] OrProblem<T> orProblem(Result<T> result)
{
    if (!result)
        return problemOf(result.error());
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return std::move(result).value();
}

} // namespace rollcall::service
