// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/http_refusal.h"

#include "scim/protocol_error.h"
#include "service/response_head.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::service
{
namespace
{

QByteArray problemJson(const HttpRefusal &refusal)
{
    const QJsonObject problem{{QStringLiteral("type"), QStringLiteral("about:blank")},
        {QStringLiteral("title"), QString::fromLatin1(reasonPhrase(refusal.status))},
        {QStringLiteral("status"), refusal.status}, {QStringLiteral("detail"), refusal.detail}};
    return QJsonDocument(problem).toJson(QJsonDocument::Compact);
}

} // namespace

Response HttpRefusal::toResponse(const QByteArray &path) const
{
    if (path.startsWith("/admin/"))
        return {status, "application/problem+json", problemJson(*this), headers};
    return {status, "application/scim+json", scim::ProtocolError{status, {}, detail}.toJson(), headers};
}

} // namespace rollcall::service
