// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/endpoint.h"

#include "core/service_url.h"

namespace rollcall::net
{

Result<Endpoint> Endpoint::fromUrl(const QUrl &url, Secret key, const QString &userName)
{
    if (const Result<void> checked = core::checkServiceUrl(url); !checked.ok())
        return checked.error();
    QUrl scim = url.adjusted(QUrl::StripTrailingSlash);
    if (scim.path().isEmpty() || scim.path() == QLatin1String("/"))
        scim.setPath(QStringLiteral("/scim/v2"));
    QUrl admin = url;
    admin.setPath(QStringLiteral("/admin/v1"));
    return Endpoint{scim, admin, std::move(key), userName};
}

} // namespace rollcall::net
