// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/http_message.h"

#include <QByteArray>

#include <array>
#include <atomic>

namespace rollcall::service
{

/// What a process has done since it started, for Prometheus. Thread-safe; counting never waits.
class Metrics
{
public:
    Metrics();

    void count(const Answered &answered);
    /// So many requests were made durable by one commit.
    void countCommit(int requests);

    /// In Prometheus' text format 0.0.4, without what is asked of the database.
    [[nodiscard]] QByteArray text() const;

    /// The path's route, one of a fixed list: `/scim/v2/Users/{id}`. What has none is `other`, and nothing of a path
    /// that is not ours is repeated.
    [[nodiscard]] static QByteArray routeOf(const QByteArray &path);

private:
    using Counter = std::atomic<quint64>;
    static constexpr size_t kRoutes = 32;
    static constexpr size_t kMethods = 6;
    static constexpr size_t kClasses = 5;
    static constexpr size_t kBuckets = 12;

    struct Route {
        std::array<std::array<Counter, kClasses>, kMethods> answered{};
        std::array<Counter, kBuckets + 1> buckets{}; // the last one: slower than all limits
        Counter microseconds{0};
    };

    [[nodiscard]] QByteArray requestsText() const;
    [[nodiscard]] QByteArray durationsText() const;

    std::array<Route, kRoutes> m_routes{};
    Counter m_commits{0};
    Counter m_committed{0};
    const qint64 m_started; // seconds since 1970
};

} // namespace rollcall::service
