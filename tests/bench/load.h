// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

namespace rollcall::bench
{

class ServerProcess;

/// What wrk does to a server: one kind of request over so many connections that are kept alive.
struct Load {
    const ServerProcess *server = nullptr;
    /// Lua that wrk runs for each request: `return wrk.format(…)`; may use `count`, the number of the request.
    QByteArray request;
    QByteArray token; ///< In a file that only the owner reads, never among the arguments.
    int connections = 1;
};

struct LoadResult {
    double perSecond = 0;
    double processorUs = 0; ///< Of the server's processor time, for each request: what it costs on a busy machine, too.
    double p50 = 0; ///< ms
    double p99 = 0;
};

/// Fails the benchmark if a request is not answered with success.
[[nodiscard]] LoadResult put(const Load &load);

/// Each case once in a round, round after round, so that all of them meet the same machine; medians.
[[nodiscard]] QVector<LoadResult> putInTurn(const QVector<Load> &loads);

/// Lua for a GET of this path.
[[nodiscard]] QByteArray getting(const QByteArray &path);

} // namespace rollcall::bench
