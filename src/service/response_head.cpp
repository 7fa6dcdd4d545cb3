// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/response_head.h"

#include "service/http_syntax.h"

#include <algorithm>
#include <array>

namespace rollcall::service
{
namespace
{

using Header = QPair<QByteArray, QByteArray>;

bool isOurs(const QByteArray &name)
{
    static constexpr std::array kNames{"content-length", "transfer-encoding", "connection", "date"};
    return std::any_of(kNames.begin(), kNames.end(),
        [&name](const char *ours) { return name.compare(ours, Qt::CaseInsensitive) == 0; });
}

bool hasHeader(const Response &response, QByteArrayView name)
{
    return std::any_of(response.headers.begin(), response.headers.end(),
        [name](const Header &header) { return name.compare(header.first, Qt::CaseInsensitive) == 0; });
}

void append(QByteArray &head, QByteArrayView name, QByteArrayView value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

// 204 and 1xx must not, 304 need not name a length (RFC 9110 §8.6).
bool hasLength(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

} // namespace

bool isSafe(const Response &response)
{
    if (response.status < 200 || response.status > 599 || !isFieldValue(response.contentType))
        return false;
    return std::all_of(response.headers.begin(), response.headers.end(), [](const Header &header) {
        return isToken(header.first) && isFieldValue(header.second) && !isOurs(header.first);
    });
}

QByteArray responseHead(const Response &response, AfterResponse after, std::time_t now)
{
    QByteArray head;
    head.reserve(512);
    head.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ');
    head.append(reasonPhrase(response.status)).append("\r\n");
    append(head, "Date", httpDate(now));
    if (!response.body.isEmpty() && !response.contentType.isEmpty())
        append(head, "Content-Type", response.contentType);
    if (hasLength(response.status))
        append(head, "Content-Length", QByteArray::number(response.body.size()));
    for (const auto &[name, value] : response.headers)
        append(head, name, value);
    // People's data and, once, secrets: for nobody's disk.
    if (!hasHeader(response, "Cache-Control"))
        append(head, "Cache-Control", "no-store");
    append(head, "X-Content-Type-Options", "nosniff");
    append(head, "Connection", after == AfterResponse::Close ? "close" : "keep-alive");
    return head.append("\r\n");
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 304: return "Not Modified";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    case 507: return "Insufficient Storage";
    default: return "Unknown";
    }
}

QByteArray httpDate(std::time_t time)
{
    static constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array kMonths{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    gmtime_r(&time, &utc);
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
        kDays.at(static_cast<size_t>(utc.tm_wday)), utc.tm_mday, kMonths.at(static_cast<size_t>(utc.tm_mon)),
        utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
    return {text.data(), length};
}

} // namespace rollcall::service
