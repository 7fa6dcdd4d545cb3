// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/problem.h"

#include "scim/json.h"
#include "service/database_failure.h"
#include "service/response_head.h"

#include <QJsonArray>

namespace rollcall::service
{

namespace
{

QString codeOf(int status)
{
    switch (status) {
    case 503: return QStringLiteral("busy");
    case 507: return QStringLiteral("disk-full");
    case 409: return QStringLiteral("taken");
    default: return QStringLiteral("database-failed");
    }
}

} // namespace

QByteArray Problem::toJson() const
{
    QJsonObject json{{QStringLiteral("type"), QStringLiteral("about:blank")}, {QStringLiteral("status"), status},
        {QStringLiteral("code"), code}, {QStringLiteral("title"), QString::fromLatin1(reasonPhrase(status))},
        {QStringLiteral("detail"), detail}};
    QJsonArray list;
    for (const FieldError &error : errors)
        list.append(QJsonObject{{QStringLiteral("field"), error.field}, {QStringLiteral("code"), error.code},
            {QStringLiteral("detail"), error.detail}});
    if (!list.isEmpty())
        json.insert(QStringLiteral("errors"), list);
    if (!current.isEmpty())
        json.insert(QStringLiteral("current"), current);
    return scim::toBytes(json);
}

Problem validationProblem(const QVector<FieldError> &errors)
{
    Problem problem(
        400, QStringLiteral("validation-failed"), errors.isEmpty() ? QString() : errors.constFirst().detail);
    problem.errors = errors;
    return problem;
}

Problem notFoundProblem(const QString &what)
{
    return {404, QStringLiteral("not-found"), what + u'.'};
}

Problem problemOf(const Error &error)
{
    const scim::ProtocolError told = protocolErrorOf(error);
    return {told.status, codeOf(told.status), told.detail};
}

} // namespace rollcall::service
