// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QUrl>

namespace rollcall::net
{

/// Where a service is and the key or token for it. A value.
struct Endpoint {
    QUrl scimBase; ///< Without a slash at the end: `https://mdm.example.com/scim/v2`.
    QUrl adminBase; ///< `/admin/v1` of the same origin.
    Secret key;
    QString userName{}; ///< Not empty: `key` is this user's password, sent as Basic (RFC 7617).

    /// A bare origin means `/scim/v2` below it. Fails as `core::checkServiceUrl()`.
    [[nodiscard]] static Result<Endpoint> fromUrl(const QUrl &url, Secret key, const QString &userName = {});
};

} // namespace rollcall::net
