// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/broken_service.h"

#include "support/files.h"

#include <QSslCertificate>
#include <QSslKey>

namespace rollcall::test
{

namespace
{

const char *const kConfig
    = R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],"patch":{"supported":true}})";
const char *const kList = R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":7,
    "startIndex":1,"itemsPerPage":1,"Resources":[{"id":"u","userName":"u"}]})";

} // namespace

QSslConfiguration serverTls(const QString &name)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(
        QSslCertificate(readFile(dataPath(QStringLiteral("net/") + name + QStringLiteral(".pem")))));
    tls.setPrivateKey(QSslKey(readFile(dataPath(QStringLiteral("net/server.key"))), QSsl::Ec));
    return tls;
}

FakeHttpServer::Handler serviceBut(const QByteArray &path, const ScriptedAnswer &broken)
{
    return [path, broken](const ReceivedRequest &request) {
        if (!path.isEmpty() && request.path().endsWith(path))
            return broken;
        if (request.path().endsWith("/ServiceProviderConfig"))
            return ScriptedAnswer::http(200, kConfig);
        if (request.path().endsWith("/Users"))
            return ScriptedAnswer::http(200, kList);
        return ScriptedAnswer::http(404, "{}");
    };
}

} // namespace rollcall::test
