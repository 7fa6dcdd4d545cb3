// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/metrics.h"

#include <QDateTime>

#include <algorithm>

namespace rollcall::service
{

namespace
{

constexpr std::array kRouteNames{"/scim/v2", "/scim/v2/Users", "/scim/v2/Users/{id}", "/scim/v2/Groups",
    "/scim/v2/Groups/{id}", "/scim/v2/Bulk", "/scim/v2/.search", "/scim/v2/Me", "/scim/v2/ServiceProviderConfig",
    "/scim/v2/ResourceTypes", "/scim/v2/Schemas", "/admin/v1/me", "/admin/v1/settings", "/admin/v1/tokens",
    "/admin/v1/attributes", "/admin/v1/sources", "/admin/v1/users", "/admin/v1/groups", "/admin/v1/audit",
    "/admin/v1/changes", "/admin/v1/variables", "/admin/v1/openapi.json", "/register", "/healthz", "/readyz",
    "/metrics", "other"};

constexpr std::array kMethodNames{"GET", "POST", "PUT", "PATCH", "DELETE", "other"};

// Seconds; as text, so that they are written as they are meant.
constexpr std::array kLimits{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0};
constexpr std::array kLimitTexts{
    "0.001", "0.0025", "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1", "2.5", "10"};

template <size_t N> size_t indexOf(const std::array<const char *, N> &names, QByteArrayView name)
{
    const auto found = std::find_if(names.begin(), names.end() - 1, [&](const char *known) { return name == known; });
    return static_cast<size_t>(found - names.begin());
}

/// Every request is counted: no part of its path is copied.
size_t routeIndex(QByteArrayView path)
{
    qsizetype end = -1; // of three segments, where a slash is
    for (int slash = 0; slash < 4 && (slash == 0 || end >= 0); ++slash)
        end = path.indexOf('/', end + 1);
    QByteArrayView route = end < 0 ? path : path.first(end);
    const QByteArrayView rest = end < 0 ? QByteArrayView() : path.sliced(end + 1);
    while (route.endsWith('/'))
        route.chop(1);
    if (path == "/register" || path.startsWith("/register/"))
        route = "/register";
    const bool isUser = route == "/scim/v2/Users";
    if (isUser || route == "/scim/v2/Groups") {
        if (rest == ".search" || rest.startsWith(".search/"))
            route = "/scim/v2/.search";
        else if (!rest.isEmpty() && !rest.startsWith('/'))
            route = isUser ? QByteArrayView("/scim/v2/Users/{id}") : QByteArrayView("/scim/v2/Groups/{id}");
    }
    return indexOf(kRouteNames, route);
}

QByteArray head(const char *name, const char *type, const char *help)
{
    return QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

QByteArray secondsText(quint64 microseconds)
{
    return QByteArray::number(static_cast<double>(microseconds) / 1e6, 'f', 6);
}

} // namespace

Metrics::Metrics() : m_started(QDateTime::currentSecsSinceEpoch())
{
    static_assert(kRouteNames.size() <= kRoutes && kMethodNames.size() == kMethods && kLimits.size() == kBuckets
        && kLimitTexts.size() == kBuckets);
}

QByteArray Metrics::routeOf(const QByteArray &path)
{
    return kRouteNames.at(routeIndex(path));
}

void Metrics::count(const Answered &answered)
{
    Route &route = m_routes.at(routeIndex(answered.path));
    const auto statusClass = static_cast<size_t>(std::clamp(answered.status / 100, 1, 5) - 1);
    ++route.answered.at(indexOf(kMethodNames, answered.method)).at(statusClass);
    const double seconds = static_cast<double>(answered.took.count()) / 1e6;
    ++route.buckets.at(
        static_cast<size_t>(std::lower_bound(kLimits.begin(), kLimits.end(), seconds) - kLimits.begin()));
    route.microseconds += static_cast<quint64>(std::max<qint64>(0, answered.took.count()));
}

void Metrics::countCommit(int requests)
{
    ++m_commits;
    m_committed += static_cast<quint64>(requests);
}

QByteArray Metrics::requestsText() const
{
    QByteArray text = head("rollcall_requests_total", "counter", "Requests answered.");
    for (size_t r = 0; r < kRouteNames.size(); ++r) {
        for (size_t m = 0; m < kMethods; ++m) {
            for (size_t c = 0; c < kClasses; ++c) {
                const quint64 count = m_routes.at(r).answered.at(m).at(c);
                if (count == 0)
                    continue;
                text += QByteArray("rollcall_requests_total{route=\"") + kRouteNames.at(r) + "\",method=\""
                    + kMethodNames.at(m) + "\",status=\"" + QByteArray::number(static_cast<int>(c) + 1) + "xx\"} "
                    + QByteArray::number(count) + '\n';
            }
        }
    }
    return text;
}

QByteArray Metrics::durationsText() const
{
    const QByteArray name = "rollcall_request_duration_seconds";
    QByteArray text = head(name.constData(), "histogram", "From a request's head to its answer's end.");
    for (size_t r = 0; r < kRouteNames.size(); ++r) {
        const Route &route = m_routes.at(r);
        const QByteArray label = QByteArray("{route=\"") + kRouteNames.at(r) + '"';
        QByteArray lines;
        quint64 total = 0;
        for (size_t b = 0; b <= kBuckets; ++b) {
            total += route.buckets.at(b);
            lines += name + "_bucket" + label + ",le=\"" + (b < kBuckets ? kLimitTexts.at(b) : "+Inf") + "\"} "
                + QByteArray::number(total) + '\n';
        }
        if (total == 0)
            continue;
        text += lines + name + "_sum" + label + "} " + secondsText(route.microseconds) + '\n' + name + "_count" + label
            + "} " + QByteArray::number(total) + '\n';
    }
    return text;
}

QByteArray Metrics::text() const
{
    return requestsText() + durationsText()
        + head("rollcall_commits_total", "counter", "Commits, each of one or more writing requests.")
        + "rollcall_commits_total " + QByteArray::number(m_commits) + '\n'
        + head("rollcall_committed_requests_total", "counter", "Writing requests that those commits made durable.")
        + "rollcall_committed_requests_total " + QByteArray::number(m_committed) + '\n'
        + head("rollcall_start_time_seconds", "gauge", "When this process started.") + "rollcall_start_time_seconds "
        + QByteArray::number(m_started) + '\n';
}

} // namespace rollcall::service
