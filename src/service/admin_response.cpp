// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_response.h"

#include "scim/json.h"
#include "service/stored_json.h"

namespace rollcall::service
{

Response adminJson(const QJsonObject &object, int status)
{
    return {status, "application/json", scim::toBytes(object), {}};
}

Response adminJson(const QJsonObject &object, qint64 version, int status)
{
    Response response = adminJson(object, status);
    response.headers.emplaceBack("ETag", entityTag(version));
    return response;
}

Response adminList(const QJsonArray &items, const QString &nextCursor)
{
    QJsonObject list{{QStringLiteral("items"), items}};
    if (!nextCursor.isEmpty())
        list.insert(QStringLiteral("nextCursor"), nextCursor);
    return adminJson(list);
}

Response adminDone()
{
    return {204, {}, {}, {}};
}

} // namespace rollcall::service
