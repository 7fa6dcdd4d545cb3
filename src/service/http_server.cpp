// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/http_server.h"

#include "core/log.h"
#include "service/http_connection.h"
#include "service/http_syntax.h"
#include "service/tls_context.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <QDeadlineTimer>

#include <algorithm>
#include <array>
#include <atomic>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace rollcall::service
{
namespace
{

/// So many are still told that there are too many connections; beyond, they are closed without a word.
constexpr int kTurnedAwayAtOnce = 64;

std::chrono::milliseconds sweepInterval(const ServerOptions &options)
{
    const auto shortest
        = std::min({options.headerTimeout, options.bodyTimeout, options.writeTimeout, options.idleTimeout});
    return std::clamp(shortest / 4, std::chrono::milliseconds(10), std::chrono::milliseconds(1'000));
}

Result<tcp::endpoint> endpointOf(const ServerOptions &options)
{
    const QString literal = options.host == QStringLiteral("localhost") ? QStringLiteral("127.0.0.1") : options.host;
    boost::system::error_code error;
    const asio::ip::address address = asio::ip::make_address(literal.toStdString(), error);
    if (error)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("is not an IP address"), options.host};
    if (!address.is_loopback() && !options.tls && !options.behindProxy)
        return Error{
            ErrorCode::InsecureUrl, QStringLiteral("plain HTTP would be open to other machines"), options.host};
    return tcp::endpoint(address, options.port);
}

Error listenError(const boost::system::error_code &error, const tcp::endpoint &endpoint)
{
    const QString where
        = QStringLiteral("%1:%2").arg(QString::fromStdString(endpoint.address().to_string())).arg(endpoint.port());
    const QString detail = QString::fromStdString(error.message());
    if (error == asio::error::address_in_use)
        return {ErrorCode::PortInUse, detail, where};
    return {ErrorCode::ServiceNotStarted, detail, where};
}

} // namespace

class HttpServer::Engine
{
public:
    Engine(const ServerOptions &options, const ProcessorFactory &makeProcessor)
        : m_options(options),
          m_readers({options.workers, options.queuedRequests, 1}, makeProcessor),
          m_writers({1, options.queuedRequests, options.writesTogether}, makeProcessor),
          m_bodies(options.allBodyBytes),
          m_lanes{IoLane(sweepInterval(options)), IoLane(sweepInterval(options))}
    {
    }

    Result<quint16> start();
    void stop();
    Result<void> reloadTls() { return m_tls ? m_tls->reload() : Result<void>(); }
    QByteArray url() const;

private:
    Result<void> bind();
    asio::awaitable<void> acceptAll();
    void welcome(tcp::socket socket, IoLane &lane);
    asio::awaitable<void> converse(tcp::socket socket, IoLane &lane);

    const ServerOptions &m_options;
    WorkerPool m_readers;
    WorkerPool m_writers; // one thread: a database has one writer at a time anyway
    ByteBudget m_bodies;
    std::unique_ptr<TlsContext> m_tls;
    tcp::endpoint m_endpoint;
    std::optional<HeadPolicy> m_policy;
    std::optional<ConnectionTerms> m_terms;
    std::atomic_int m_connections = 0;
    std::array<IoLane, 2> m_lanes;
    tcp::acceptor m_acceptor{m_lanes.front().context()}; // used on its lane only, once that runs
};

Result<quint16> HttpServer::Engine::start()
{
    if (m_options.tls) {
        auto tls = TlsContext::load(*m_options.tls);
        if (!tls)
            return tls.error();
        m_tls = std::move(tls).value();
    }
    // The address first: a service that can't be reached leaves its database alone.
    if (const Result<void> bound = bind(); !bound)
        return bound.error();
    for (WorkerPool *pool : {&m_writers, &m_readers}) {
        if (const Result<void> started = pool->start(); !started)
            return started.error();
    }
    m_policy.emplace(m_options, url());
    m_terms.emplace(ConnectionTerms{m_options, *m_policy, m_readers, m_writers, m_bodies});
    boost::system::error_code error;
    if (m_acceptor.listen(tcp::acceptor::max_listen_connections, error))
        return listenError(error, m_endpoint);
    asio::co_spawn(m_lanes.front().context(), acceptAll(), asio::detached);
    for (IoLane &lane : m_lanes)
        lane.start();
    return m_endpoint.port();
}

Result<void> HttpServer::Engine::bind()
{
    const Result<tcp::endpoint> endpoint = endpointOf(m_options);
    if (!endpoint)
        return endpoint.error();
    m_endpoint = *endpoint;
    boost::system::error_code error;
    m_acceptor.open(m_endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        m_acceptor.bind(m_endpoint, error);
    if (error)
        return listenError(error, m_endpoint);
    m_endpoint = m_acceptor.local_endpoint(error);
    return {};
}

QByteArray HttpServer::Engine::url() const
{
    const std::string address = m_endpoint.address().to_string();
    const std::string host = m_endpoint.address().is_v6() ? '[' + address + ']' : address;
    return QByteArray(m_tls ? "https://" : "http://").append(host.c_str()).append(':')
        + QByteArray::number(m_endpoint.port());
}

// Connections are dealt out to the lanes in turn.
asio::awaitable<void> HttpServer::Engine::acceptAll()
{
    for (size_t turn = 0;; turn = (turn + 1) % m_lanes.size()) {
        IoLane &lane = m_lanes.at(turn);
        auto [error, socket] = co_await m_acceptor.async_accept(lane.context(), asio::as_tuple(asio::use_awaitable));
        if (!m_acceptor.is_open())
            co_return;
        if (!error) {
            welcome(std::move(socket), lane);
            continue;
        }
        // Out of descriptors, most likely: some become free when connections end.
        qCWarning(core::lcService) << "A connection can't be accepted:" << error.message().c_str();
        asio::steady_timer pause(m_lanes.front().context(), std::chrono::seconds(1));
        co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
    }
}

void HttpServer::Engine::welcome(tcp::socket socket, IoLane &lane)
{
    boost::system::error_code ignored;
    // Head and body of an answer are never held back for one another (Nagle's 40 ms).
    socket.set_option(tcp::no_delay(true), ignored);
    if (m_connections >= m_options.connections + kTurnedAwayAtOnce)
        return;
    ++m_connections;
    asio::co_spawn(lane.context(), converse(std::move(socket), lane), [this](const std::exception_ptr &exception) {
        --m_connections;
        if (exception)
            std::rethrow_exception(exception); // to the lane, which logs it
    });
}

asio::awaitable<void> HttpServer::Engine::converse(tcp::socket socket, IoLane &lane)
{
    const bool isFull = m_connections > m_options.connections;
    if (m_tls && isFull)
        co_return;
    if (m_tls)
        co_await serveTlsConnection(std::move(socket), *m_tls, lane, *m_terms);
    else if (isFull)
        co_await turnAway(std::move(socket), lane, *m_terms);
    else
        co_await serveConnection(std::move(socket), lane, *m_terms);
}

void HttpServer::Engine::stop()
{
    const QDeadlineTimer deadline(m_options.stopTimeout);
    asio::post(m_lanes.front().context(), [this] {
        boost::system::error_code ignored;
        m_acceptor.close(ignored);
    });
    for (IoLane &lane : m_lanes)
        lane.requestStop();
    for (IoLane &lane : m_lanes)
        lane.wait(std::chrono::milliseconds(deadline.remainingTime()));
    m_readers.stop();
    m_writers.stop();
}

HttpServer::HttpServer(ServerOptions options, ProcessorFactory makeProcessor)
    : m_options(std::move(options)), m_makeProcessor(std::move(makeProcessor))
{
}

HttpServer::~HttpServer()
{
    stop();
}

Result<quint16> HttpServer::start()
{
    m_engine = std::make_unique<Engine>(m_options, m_makeProcessor);
    const Result<quint16> port = m_engine->start();
    if (port)
        m_url = m_engine->url();
    else
        m_engine.reset();
    return port;
}

Result<void> HttpServer::reloadTls()
{
    return m_engine ? m_engine->reloadTls() : Result<void>();
}

void HttpServer::stop()
{
    if (!m_engine)
        return;
    m_engine->stop();
    m_engine.reset();
}

} // namespace rollcall::service
