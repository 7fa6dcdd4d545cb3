// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http_outcome.h"

#include "net/tls_problem.h"

#include <algorithm>

namespace rollcall::net
{
namespace
{

/// QNetworkReply's errors that only repeat a status of 400 or more.
bool isStatusError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ContentReSendError: return false;
    case QNetworkReply::ProtocolInvalidOperationError: return true; // 400
    default:
        return (error > QNetworkReply::ProxyNotFoundError && error >= QNetworkReply::ContentAccessDenied
                   && error < QNetworkReply::ProtocolUnknownError)
            || error >= QNetworkReply::InternalServerError;
    }
}

ErrorCode codeOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownNetworkError: // "Network unreachable", "Host unreachable"
    case QNetworkReply::UnknownProxyError: return ErrorCode::ConnectionRefused;
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError: return ErrorCode::HostNotFound;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::OperationCanceledError: return ErrorCode::TimedOut; // the idle time-out; ours ends otherwise
    case QNetworkReply::SslHandshakeFailedError: return ErrorCode::TlsFailed;
    case QNetworkReply::ProtocolUnknownError: return ErrorCode::InvalidUrl;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError: return ErrorCode::ProtocolViolation;
    default: return ErrorCode::ConnectionLost;
    }
}

/// What the wording tells a proxy's faults from the service's by.
QString proxyWord(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError: return QStringLiteral("[proxy-silent] ");
    case QNetworkReply::ProxyNotFoundError: return QStringLiteral("[proxy-not-found] ");
    case QNetworkReply::ProxyAuthenticationRequiredError: return QStringLiteral("[proxy-sign-in] ");
    default: return {};
    }
}

bool isRedirect(int status)
{
    return status == 300 || status == 301 || status == 302 || status == 303 || status == 305 || status == 307
        || status == 308;
}

/// A response that has no body, whatever its headers say (RFC 9110 §6.4.1).
bool isBodiless(const QByteArray &verb, int status)
{
    return verb == "HEAD" || status == 204 || status == 304;
}

struct Framing {
    int lengths = 0; // how many Content-Length values
    qint64 length = -1;
    bool valid = true;
    bool chunked = false;
    bool encoded = false; // compressed: Qt has unpacked the body, its length says nothing
};

Framing framingOf(const HttpHeaders &headers)
{
    Framing framing;
    for (const auto &[name, value] : headers) {
        if (name.compare("content-length", Qt::CaseInsensitive) == 0) {
            // Several headers of one name arrive joined, by a comma or (Qt) a line break.
            framing.lengths += 1 + static_cast<int>(value.count(',') + value.count('\n'));
            framing.length = value.toLongLong(&framing.valid);
        } else if (name.compare("transfer-encoding", Qt::CaseInsensitive) == 0) {
            framing.chunked = value.toLower().contains("chunked");
        } else if (name.compare("content-encoding", Qt::CaseInsensitive) == 0) {
            framing.encoded = value.trimmed().toLower() != "identity";
        }
    }
    return framing;
}

Error failed(ErrorCode code, const QString &detail)
{
    return {code, detail, {}};
}

Result<HttpResponse> judgeFraming(HttpResponse response)
{
    const Framing framing = framingOf(response.headers);
    if (framing.lengths > 1 || !framing.valid || (framing.lengths > 0 && framing.length < 0))
        return failed(ErrorCode::ProtocolViolation, QStringLiteral("more than one Content-Length, or no number"));
    if (framing.chunked && framing.lengths > 0)
        return failed(ErrorCode::ProtocolViolation, QStringLiteral("Content-Length and a chunked body"));
    if (framing.lengths > 0 && !framing.encoded && response.body.size() != framing.length)
        return failed(ErrorCode::TruncatedResponse,
            QStringLiteral("%1 of %2 bytes came").arg(response.body.size()).arg(framing.length));
    // Qt calls a broken first chunk an empty body, and a broken later one its end.
    if (framing.chunked && response.body.isEmpty())
        return failed(ErrorCode::TruncatedResponse, QStringLiteral("a chunked body without a byte in it"));
    response.delimited = framing.lengths > 0;
    return response;
}

} // namespace

Result<HttpResponse> judge(const QByteArray &verb, NetworkOutcome outcome)
{
    HttpResponse &response = outcome.response;
    // A redirected body would have had to be sent again: that Qt could not is what it says then.
    const bool redirectedBody = outcome.error == QNetworkReply::ContentReSendError && isRedirect(response.status);
    const bool failedBelow
        = !redirectedBody && outcome.error != QNetworkReply::NoError && !isStatusError(outcome.error);
    if (failedBelow) {
        ErrorCode code = codeOf(outcome.error);
        if (code == ErrorCode::ConnectionLost && response.status >= 200)
            code = ErrorCode::TruncatedResponse;
        if (outcome.error == QNetworkReply::ContentReSendError)
            return failed(code, QStringLiteral("closed before the answer"));
        if (code == ErrorCode::TlsFailed)
            return failed(code, describeHandshakeFailure(outcome.errorText));
        return failed(code, proxyWord(outcome.error) + outcome.errorText);
    }
    if (response.status < 200 || response.status > 599)
        return failed(ErrorCode::ProtocolViolation, QStringLiteral("no answer in HTTP: %1").arg(outcome.errorText));
    if (isRedirect(response.status))
        return failed(ErrorCode::Redirected,
            QStringLiteral("%1 to %2").arg(response.status).arg(QString::fromUtf8(response.header("location"))));
    if (isBodiless(verb, response.status))
        return response;
    return judgeFraming(std::move(response));
}

} // namespace rollcall::net
