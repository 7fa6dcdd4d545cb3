// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/scim_request.h"

#include "scim/json.h"
#include "service/storable_text.h"

namespace rollcall::service
{

namespace
{

bool isJson(const Request &request)
{
    const QByteArray type = request.header("content-type").split(';').constFirst().trimmed().toLower();
    return type.isEmpty() || type == "application/scim+json" || type == "application/json";
}

} // namespace

scim::Outcome<QJsonObject> scimBodyOf(const Request &request)
{
    if (!isJson(request))
        return scim::ProtocolError{415, {}, QStringLiteral("Send application/scim+json or application/json.")};
    auto body = scim::parseObject(request.body);
    if (!body)
        return scim::ProtocolError{400, QStringLiteral("invalidSyntax"), body.error().detail};
    // There is no other way to write it in JSON, and most bodies need no walk.
    if (request.body.contains("\\u0000")) {
        if (const auto storable = checkCharacters(*body); !storable)
            return storable.error();
    }
    return std::move(body).value();
}

scim::FilterDialect filterDialectOf(const Caller &caller)
{
    return caller.kind == Caller::Kind::Token && caller.profile == rules::Profile::Rfc ? scim::FilterDialect::Strict
                                                                                       : scim::FilterDialect::Lenient;
}

} // namespace rollcall::service
