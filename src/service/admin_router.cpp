// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_router.h"

#include <algorithm>

namespace rollcall::service
{

namespace
{

bool isCapture(const QString &segment)
{
    return segment.startsWith(u'{');
}

/// Nothing if the path is another one.
std::optional<QStringList> capturesOf(const QStringList &pattern, const QStringList &segments)
{
    if (pattern.size() != segments.size())
        return std::nullopt;
    QStringList captures;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (isCapture(pattern.at(i)))
            captures.append(segments.at(i));
        else if (pattern.at(i) != segments.at(i))
            return std::nullopt;
    }
    return captures;
}

} // namespace

AdminRouter::AdminRouter(const AdminRoutes &routes)
{
    for (const AdminRoute &route : routes) {
        const QStringList segments = route.path.split(u'/');
        auto path = std::find_if(
            m_paths.begin(), m_paths.end(), [&](const Path &known) { return known.segments == segments; });
        if (path == m_paths.end())
            path = m_paths.insert(m_paths.end(), {segments, {}});
        path->routes.push_back(&route);
    }
    std::stable_partition(m_paths.begin(), m_paths.end(),
        [](const Path &path) { return std::none_of(path.segments.begin(), path.segments.end(), isCapture); });
}

AdminRouter::Match AdminRouter::find(const QByteArray &method, const QStringList &segments) const
{
    Match match;
    for (const Path &path : m_paths) {
        const auto captures = capturesOf(path.segments, segments);
        if (!captures)
            continue;
        for (const AdminRoute *route : path.routes) {
            if (route->method == method)
                return {route, *captures, {}};
            match.allowed += (match.allowed.isEmpty() ? "" : ", ") + route->method;
        }
    }
    return match;
}

} // namespace rollcall::service
