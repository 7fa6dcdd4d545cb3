// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/request_parser.h"

#include "service/http_syntax.h"

#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>

namespace http = boost::beast::http;

namespace rollcall::service
{
namespace
{

/// A Beast body that is collected where it will be used.
struct BytesBody {
    using value_type = QByteArray;

    class reader
    {
    public:
        template <bool isRequest, typename Fields>
        reader(http::header<isRequest, Fields> &, QByteArray &body) : m_body(body)
        {
        }
        // A length is only a promise: nothing is reserved for it.
        void init(const boost::optional<std::uint64_t> &, boost::beast::error_code &error) { error = {}; }
        template <typename Buffers> std::size_t put(const Buffers &buffers, boost::beast::error_code &error)
        {
            std::size_t taken = 0;
            for (const auto &buffer : boost::beast::buffers_range_ref(buffers)) {
                m_body.append(static_cast<const char *>(buffer.data()), static_cast<qsizetype>(buffer.size()));
                taken += buffer.size();
            }
            error = {};
            return taken;
        }
        void finish(boost::beast::error_code &error) { error = {}; }

    private:
        QByteArray &m_body;
    };
};

QByteArray toBytes(boost::beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Empty lines before a request are tolerated, a few of them (RFC 9112 §2.2).
constexpr int kEmptyLines = 4;

/// Method, version and spaces, generously.
constexpr qsizetype kRequestLineRest = 64;

HttpRefusal targetTooLong()
{
    return {414, QStringLiteral("The request target is too long."), {}};
}

HttpRefusal headerTooLarge()
{
    return {431, QStringLiteral("The request's header is too large."), {}};
}

HttpRefusal malformed(const QString &what)
{
    return {400, QStringLiteral("This is not valid HTTP: %1.").arg(what), {}};
}

HttpRefusal refusalFor(const boost::beast::error_code &error)
{
    if (error == http::error::header_limit)
        return headerTooLarge();
    if (error == http::error::body_limit)
        return {413, QStringLiteral("The request's body is too large."), {}};
    return malformed(QString::fromStdString(error.message()));
}

/// Whether the request line ends in a version that exists but is not spoken here.
bool isOtherVersion(QByteArrayView head)
{
    const QByteArrayView line = head.first(head.indexOf('\r'));
    const QByteArrayView version = line.sliced(line.lastIndexOf(' ') + 1);
    return version.size() == 8 && version.startsWith("HTTP/") && version[6] == '.' && version != "HTTP/1.0"
        && version != "HTTP/1.1";
}

/// No chunked body ends in fewer bytes, and Beast 1.81 asserts that it is not given fewer for the last chunk.
constexpr qsizetype kLastChunk = 5; // 0 CR LF CR LF

} // namespace

class RequestParser::Grammar : public http::request_parser<BytesBody>
{
public:
    /// Parses from the front of `received`, from which it removes what was used.
    boost::beast::error_code take(QByteArray &received, qsizetype most)
    {
        boost::beast::error_code error;
        const size_t used = put(boost::asio::buffer(received.constData(), static_cast<size_t>(most)), error);
        received.remove(0, static_cast<qsizetype>(used));
        return error;
    }
};

RequestParser::RequestParser(const ServerOptions &limits)
    : m_headerBytes(limits.headerBytes), m_targetBytes(limits.targetBytes), m_grammar(std::make_unique<Grammar>())
{
    m_grammar->header_limit(static_cast<std::uint32_t>(limits.headerBytes));
    m_grammar->body_limit(static_cast<std::uint64_t>(limits.bodyBytes));
}

RequestParser::~RequestParser() = default;

RequestParser::State RequestParser::read(QByteArray &received)
{
    if (m_state == State::Head)
        readHead(received);
    else if (m_state == State::Body)
        readBody(received);
    return m_state;
}

// The grammar gets the head whole: given piece by piece, what it notices depends on where it was cut.
void RequestParser::readHead(QByteArray &received)
{
    for (; m_emptyLines < kEmptyLines && received.startsWith("\r\n"); ++m_emptyLines)
        received.remove(0, 2);
    if (m_emptyLines < kEmptyLines && received == "\r")
        return;
    for (; m_seen < received.size(); ++m_seen) {
        const qsizetype at = m_seen;
        if (m_lineStart == 0 && at >= m_targetBytes + kRequestLineRest)
            return fail(targetTooLong());
        if (at >= m_headerBytes)
            return fail(headerTooLarge());
        if (at == 0 && !isToken(QByteArrayView(received).first(1)))
            return fail(malformed(QStringLiteral("bad method")));
        if (received[at] != '\n')
            continue;
        if (at == 0 || received[at - 1] != '\r')
            return fail(malformed(QStringLiteral("bad line ending")));
        const bool isEmptyLine = at - 1 == m_lineStart;
        m_lineStart = at + 1;
        if (isEmptyLine)
            return parseHead(received);
    }
}

void RequestParser::parseHead(QByteArray &received)
{
    const qsizetype length = m_lineStart;
    const bool otherVersion = isOtherVersion(QByteArrayView(received).first(length));
    const boost::beast::error_code error = m_grammar->take(received, length);
    if (error == http::error::bad_version && otherVersion)
        return fail({505, QStringLiteral("This service speaks HTTP/1.1."), {}});
    if (error || !m_grammar->is_header_done())
        return fail(refusalFor(error));
    const auto &message = m_grammar->get();
    m_head.method = toBytes(message.method_string());
    m_head.target = toBytes(message.target());
    m_head.isHttp10 = message.version() == 10;
    for (const auto &field : message)
        m_head.headers.append({toBytes(field.name_string()).toLower(), toBytes(field.value())});
    m_state = m_grammar->is_done() ? State::Complete : State::Body;
    if (m_head.target.size() > m_targetBytes)
        fail(targetTooLong());
}

// The grammar is shown no more at a time than a chunk's size line or a trailer may have: so they have an end wherever
// the bytes were cut.
void RequestParser::readBody(QByteArray &received)
{
    const qsizetype least = m_grammar->chunked() ? kLastChunk : 1;
    while (m_state == State::Body && received.size() >= least) {
        const qsizetype before = received.size();
        const qsizetype shown = std::min<qsizetype>(before, m_headerBytes);
        const boost::beast::error_code error = m_grammar->take(received, shown);
        if (error && error != http::error::need_more)
            return fail(refusalFor(error));
        const bool isStuck = error && received.size() == before;
        if (m_grammar->is_done())
            m_state = State::Complete;
        else if (isStuck && shown == m_headerBytes)
            return fail(headerTooLarge());
        else if (isStuck)
            return;
    }
}

void RequestParser::fail(HttpRefusal refusal)
{
    m_refusal = std::move(refusal);
    m_state = State::Failed;
}

bool RequestParser::keepsAlive() const
{
    return m_grammar->keep_alive();
}

qint64 RequestParser::bodySize() const
{
    return m_grammar->get().body().size();
}

QByteArray RequestParser::takeBody()
{
    return std::move(m_grammar->get().body());
}

} // namespace rollcall::service
