// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/embedded_announcement.h"

#include "scim/json.h"

namespace rollcall::sync
{

Result<net::Endpoint> readAnnouncement(const QByteArray &line)
{
    const Result<QJsonObject> object = scim::parseObject(line.trimmed());
    if (!object.ok())
        return object.error();
    const int port = object->value(QStringLiteral("port")).toInt();
    const QByteArray key = object->value(QStringLiteral("key")).toString().toLatin1();
    if (port < 1 || port > 65'535 || key.isEmpty())
        return Error{ErrorCode::ServiceNotStarted, QStringLiteral("no port or no key in its first line"), {}};
    return net::Endpoint::fromUrl(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)), Secret(key));
}

} // namespace rollcall::sync
