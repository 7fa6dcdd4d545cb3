// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/http_syntax.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace rollcall::service
{
namespace
{

bool isAlphaNumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isOneOf(char c, QByteArrayView characters)
{
    return std::find(characters.begin(), characters.end(), c) != characters.end();
}

bool isIpv6(const QByteArray &text)
{
    in6_addr address{};
    return inet_pton(AF_INET6, text.constData(), &address) == 1;
}

// No sub-delims and no escapes: no name that somebody serves from has them.
bool isHostName(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 255
        && std::all_of(text.begin(), text.end(), [](char c) { return isAlphaNumeric(c) || isOneOf(c, "-._~"); });
}

// -1: none; nothing: not a port.
std::optional<int> parsePort(QByteArrayView text)
{
    if (text.isEmpty())
        return -1;
    if (text.front() != ':')
        return {};
    text = text.sliced(1);
    if (text.isEmpty()) // RFC 3986 §3.2.3 lets the port be empty behind its colon
        return -1;
    if (text.size() > 5 || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    const int port = text.toByteArray().toInt();
    return port <= 65535 ? std::optional(port) : std::nullopt;
}

bool areEscapesComplete(QByteArrayView path)
{
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (path[i] == '%' && (i + 2 >= path.size() || !isHexDigit(path[i + 1]) || !isHexDigit(path[i + 2])))
            return false;
    }
    return true;
}

// The authority of `http://authority/…`, which is cut off the front of `text`; nothing if it has none.
std::optional<QByteArray> takeAuthority(QByteArrayView &text)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (text.first(std::min(scheme.size(), text.size())).compare(scheme, Qt::CaseInsensitive) != 0)
            continue;
        text = text.sliced(scheme.size());
        const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c == '/' || c == '?'; });
        const qsizetype length = end - text.begin();
        const QByteArray authority = text.first(length).toByteArray();
        text = text.sliced(length);
        return authority;
    }
    return {};
}

} // namespace

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isAlphaNumeric(c) || isOneOf(c, "!#$%&'*+-.^_`|~");
    });
}

bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
    });
}

std::optional<Authority> parseAuthority(QByteArrayView text)
{
    QByteArray host;
    QByteArrayView rest;
    if (!text.isEmpty() && text.front() == '[') {
        const qsizetype end = text.indexOf(']');
        if (end < 0)
            return {};
        host = text.sliced(1, end - 1).toByteArray().toLower();
        if (!isIpv6(host))
            return {};
        rest = text.sliced(end + 1);
    } else {
        const qsizetype colon = text.indexOf(':');
        const qsizetype length = colon < 0 ? text.size() : colon;
        if (!isHostName(text.first(length)))
            return {};
        host = text.first(length).toByteArray().toLower();
        rest = text.sliced(length);
    }
    const std::optional<int> port = parsePort(rest);
    return port ? std::optional(Authority{host, *port}) : std::nullopt;
}

bool isLoopbackHost(QByteArrayView host)
{
    const QByteArray text = host.toByteArray().toLower();
    if (text == "localhost" || text == "::1")
        return true;
    std::array<unsigned char, 4> octets{};
    return inet_pton(AF_INET, text.constData(), octets.data()) == 1 && octets[0] == 127;
}

std::optional<Target> parseTarget(QByteArrayView text)
{
    const bool printable
        = std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '#'; });
    if (text.isEmpty() || !printable)
        return {};
    Target target;
    if (text.front() != '/') {
        const std::optional<QByteArray> authority = takeAuthority(text);
        if (!authority || authority->isEmpty())
            return {};
        target.authority = *authority;
    }
    const qsizetype mark = text.indexOf('?');
    target.path = text.first(mark < 0 ? text.size() : mark).toByteArray();
    if (target.path.isEmpty())
        target.path = "/";
    if (mark >= 0)
        target.query = text.sliced(mark + 1).toByteArray();
    return areEscapesComplete(target.path) ? std::optional(target) : std::nullopt;
}

} // namespace rollcall::service
