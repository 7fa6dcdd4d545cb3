// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http_exchanges.h"

#include "core/service_url.h"

#include <QNetworkProxyFactory>

#include <algorithm>

namespace rollcall::net
{
namespace
{

/// None by the name of another type: for an address of this machine Qt's sockets make `NoProxy` of it.
///
/// Without a proxy, QNetworkAccessManager reads plain HTTP through a socket without a buffer: a call of the system for
/// each byte of a header. And an answer that is there before it has looked away from the request is read twice, the
/// second time as nobody's: the connection is closed, or with it the next request (Qt 6.4.2).
QNetworkProxy noneWithBuffer()
{
    QNetworkProxy none(QNetworkProxy::DefaultProxy);
    none.setCapabilities(QNetworkProxy::TunnelingCapability);
    return none;
}

/// The system's proxies, or none at all; never one between us and this machine.
class DirectOnLoopback : public QNetworkProxyFactory
{
public:
    explicit DirectOnLoopback(bool systemProxy) : m_systemProxy(systemProxy) { }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (core::isLoopbackLiteral(query.peerHostName()))
            return {noneWithBuffer()};
        if (!m_systemProxy)
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return QNetworkProxyFactory::systemProxyForQuery(query);
    }

private:
    bool m_systemProxy;
};

bool hasLineBreak(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

/// A line break in a header would smuggle in another one, or another request.
bool isSafe(const HttpRequest &request)
{
    return !hasLineBreak(request.verb) && !hasLineBreak(request.bearer.reveal()) && !request.userName.contains(u':')
        && std::none_of(request.headers.begin(), request.headers.end(),
            [](const auto &header) { return hasLineBreak(header.first) || hasLineBreak(header.second); });
}

} // namespace

HttpExchanges::HttpExchanges(TransportOptions options) : m_options(std::move(options))
{
    m_network.setProxyFactory(
        std::make_unique<DirectOnLoopback>(m_options.systemProxy).release()); // It owns its factory.
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpExchanges::~HttpExchanges()
{
    // Before the network access manager goes, which would take the replies with it.
    qDeleteAll(findChildren<HttpExchange *>(QString(), Qt::FindDirectChildrenOnly));
}

void HttpExchanges::start(HttpRequest request, QPromise<Result<HttpResponse>> promise)
{
    QUrl origin = request.url;
    origin.setQuery(QString());
    Result<void> allowed = core::checkServiceUrl(origin);
    if (allowed.ok() && !isSafe(request))
        allowed = Error{ErrorCode::InvalidArgument, QStringLiteral("a line break in a header"), origin.host()};
    if (!allowed.ok()) {
        promise.addResult(Result<HttpResponse>(allowed.error()));
        promise.finish();
        return;
    }
    auto *exchange = new HttpExchange(std::move(request), std::move(promise), this);
    exchange->start(m_network, m_options);
}

void HttpExchanges::cancelAll()
{
    const auto exchanges = findChildren<HttpExchange *>(QString(), Qt::FindDirectChildrenOnly);
    for (HttpExchange *exchange : exchanges)
        exchange->cancel();
}

} // namespace rollcall::net
