// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http_exchange.h"

#include "net/http_outcome.h"
#include "net/one_shot_device.h"
#include "net/tls_problem.h"
#include "net/traffic_log.h"

#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <algorithm>

namespace rollcall::net
{
namespace
{

constexpr auto kUserAgent = "Rollcall";

QNetworkRequest networkRequest(const HttpRequest &request, const TransportOptions &options)
{
    QNetworkRequest network(request.url);
    for (const auto &[name, value] : request.headers)
        network.setRawHeader(name, value);
    network.setRawHeader("User-Agent", kUserAgent);
    if (!request.userName.isEmpty())
        network.setRawHeader(
            "Authorization", "Basic " + (request.userName.toUtf8() + ':' + request.bearer.reveal()).toBase64());
    else if (!request.bearer.isEmpty())
        network.setRawHeader("Authorization", "Bearer " + request.bearer.reveal());
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    // Debian's Qt 6.4.2 lacks the fixes of CVE-2023-51714 and CVE-2024-39936.
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Read from the socket to where it is taken from, also if it is larger than Qt's 128 KiB: a page of users is.
    network.setAttribute(QNetworkRequest::MaximumDownloadBufferSizeAttribute, request.maxBodyBytes);
    network.setTransferTimeout(static_cast<int>(options.idleTimeout.count()));
    if (!options.authorities.isEmpty()) {
        QSslConfiguration tls = network.sslConfiguration();
        tls.addCaCertificates(options.authorities);
        network.setSslConfiguration(tls);
    }
    return network;
}

} // namespace

HttpExchange::HttpExchange(HttpRequest request, QPromise<Result<HttpResponse>> promise, QObject *parent)
    : QObject(parent), m_request(std::move(request)), m_promise(std::move(promise)), m_deadline(this)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
        [this] { end(error(ErrorCode::TimedOut, QStringLiteral("no complete answer before the deadline"))); });
}

HttpExchange::~HttpExchange()
{
    end(error(ErrorCode::Cancelled, QStringLiteral("the transport ended")));
}

void HttpExchange::start(QNetworkAccessManager &network, const TransportOptions &options)
{
    m_traffic = options.traffic;
    m_startedAt = QDateTime::currentDateTimeUtc();
    m_elapsed.start();
    QNetworkRequest request = networkRequest(m_request, options);
    // Also without a body: an empty one that can't be rewound is what keeps a GET or DELETE from going out twice.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    m_reply = network.sendCustomRequest(request, m_request.verb, new OneShotDevice(m_request.body, this));
    m_reply->setParent(this);
    connectReply();
    m_deadline.start(m_request.deadline);
    // Called in the thread of whoever stops: hence queued.
    m_onStop.emplace(m_request.stop, std::function<void()>([this] {
        QMetaObject::invokeMethod(this, &HttpExchange::cancel, Qt::QueuedConnection);
    }));
}

void HttpExchange::cancel()
{
    end(error(ErrorCode::Cancelled, QStringLiteral("the request was cancelled")));
}

void HttpExchange::connectReply()
{
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::readWhatCame);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::readAnswer);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
}

void HttpExchange::readWhatCame()
{
    if (!m_reply->isOpen())
        return; // a reply that failed early was never opened
    const qint64 came = m_reply->bytesAvailable();
    if (m_body.size() + came > m_request.maxBodyBytes) {
        end(error(ErrorCode::ResponseTooLarge,
            QStringLiteral("more than %1 bytes in one answer").arg(m_request.maxBodyBytes)));
        return;
    }
    // Room for all of it at once: a page comes in many pieces.
    if (m_body.isEmpty())
        m_body.reserve(std::clamp<qint64>(
            m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(), 0, m_request.maxBodyBytes));
    const qsizetype before = m_body.size();
    m_body.resize(before + came);
    m_body.truncate(before + std::max<qint64>(0, m_reply->read(m_body.data() + before, came)));
}

void HttpExchange::readAnswer()
{
    readWhatCame();
    if (m_ended)
        return;
    if (!m_tlsErrors.isEmpty()) {
        end(error(ErrorCode::TlsFailed, describeTlsProblem(m_tlsErrors, m_request.url.host())));
        return;
    }
    NetworkOutcome outcome{m_reply->error(), m_reply->errorString(), {}};
    outcome.response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        outcome.response.headers.append({name, value});
    outcome.response.body = m_body;
    Result<HttpResponse> result = judge(m_request.verb, std::move(outcome));
    if (!result.ok())
        result = error(result.error().code, result.error().detail);
    end(std::move(result));
}

void HttpExchange::end(Result<HttpResponse> result)
{
    if (m_ended)
        return;
    m_ended = true;
    m_deadline.stop();
    m_onStop.reset();
    if (m_traffic)
        record(result);
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

void HttpExchange::record(const Result<HttpResponse> &result)
{
    TrafficEntry entry{.at = m_startedAt, .verb = m_request.verb, .url = m_request.url};
    entry.milliseconds = m_elapsed.elapsed();
    entry.requestHeaders = m_request.headers;
    entry.requestBody = m_request.body;
    entry.sentBytes = m_request.body.size();
    entry.receivedBytes = m_body.size();
    entry.responseBody = m_body;
    if (m_reply) {
        entry.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        for (const auto &[name, value] : m_reply->rawHeaderPairs())
            entry.responseHeaders.append({name, value});
    }
    if (!result.ok())
        entry.error = result.error();
    m_traffic->record(std::move(entry), m_request.userName, m_request.bearer);
}

Error HttpExchange::error(ErrorCode code, const QString &detail) const
{
    return {code, detail, m_request.url.host()};
}

} // namespace rollcall::net
