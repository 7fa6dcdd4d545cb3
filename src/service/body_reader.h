// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/problem.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLatin1String>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::service
{

/// Takes the members of a body one by one and collects all that is wrong with them. What nobody took is an error, too,
/// so that a misspelt member shows. A member that is null counts as absent.
///
/// The calls must match:   (text | … | fail)* finish     Values are of use only if finish() is good.
class BodyReader
{
public:
    explicit BodyReader(QJsonObject body) : m_rest(std::move(body)) { }

    [[nodiscard]] std::optional<QString> text(QLatin1String name);
    /// Must be there, and not blank.
    [[nodiscard]] QString requiredText(QLatin1String name);
    [[nodiscard]] std::optional<bool> boolean(QLatin1String name);
    [[nodiscard]] std::optional<qint64> integer(QLatin1String name, qint64 least, qint64 most);
    [[nodiscard]] std::optional<QJsonObject> object(QLatin1String name);
    [[nodiscard]] std::optional<QJsonArray> array(QLatin1String name);

    void fail(const QString &field, const QString &code, const QString &detail);
    /// 400 `validation-failed` with every error.
    [[nodiscard]] OrProblem<void> finish();

private:
    QJsonValue take(QLatin1String name);
    void expected(QLatin1String name, const QString &what);

    QJsonObject m_rest;
    QVector<FieldError> m_errors;
};

} // namespace rollcall::service
