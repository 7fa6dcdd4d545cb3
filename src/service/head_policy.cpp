// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/head_policy.h"

#include "service/http_syntax.h"
#include "service/request_id.h"

#include <algorithm>
#include <array>

namespace rollcall::service
{
namespace
{

constexpr std::array kServed{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
constexpr std::array kKnown{"OPTIONS", "TRACE", "CONNECT"};

template <typename Names> bool isAmong(const Names &names, const QByteArray &name)
{
    return std::any_of(names.begin(), names.end(), [&name](const char *one) { return name == one; });
}

std::optional<HttpRefusal> methodFault(const RequestHead &head)
{
    if (isAmong(kServed, head.method))
        return {};
    if (isAmong(kKnown, head.method))
        return HttpRefusal{405, QStringLiteral("This method is not offered here."),
            {{"Allow", "GET, HEAD, POST, PUT, PATCH, DELETE"}}};
    return HttpRefusal{501, QStringLiteral("This method is unknown."), {}};
}

// An unknown coding is read as "no body" by the parser, and what follows as a new request: the connection must end.
std::optional<HttpRefusal> framingFault(const RequestHead &head)
{
    // The parser lets the same one pass twice. Whoever sends that hopes for somebody who adds them up.
    if (head.values("content-length").size() > 1)
        return HttpRefusal{400, QStringLiteral("Content-Length was sent twice."), {}};
    const QVector<QByteArray> codings = head.values("transfer-encoding");
    if (codings.isEmpty())
        return {};
    if (head.isHttp10)
        return HttpRefusal{400, QStringLiteral("HTTP/1.0 has no Transfer-Encoding."), {}};
    if (codings.size() > 1)
        return HttpRefusal{400, QStringLiteral("Transfer-Encoding was sent twice."), {}};
    if (codings.constFirst().trimmed().toLower() != "chunked")
        return HttpRefusal{501, QStringLiteral("The only Transfer-Encoding taken is chunked."), {}};
    return {};
}

std::optional<HttpRefusal> expectationFault(const RequestHead &head)
{
    const QVector<QByteArray> expectations = head.values("expect");
    if (expectations.isEmpty() || HeadPolicy::expectsContinue(head) || head.isHttp10)
        return {};
    return HttpRefusal{417, QStringLiteral("The only expectation met is 100-continue."), {}};
}

// A proxy that believes one and a service that believes the other would let in whom neither knows.
std::optional<HttpRefusal> credentialsFault(const RequestHead &head)
{
    if (head.values("authorization").size() < 2)
        return {};
    return HttpRefusal{400, QStringLiteral("Authorization was sent twice."), {}};
}

QByteArray hostOfUrl(const QByteArray &url)
{
    const std::optional<Target> target = parseTarget(url);
    const std::optional<Authority> authority = target ? parseAuthority(target->authority) : std::nullopt;
    return authority ? authority->host : QByteArray();
}

} // namespace

HeadPolicy::HeadPolicy(const ServerOptions &options, QByteArray listening)
    : m_listening(std::move(listening)),
      m_publicUrl(options.publicUrl),
      m_publicHost(hostOfUrl(options.publicUrl)),
      m_behindProxy(options.behindProxy)
{
    const QByteArray host = hostOfUrl(m_listening);
    m_loopbackOnly = isLoopbackHost(host);
    m_anyAddress = host == "0.0.0.0" || host == "::";
    while (m_publicUrl.endsWith('/'))
        m_publicUrl.chop(1);
}

Result<Request, HttpRefusal> HeadPolicy::admit(const RequestHead &head, const QByteArray &peer) const
{
    for (const auto &fault : {methodFault(head), framingFault(head), expectationFault(head), credentialsFault(head)}) {
        if (fault)
            return *fault;
    }
    const std::optional<Target> target = parseTarget(head.target);
    if (!target)
        return HttpRefusal{400, QStringLiteral("The request target is malformed."), {}};
    const Result<QByteArray, HttpRefusal> host = hostOf(head, target->authority);
    if (!host)
        return host.error();
    Request request;
    request.method = head.method == "HEAD" ? QByteArray("GET") : head.method;
    request.path = target->path;
    request.query = target->query;
    request.headers = head.headers;
    request.remoteAddress = remoteAddress(head, peer);
    request.id = requestId(head);
    request.baseUrl = baseUrl(head, *host);
    return request;
}

bool HeadPolicy::expectsContinue(const RequestHead &head)
{
    const QVector<QByteArray> expectations = head.values("expect");
    return !head.isHttp10 && expectations.size() == 1
        && expectations.constFirst().compare("100-continue", Qt::CaseInsensitive) == 0;
}

// As it was sent (with its port), after the checks; empty with HTTP/1.0 without one.
Result<QByteArray, HttpRefusal> HeadPolicy::hostOf(const RequestHead &head, const QByteArray &authority) const
{
    const QVector<QByteArray> hosts = head.values("host");
    if (hosts.size() > 1)
        return HttpRefusal{400, QStringLiteral("Host was sent twice."), {}};
    if (hosts.isEmpty() && !head.isHttp10)
        return HttpRefusal{400, QStringLiteral("Host is missing."), {}};
    if (hosts.isEmpty() && authority.isEmpty())
        return QByteArray();
    if (!hosts.isEmpty() && !parseAuthority(hosts.constFirst()))
        return HttpRefusal{400, QStringLiteral("Host is malformed."), {}};
    // An absolute target overrules Host (RFC 9112 §3.2.2).
    const QByteArray sent = authority.isEmpty() ? hosts.constFirst() : authority;
    const std::optional<Authority> parsed = parseAuthority(sent);
    if (!parsed)
        return HttpRefusal{400, QStringLiteral("The request target's host is malformed."), {}};
    if (!isOwnHost(parsed->host))
        return HttpRefusal{421, QStringLiteral("This service does not go by that name."), {}};
    return sent;
}

bool HeadPolicy::isOwnHost(const QByteArray &host) const
{
    if (m_behindProxy || !m_loopbackOnly)
        return true;
    return isLoopbackHost(host) || (!m_publicHost.isEmpty() && host == m_publicHost);
}

// A proxy's own logs have its id.
QByteArray HeadPolicy::requestId(const RequestHead &head) const
{
    const QVector<QByteArray> given = head.values("x-request-id");
    return m_behindProxy && given.size() == 1 && isRequestId(given.constFirst()) ? given.constFirst() : newRequestId();
}

// The proxy appends the address that it saw: the last one is its word, those before it are the client's.
QByteArray HeadPolicy::remoteAddress(const RequestHead &head, const QByteArray &peer) const
{
    const QVector<QByteArray> forwarded = head.values("x-forwarded-for");
    if (!m_behindProxy || forwarded.isEmpty())
        return peer;
    const QByteArray last = forwarded.constLast().split(',').constLast().trimmed();
    const bool plausible = !last.isEmpty() && last.size() <= 45 && std::all_of(last.begin(), last.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == '.' || c == ':';
    });
    return plausible ? last : peer;
}

QByteArray HeadPolicy::baseUrl(const RequestHead &head, const QByteArray &host) const
{
    if (!m_publicUrl.isEmpty())
        return m_publicUrl;
    if (host.isEmpty() || !(m_behindProxy || m_anyAddress))
        return m_listening;
    const QVector<QByteArray> protocols = head.values("x-forwarded-proto");
    const bool isHttps = m_behindProxy && !protocols.isEmpty() ? protocols.constLast().trimmed().toLower() == "https"
                                                               : m_listening.startsWith("https:");
    return (isHttps ? "https://" : "http://") + host;
}

} // namespace rollcall::service
