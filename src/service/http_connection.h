// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/byte_budget.h"
#include "service/head_policy.h"
#include "service/io_lane.h"
#include "service/server_options.h"
#include "service/tls_context.h"
#include "service/worker_pool.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>

// Private to the HTTP server: other headers don't include Boost.
namespace rollcall::service
{

/// What all connections of a server share. Outlives them.
struct ConnectionTerms {
    const ServerOptions &options;
    const HeadPolicy &policy;
    WorkerPool &readers;
    WorkerPool &writers;
    ByteBudget &bodies;
};

/// Serves the requests of a connection, one after the other and in their order, until one side closes it, a time-out
/// passes or the service stops. Thread: the lane's, on whose context `socket` is.
boost::asio::awaitable<void> serveConnection(
    boost::asio::ip::tcp::socket socket, IoLane &lane, const ConnectionTerms &terms);

/// The same through TLS, whose handshake has the header's time-out.
boost::asio::awaitable<void> serveTlsConnection(
    boost::asio::ip::tcp::socket socket, TlsContext &tls, IoLane &lane, const ConnectionTerms &terms);

/// Says in plain HTTP that there are too many connections, and closes this one.
boost::asio::awaitable<void> turnAway(boost::asio::ip::tcp::socket socket, IoLane &lane, const ConnectionTerms &terms);

} // namespace rollcall::service
