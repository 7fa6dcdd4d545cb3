// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/problem.h"

#include <QByteArrayView>
#include <QLatin1String>
#include <QPair>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::service
{

/// How a listing is read page by page.
struct PageRequest {
    int limit = 100; ///< 1 to 1000.
    QString cursor; ///< `nextCursor` of the page before; empty: the first page.
};

/// Takes the parameters of a query string one by one and collects all that is wrong with them. What nobody took is an
/// error, too: a filter that is misspelt must not silently show everything.
///
/// The calls must match:   (text | … | fail)* finish     Values are of use only if finish() is good.
class QueryReader
{
public:
    explicit QueryReader(QByteArrayView query);

    /// None if it is not there, or empty.
    [[nodiscard]] std::optional<QString> text(QLatin1String name);
    [[nodiscard]] std::optional<qint64> integer(QLatin1String name, qint64 least, qint64 most);
    /// ISO 8601 with a time zone, UTC afterwards.
    [[nodiscard]] std::optional<QDateTime> time(QLatin1String name);
    /// `limit` and `cursor`.
    [[nodiscard]] PageRequest page();

    void fail(const QString &field, const QString &code, const QString &detail);
    /// 400 `validation-failed` with every error.
    [[nodiscard]] OrProblem<void> finish();

private:
    QVector<QPair<QString, QString>> m_rest;
    QVector<FieldError> m_errors;
};

} // namespace rollcall::service
