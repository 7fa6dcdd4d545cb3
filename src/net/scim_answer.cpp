// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/scim_answer.h"

#include "scim/json.h"
#include "scim/protocol_error.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace rollcall::net
{
namespace
{

bool isJson(const HttpResponse &response)
{
    const QByteArray type = response.mediaType();
    return type == "application/json" || type.endsWith("+json");
}

bool isSuccess(int status)
{
    return status >= 200 && status <= 299;
}

ErrorCode codeOf(int status)
{
    switch (status) {
    case 401: return ErrorCode::Unauthorized;
    case 403: return ErrorCode::Forbidden;
    case 404: return ErrorCode::NotFound;
    case 409: return ErrorCode::Conflict;
    case 412: return ErrorCode::PreconditionFailed;
    case 429: return ErrorCode::TooManyRequests;
    default: return status >= 500 ? ErrorCode::ServerFailed : ErrorCode::Refused;
    }
}

QDateTime httpDate(const QByteArray &value)
{
    // IMF-fixdate, `Sun, 06 Nov 1994 08:49:37 GMT`; the obsolete forms are of no service's today.
    QDateTime time = QLocale::c().toDateTime(
        QString::fromLatin1(value.trimmed()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

Error error(ErrorCode code, const HttpResponse &response, const QString &detail)
{
    return {code, detail, {}, response.status};
}

/// A 2xx with a JSON body, before anything is read of it.
std::optional<Error> jsonError(const HttpResponse &response, const QDateTime &now)
{
    if (std::optional<Error> refused = statusError(response, now))
        return refused;
    if (std::ranges::all_of(response.body, [](char c) { return QChar::isSpace(static_cast<uchar>(c)); }))
        return error(ErrorCode::TruncatedResponse, response, QStringLiteral("an empty body"));
    if (!isJson(response))
        return error(ErrorCode::NotScim, response,
            QStringLiteral("Content-Type is \"%1\"").arg(QString::fromLatin1(response.mediaType())));
    return std::nullopt;
}

/// A 404 that a service provider would have said otherwise: nobody of SCIM's is at this path.
bool isForeignNotFound(const HttpResponse &response)
{
    return response.status == 404 && !scim::ProtocolError::parse(response.body);
}

/// JSON that doesn't read, of a body that only the connection's end delimits, was most likely cut.
Error parseError(const HttpResponse &response, Error parsing)
{
    parsing.line = response.status;
    if (parsing.code == ErrorCode::MalformedJson && !response.delimited)
        parsing.code = ErrorCode::TruncatedResponse;
    return parsing;
}

std::optional<Error> pagingError(const scim::ListResponse &page, const ListQuery &query)
{
    const auto violation = [](const QString &detail) { return Error{ErrorCode::ProtocolViolation, detail, {}}; };
    const bool byIndex = query.cursor.isEmpty() && !query.byCursor;
    const bool fromStart = query.startIndex <= 1;
    const qint64 size = page.resources.size();
    if (byIndex && page.startIndex > 0 && size > 0 && page.startIndex != std::max<qint64>(query.startIndex, 1))
        return violation(QStringLiteral("asked from %1, answered from %2").arg(query.startIndex).arg(page.startIndex));
    const bool whole = byIndex && fromStart && (page.totalResults < 0 || page.totalResults == size);
    if (size > query.count && !whole)
        return violation(QStringLiteral("asked for %1, %2 came").arg(query.count).arg(size));
    return std::nullopt;
}

} // namespace

int retryAfterSeconds(const HttpResponse &response, const QDateTime &now)
{
    const QByteArray value = response.header("retry-after").trimmed();
    bool isNumber = false;
    qint64 seconds = value.toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime date = httpDate(response.header("date"));
        const QDateTime until = httpDate(value);
        if (!until.isValid())
            return 0;
        seconds = (date.isValid() ? date : now).secsTo(until);
    }
    return static_cast<int>(std::clamp<qint64>(seconds, 0, std::numeric_limits<int>::max()));
}

std::optional<Error> statusError(const HttpResponse &response, const QDateTime &now)
{
    if (isSuccess(response.status))
        return std::nullopt;
    const std::optional<scim::ProtocolError> refusal = scim::ProtocolError::parse(response.body);
    const QString detail
        = refusal && !refusal->detail.isEmpty() ? refusal->detail : QStringLiteral("HTTP %1").arg(response.status);
    return Error{codeOf(response.status), detail, {}, response.status, retryAfterSeconds(response, now)};
}

Result<scim::ListResponse> readList(const HttpResponse &response, const ListQuery &query, const QDateTime &now)
{
    if (isForeignNotFound(response))
        return error(ErrorCode::NotScim, response, QStringLiteral("HTTP 404, and no error of SCIM's"));
    if (const std::optional<Error> wrong = jsonError(response, now))
        return *wrong;
    Result<scim::ListResponse> page = scim::ListResponse::parse(response.body);
    if (!page.ok())
        return parseError(response, page.error());
    if (const std::optional<Error> wrong = pagingError(*page, query))
        return *wrong;
    return page;
}

Result<scim::Resource> readResource(const HttpResponse &response, const QString &id, const QDateTime &now)
{
    if (response.status == 404 && response.mediaType() == "text/html")
        return error(ErrorCode::NotScim, response, QStringLiteral("HTTP 404 with a page of HTML"));
    if (const std::optional<Error> wrong = jsonError(response, now))
        return *wrong;
    Result<scim::Resource> resource = scim::Resource::parse(response.body);
    if (!resource.ok())
        return parseError(response, resource.error());
    if (!id.isEmpty() && resource->id() != id)
        return error(ErrorCode::ProtocolViolation, response, QStringLiteral("another resource than the one asked for"));
    return resource;
}

Result<std::optional<scim::Resource>> readPatched(const HttpResponse &response, const QString &id, const QDateTime &now)
{
    if (response.status == 204)
        return std::optional<scim::Resource>();
    const Result<QJsonObject> object = readObject(response, now);
    if (!object.ok())
        return object.error();
    // Some answer with what changed only.
    if (!scim::member(*object, u"id").isString())
        return std::optional<scim::Resource>();
    Result<scim::Resource> resource = readResource(response, id, now);
    if (!resource.ok())
        return resource.error();
    return std::optional<scim::Resource>(std::move(*resource));
}

Result<void> readRemoved(const HttpResponse &response, const QDateTime &now)
{
    if (response.status == 204 || (response.status == 404 && response.mediaType() != "text/html"))
        return {};
    const Result<QJsonObject> object = readObject(response, now);
    return object.ok() ? Result<void>() : object.error();
}

Result<QJsonObject> readConfiguration(const HttpResponse &response, const QDateTime &now)
{
    if (isForeignNotFound(response))
        return error(ErrorCode::NotScim, response, QStringLiteral("HTTP 404, and no error of SCIM's"));
    return readObject(response, now);
}

Result<QJsonObject> readObject(const HttpResponse &response, const QDateTime &now)
{
    if (const std::optional<Error> wrong = jsonError(response, now))
        return *wrong;
    Result<QJsonObject> object = scim::parseObject(response.body);
    if (!object.ok())
        return parseError(response, object.error());
    return object;
}

} // namespace rollcall::net
