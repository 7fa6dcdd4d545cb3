// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_request.h"

#include "scim/json.h"
#include "service/entity_tag.h"
#include "service/storable_text.h"
#include "service/stored_json.h"

namespace rollcall::service
{

namespace
{

/// Nothing here is larger: who would send more sends something else.
constexpr qsizetype kMaxBody = 256 * 1024;

} // namespace

AuditEntry AdminRequest::entry(const QString &action, const QString &type, const QString &id, const QString &name) const
{
    return actor().entry(now, action, type, id, name);
}

OrProblem<QJsonObject> AdminRequest::body() const
{
    const QByteArray type = http.header("content-type").split(';').constFirst().trimmed().toLower();
    if (type != "application/json")
        return Problem{415, QStringLiteral("unsupported-media-type"), QStringLiteral("Send application/json.")};
    if (http.body.size() > kMaxBody)
        return Problem{
            413, QStringLiteral("too-large"), QStringLiteral("A body has at most %1 bytes here.").arg(kMaxBody)};
    auto object = scim::parseObject(http.body);
    if (!object)
        return Problem{400, QStringLiteral("malformed-json"), object.error().detail};
    if (const auto storable = checkCharacters(*object); !storable)
        return Problem{400, QStringLiteral("malformed-json"), storable.error().detail};
    return std::move(object).value();
}

OrProblem<void> AdminRequest::checkMatch(qint64 version, const QJsonObject &current) const
{
    const QByteArray known = http.header("if-match");
    if (known.isEmpty())
        return Problem{428, QStringLiteral("precondition-required"),
            QStringLiteral("Say with If-Match which version you saw: the ETag of your GET.")};
    if (matchesEntityTag(known, entityTag(version)))
        return {};
    Problem problem(412, QStringLiteral("precondition-failed"),
        QStringLiteral("Somebody changed this meanwhile. \"current\" is what it is now."));
    problem.current = current;
    return problem;
}

} // namespace rollcall::service
