// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

#include <QStringList>

namespace rollcall::service
{

/// Finds the route of a request. A path without captures goes before one with them: `users/preview` is not the user
/// "preview". Thread: any, after it was made.
class AdminRouter
{
public:
    struct Match {
        const AdminRoute *route = nullptr; ///< Null: 404 or 405.
        QStringList captures;
        QByteArray allowed; ///< The methods of that path, for the header Allow; empty: there is no such path.
    };

    /// `routes` outlives this.
    explicit AdminRouter(const AdminRoutes &routes);

    /// `segments` are those below /admin/v1, decoded.
    [[nodiscard]] Match find(const QByteArray &method, const QStringList &segments) const;

private:
    struct Path {
        QStringList segments;
        std::vector<const AdminRoute *> routes;
    };

    std::vector<Path> m_paths; ///< Those without captures first.
};

} // namespace rollcall::service
