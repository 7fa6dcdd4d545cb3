// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/http_connection.h"

#include "core/log.h"
#include "service/request_id.h"
#include "service/request_parser.h"
#include "service/response_head.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <poll.h>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace rollcall::service
{
namespace
{

constexpr auto kAwait = asio::as_tuple(asio::use_awaitable);

/// How long a peer may take to notice that the connection is being closed.
constexpr std::chrono::milliseconds kFarewell{2'000};

/// A body up to this size goes into one packet with its head.
constexpr qsizetype kSmallBody = 16 * 1024;

const HttpRefusal &tooSlow()
{
    static const HttpRefusal refusal{408, QStringLiteral("The request did not arrive in time."), {}};
    return refusal;
}

const HttpRefusal &endedEarly()
{
    static const HttpRefusal refusal{400, QStringLiteral("The request ended before its body was complete."), {}};
    return refusal;
}

const HttpRefusal &failure()
{
    static const HttpRefusal refusal{500, QStringLiteral("The service failed. Its log says why."), {}};
    return refusal;
}

HttpRefusal busy(const QString &detail)
{
    return {503, detail, {}};
}

QByteArray peerAddress(const tcp::socket &socket)
{
    boost::system::error_code error;
    asio::ip::address address = socket.remote_endpoint(error).address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return QByteArray::fromStdString(address.to_string());
}

/// Whether the peer closed its side. What it sent before that may still be unread.
bool hasHungUp(int socket)
{
    pollfd asked{socket, POLLRDHUP, 0};
    return ::poll(&asked, 1, 0) > 0;
}

/// The answer of a worker, awaited on the lane. Requires: a place in the workers' queue is reserved; `request` lives
/// until the answer is there.
asio::awaitable<Response> processed(WorkerPool &workers, const Request &request)
{
    auto submit = [&workers, &request](auto handler) {
        auto executor = asio::get_associated_executor(handler);
        // The work guard keeps the lane going while nothing else is waited for on it.
        std::packaged_task<void(Response)> done([handler = std::move(handler), executor,
                                                    work = asio::make_work_guard(executor)](Response response) mutable {
            asio::post(executor, [handler = std::move(handler), response = std::move(response)]() mutable {
                std::move(handler)(std::move(response));
            });
        });
        workers.submit({&request, std::move(done)});
    };
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<> &, void(Response)>(
        std::move(submit), asio::use_awaitable);
}

/// One connection; lives in the frame of the coroutine that serves it.
///
/// co_await stands alone here, as a statement or an initialiser: g++ 12.2 lays out the frame of a coroutine with
/// `if (co_await …)` or `while (co_await …)` in two ways at a time, and crashes in it.
template <typename Stream> class Conversation final : public Waiter
{
public:
    Conversation(Stream stream, IoLane &lane, const ConnectionTerms &terms)
        : Waiter(lane), m_stream(std::move(stream)), m_terms(terms), m_peer(peerAddress(socket()))
    {
    }

    void interrupt() override
    {
        boost::system::error_code ignored;
        socket().cancel(ignored);
    }

    asio::awaitable<void> serve()
    {
        expireIn(m_terms.options.headerTimeout);
        bool goesOn = co_await handshake();
        while (goesOn)
            goesOn = co_await serveOne();
        co_await close();
    }

    asio::awaitable<void> turnAway()
    {
        const RequestHead unread;
        const HttpRefusal refusal = busy(QStringLiteral("Too many connections are open."));
        co_await refuse(refusal, unread);
        co_await close();
    }

private:
    static constexpr bool kTls = !std::is_same_v<Stream, tcp::socket>;

    tcp::socket &socket()
    {
        if constexpr (kTls)
            return m_stream.next_layer();
        else
            return m_stream;
    }

    asio::awaitable<bool> handshake()
    {
        if constexpr (kTls) {
            setDispensable(true);
            const auto [error] = co_await m_stream.async_handshake(asio::ssl::stream_base::server, kAwait);
            m_isShaken = !error;
            co_return !error;
        }
        co_return true;
    }

    /// Whether another request may follow.
    asio::awaitable<bool> serveOne()
    {
        RequestParser parser(m_terms.options);
        m_answered = Answered{};
        const bool isThere = co_await readHead(parser);
        if (!isThere)
            co_return false;
        if (parser.state() == RequestParser::State::Failed)
            co_return co_await refuse(parser.refusal(), parser.head());
        Result<Request, HttpRefusal> request = m_terms.policy.admit(parser.head(), m_peer);
        if (!request)
            co_return co_await refuse(request.error(), parser.head());
        m_answered.id = request->id;
        m_answered.path = request->path;
        m_answered.remoteAddress = request->remoteAddress;

        ByteBudget::Share share(m_terms.bodies);
        const std::optional<HttpRefusal> refusal = co_await readBody(parser, share);
        if (refusal)
            co_return co_await refuse(*refusal, parser.head());
        request->body = parser.takeBody();
        request->isAbandoned = [descriptor = socket().native_handle()] { return hasHungUp(descriptor); };
        co_return co_await answer(*request, parser);
    }

    /// False if nobody is there any more, if they were too slow (and have been told), or if the service stops.
    asio::awaitable<bool> readHead(RequestParser &parser)
    {
        setDispensable(true);
        bool isThere = !m_received.isEmpty() || !lane().isStopping();
        if (isThere && m_received.isEmpty())
            isThere = co_await receive();
        if (isThere)
            expireIn(m_terms.options.headerTimeout);
        while (isThere && parser.read(m_received) == RequestParser::State::Head)
            isThere = co_await receive();
        setDispensable(false);
        m_begun = std::chrono::steady_clock::now();
        if (!isThere && isExpired() && !m_received.isEmpty())
            co_await refuse(tooSlow(), parser.head());
        co_return isThere;
    }

    asio::awaitable<std::optional<HttpRefusal>> readBody(RequestParser &parser, ByteBudget::Share &share)
    {
        expireIn(m_terms.options.bodyTimeout);
        if (parser.state() == RequestParser::State::Body && m_received.isEmpty()
            && HeadPolicy::expectsContinue(parser.head())) {
            m_lines = "HTTP/1.1 100 Continue\r\n\r\n";
            co_await send();
        }
        while (parser.state() == RequestParser::State::Body) {
            parser.read(m_received);
            if (!share.growTo(parser.bodySize()))
                co_return busy(QStringLiteral("Too many large requests are being worked on."));
            if (parser.state() != RequestParser::State::Body)
                break;
            const bool isThere = co_await receive();
            if (!isThere)
                co_return isExpired() ? tooSlow() : endedEarly();
        }
        if (parser.state() == RequestParser::State::Failed)
            co_return parser.refusal();
        co_return std::nullopt;
    }

    asio::awaitable<bool> answer(const Request &request, const RequestParser &parser)
    {
        expireNever();
        WorkerPool &workers = m_terms.options.isWrite(request) ? m_terms.writers : m_terms.readers;
        if (!workers.reserve()) {
            const HttpRefusal refusal = busy(QStringLiteral("Too many requests are waiting."));
            co_return co_await refuse(refusal, parser.head());
        }
        Response response = co_await processed(workers, request);
        if (!isSafe(response)) {
            qCCritical(core::lcService) << "An answer was withheld: its header would have broken the line";
            response = failure().toResponse(request.path);
        }
        const bool goesOn = parser.keepsAlive() && !lane().isStopping();
        const bool sent
            = co_await write(response, goesOn ? AfterResponse::KeepOpen : AfterResponse::Close, parser.head());
        expireIn(m_terms.options.idleTimeout);
        co_return sent &&goesOn;
    }

    /// Always false: what follows on the connection can't be told from the rest of what was refused.
    asio::awaitable<bool> refuse(const HttpRefusal &refusal, const RequestHead &head)
    {
        const Response response = refusal.toResponse(head.target);
        co_await write(response, AfterResponse::Close, head);
        co_return false;
    }

    asio::awaitable<bool> write(const Response &response, AfterResponse after, const RequestHead &head)
    {
        expireIn(m_terms.options.writeTimeout);
        if (m_answered.id.isEmpty())
            m_answered.id = newRequestId();
        Response named = response;
        named.headers.emplaceBack("X-Request-Id", m_answered.id);
        m_lines = responseHead(named, after, std::time(nullptr));
        m_body = head.method == "HEAD" ? QByteArray() : response.body;
        if (m_body.size() <= kSmallBody)
            m_lines.append(std::exchange(m_body, QByteArray()));
        const bool sent = co_await send();
        tell(response, head, sent);
        co_return sent;
    }

    void tell(const Response &response, const RequestHead &head, bool sent)
    {
        m_answered.method = head.method.left(16);
        if (m_answered.remoteAddress.isEmpty())
            m_answered.remoteAddress = m_peer;
        m_answered.status = response.status;
        m_answered.bytes = response.body.size();
        m_answered.took
            = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - m_begun);
        m_answered.isComplete = sent;
        m_terms.options.onAnswered(m_answered);
    }

    /// Sends and forgets m_lines and m_body.
    asio::awaitable<bool> send()
    {
        const std::array<asio::const_buffer, 2> buffers{
            asio::buffer(m_lines.constData(), static_cast<size_t>(m_lines.size())),
            asio::buffer(m_body.constData(), static_cast<size_t>(m_body.size()))};
        const auto [error, size] = co_await asio::async_write(m_stream, buffers, kAwait);
        m_lines.clear();
        m_body.clear();
        co_return !error;
    }

    asio::awaitable<bool> receive()
    {
        const auto [error, size] = co_await m_stream.async_read_some(asio::buffer(m_chunk), kAwait);
        m_received.append(m_chunk.data(), static_cast<qsizetype>(size));
        m_hasLeft = m_hasLeft || (error && error != asio::error::operation_aborted);
        co_return !error;
    }

    /// Lets the peer read the last answer: a socket that is closed while bytes from there are unread resets the
    /// connection, and takes the answer with it.
    asio::awaitable<void> close()
    {
        setDispensable(true);
        expireIn(kFarewell);
        boost::system::error_code error;
        if (m_isShaken && !m_hasLeft)
            co_await sayGoodbye();
        else
            socket().shutdown(tcp::socket::shutdown_send, error);
        while (!error && !m_hasLeft && !isExpired() && !lane().isStopping()) {
            const auto [failure, size] = co_await socket().async_read_some(asio::buffer(m_chunk), kAwait);
            error = failure;
        }
        socket().close(error);
    }

    /// TLS's own end, and TCP's right behind it. Asio's async_shutdown() alone waits for the peer's answer, and the
    /// peer waits for the end of the connection.
    asio::awaitable<void> sayGoodbye()
    {
        if constexpr (kTls) {
            asio::steady_timer answered(m_stream.get_executor(), asio::steady_timer::time_point::max());
            m_stream.async_shutdown([&answered](const boost::system::error_code &) { answered.cancel(); });
            boost::system::error_code ignored;
            socket().shutdown(tcp::socket::shutdown_send, ignored);
            co_await answered.async_wait(kAwait);
        }
        co_return;
    }

    Stream m_stream;
    const ConnectionTerms &m_terms;
    const QByteArray m_peer;
    Answered m_answered; // of the request that is being worked on
    std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    QByteArray m_received; // and not yet used
    QByteArray m_lines; // of what is being sent
    QByteArray m_body;
    std::array<char, 8 * 1024> m_chunk;
    bool m_isShaken = false; // hands, with TLS
    bool m_hasLeft = false; // the peer
};

} // namespace

asio::awaitable<void> serveConnection(tcp::socket socket, IoLane &lane, const ConnectionTerms &terms)
{
    Conversation<tcp::socket> conversation(std::move(socket), lane, terms);
    co_await conversation.serve();
}

asio::awaitable<void> serveTlsConnection(
    tcp::socket socket, TlsContext &tls, IoLane &lane, const ConnectionTerms &terms)
{
    Conversation<TlsStream> conversation(tls.streamOver(std::move(socket)), lane, terms);
    co_await conversation.serve();
}

asio::awaitable<void> turnAway(tcp::socket socket, IoLane &lane, const ConnectionTerms &terms)
{
    Conversation<tcp::socket> conversation(std::move(socket), lane, terms);
    co_await conversation.turnAway();
}

} // namespace rollcall::service
