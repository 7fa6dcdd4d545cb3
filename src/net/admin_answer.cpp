// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_answer.h"

#include "core/problem_code.h"
#include "net/json_reader.h"
#include "net/scim_answer.h"
#include "scim/json.h"

namespace rollcall::net
{

namespace
{

const QString kUnsupported = QStringLiteral("unsupported");

FieldFault faultOf(const QJsonObject &json)
{
    return {json.value(QLatin1String("field")).toString(), json.value(QLatin1String("code")).toString(),
        json.value(QLatin1String("detail")).toString()};
}

bool saysThatThereIsNoSuchThing(const HttpResponse &response, AdminPath path)
{
    if (response.status == 405 || response.status == 501)
        return true;
    if (response.status != 404)
        return false;
    const QString code = AdminProblem::parse(response).code;
    // Older services say not-found of both.
    return code == QLatin1String("no-such-endpoint") || code.isEmpty() || path == AdminPath::Document;
}

} // namespace

AdminProblem AdminProblem::parse(const HttpResponse &response)
{
    const Result<QJsonObject> json = scim::parseObject(response.body);
    if (!json.ok())
        return {};
    AdminProblem problem{json->value(QLatin1String("code")).toString(), json->value(QLatin1String("detail")).toString(),
        {}, json->value(QLatin1String("current")).toObject()};
    for (const QJsonValue &fault : json->value(QLatin1String("errors")).toArray())
        problem.faults.append(faultOf(fault.toObject()));
    return problem;
}

std::optional<Error> adminError(const HttpResponse &response, AdminPath path, const QDateTime &now)
{
    std::optional<Error> error = statusError(response, now);
    if (!error)
        return std::nullopt;
    const AdminProblem problem = AdminProblem::parse(response);
    if (saysThatThereIsNoSuchThing(response, path)) {
        error->code = ErrorCode::Refused;
        error->detail = core::withProblemCode(kUnsupported, QStringLiteral("HTTP %1").arg(response.status));
        return error;
    }
    if (!problem.code.isEmpty())
        error->detail = core::withProblemCode(problem.code, problem.detail);
    if (!problem.faults.isEmpty()) {
        const FieldFault &first = problem.faults.constFirst();
        error->code = ErrorCode::InvalidArgument;
        error->subject = first.field;
        error->detail = core::withProblemCode(first.code, first.detail);
    }
    return error;
}

bool isUnsupported(const Error &error)
{
    return error.code == ErrorCode::Refused && core::problemCodeIn(error.detail) == kUnsupported;
}

Result<QJsonObject> readAdminObject(const HttpResponse &response, AdminPath path, const QDateTime &now)
{
    if (const std::optional<Error> error = adminError(response, path, now))
        return *error;
    return readObject(response, now);
}

Result<void> readAdminDone(const HttpResponse &response, AdminPath path, const QDateTime &now)
{
    const std::optional<Error> error = adminError(response, path, now);
    return error ? Result<void>(*error) : Result<void>();
}

} // namespace rollcall::net
