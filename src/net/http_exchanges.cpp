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

/// The system's proxies, but never one between us and this machine.
class DirectOnLoopback : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (core::isLoopbackLiteral(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return QNetworkProxyFactory::systemProxyForQuery(query);
    }
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
    if (m_options.systemProxy)
        m_network.setProxyFactory(std::make_unique<DirectOnLoopback>().release()); // It owns its factory.
    else
        m_network.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
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
