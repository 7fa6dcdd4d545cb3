// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/http_attacks.h"

namespace rollcall::test
{
namespace
{

const QByteArray kHost = "Host: localhost\r\n";
const QByteArray kSmuggled = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\n" + kHost + headers + "\r\n" + kSmuggled;
}

QByteArray post(const QByteArray &headers, const QByteArray &body)
{
    return "POST /Users HTTP/1.1\r\n" + kHost + headers + "\r\n" + body;
}

QByteArray withHosts(const QByteArray &lines)
{
    return "GET / HTTP/1.1\r\n" + lines + "\r\n" + kSmuggled;
}

QByteArray chunked(const QByteArray &chunks)
{
    return post("Transfer-Encoding: chunked\r\n", chunks);
}

QVector<HttpAttack> onFraming()
{
    return {
        {"CL and TE", 400, post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + kSmuggled)},
        {"TE and CL", 400, post("Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", "0\r\n\r\n" + kSmuggled)},
        {"two lengths", 400, post("Content-Length: 0\r\nContent-Length: 44\r\n", kSmuggled)},
        {"the same length twice", 400, post("Content-Length: 2\r\nContent-Length: 2\r\n", "hi" + kSmuggled)},
        {"a list of lengths", 400, post("Content-Length: 0, 44\r\n", kSmuggled)},
        {"negative length", 400, post("Content-Length: -1\r\n", kSmuggled)},
        {"signed length", 400, post("Content-Length: +4\r\n", kSmuggled)},
        {"hexadecimal length", 400, post("Content-Length: 0x4\r\n", kSmuggled)},
        {"empty length", 400, post("Content-Length:\r\n", kSmuggled)},
        {"length of 2^63", 413, post("Content-Length: 9223372036854775808\r\n", kSmuggled)},
        {"length of 2^64", 400, post("Content-Length: 18446744073709551616\r\n", kSmuggled)},
        {"space before the colon", 400, post("Content-Length : 4\r\n", kSmuggled)},
        {"tab before the colon", 400, post("Content-Length\t: 4\r\n", kSmuggled)},
        {"bad chunk size", 400, chunked("zz\r\n" + kSmuggled)},
        {"negative chunk size", 400, chunked("-5\r\nhello\r\n" + kSmuggled)},
        {"signed chunk size", 400, chunked("+5\r\nhello\r\n" + kSmuggled)},
        {"chunk size with 0x", 400, chunked("0x5\r\nhello\r\n" + kSmuggled)},
        {"chunk without its end", 400, chunked("2\r\nabXX0\r\n\r\n" + kSmuggled)},
        {"chunk with a bare line feed", 400, chunked("5\nhello\r\n0\r\n\r\n" + kSmuggled)},
        {"huge chunk", 413, chunked("7fffffffffffffff\r\n" + kSmuggled)},
        {"overflowing chunk", 400, chunked("ffffffffffffffff1\r\n" + kSmuggled)},
        {"xchunked", 501, post("Transfer-Encoding: xchunked\r\n", kSmuggled)},
        {"gzip", 501, post("Transfer-Encoding: gzip, chunked\r\n", kSmuggled)},
        {"chunked, and something behind", 501, post("Transfer-Encoding: chunked, identity\r\n", kSmuggled)},
        {"vertical tab before chunked", 400,
            post("Transfer-Encoding: \x0b"
                 "chunked\r\n",
                kSmuggled)},
        {"TE twice", 400,
            post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + kSmuggled)},
        {"TE in HTTP/1.0", 400, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + kSmuggled},
        {"two Authorizations", 400, get("/", "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n")},
        {"another expectation", 417, post("Expect: 200-ok\r\nContent-Length: 0\r\n", kSmuggled)},
    };
}

QVector<HttpAttack> onHost()
{
    return {
        {"no Host", 400, withHosts({})},
        {"empty Host", 400, withHosts("Host:\r\n")},
        {"two Hosts", 400, withHosts(kHost + kHost)},
        {"two Hosts in a list", 400, withHosts("Host: localhost, evil.example\r\n")},
        {"Host with a path", 400, withHosts("Host: localhost/evil\r\n")},
        {"Host with a wrong port", 400, withHosts("Host: localhost:99999\r\n")},
        {"userinfo", 400, withHosts("Host: admin@localhost\r\n")},
        {"userinfo in the target", 400, get("http://admin@localhost/")},
        {"rebinding", 421, withHosts("Host: evil.example\r\n")},
        {"rebinding by target", 421, get("http://evil.example/")},
        {"rebinding by a name that begins well", 421, withHosts("Host: 127.0.0.1.evil.example\r\n")},
    };
}

QVector<HttpAttack> onGrammar()
{
    return {
        {"NUL in a header", 400, get("/", QByteArray("X: a\0b\r\n", 8))},
        {"NUL in a header's name", 400, get("/", QByteArray("X\0Y: a\r\n", 8))},
        {"NUL in the target", 400, get(QByteArray("/a\0b", 4))},
        {"NUL in the method", 400, QByteArray("GE\0T / HTTP/1.1\r\n", 17) + kHost + "\r\n" + kSmuggled},
        {"bare CR in a header", 400, get("/", "X: a\rInjected: b\r\n")},
        {"bare line feeds", 400, "GET / HTTP/1.1\nHost: localhost\n\n" + kSmuggled},
        {"a line without a colon", 400, get("/", "nonsense\r\n")},
        {"8-bit target", 400, get("/caf\xc3\xa9")},
        {"space in the target", 400, get("/a b")},
        {"fragment", 400, get("/a#b")},
        {"half an escape", 400, get("/a%2")},
        {"asterisk", 400, get("*")},
        {"TRACE", 405, "TRACE / HTTP/1.1\r\n" + kHost + "\r\n" + kSmuggled},
        {"CONNECT", 405, "CONNECT evil.example:443 HTTP/1.1\r\n" + kHost + "\r\n" + kSmuggled},
        {"OPTIONS", 405, "OPTIONS * HTTP/1.1\r\n" + kHost + "\r\n" + kSmuggled},
        {"unknown method", 501, "BREW /coffee HTTP/1.1\r\n" + kHost + "\r\n" + kSmuggled},
        {"lower-case method", 501, "get / HTTP/1.1\r\n" + kHost + "\r\n" + kSmuggled},
        {"HTTP/2 preface", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
        {"HTTP/0.9", 400, "GET /\r\n\r\n"},
        {"TLS to a plain port", 400, QByteArray::fromHex("16030101020100")},
    };
}

QVector<HttpAttack> onLimits(const service::ServerOptions &limits)
{
    const QByteArray tooLong = QByteArray::number(limits.bodyBytes + 1);
    const QByteArray nearlyAll = QByteArray::number(limits.bodyBytes - 4, 16);
    return {
        {"long target", 414, get('/' + QByteArray(limits.targetBytes + 500, 'a'))},
        {"endless target", 414, "GET /" + QByteArray(2'000'000, 'a')},
        {"large header", 431, get("/", "X: " + QByteArray(2 * limits.headerBytes, 'a') + "\r\n")},
        {"endless header", 431, "GET / HTTP/1.1\r\nX: " + QByteArray(2'000'000, 'a')},
        {"many headers", 431, get("/", QByteArray("A: 1\r\n").repeated(limits.headerBytes / 2))},
        {"large body", 413, post("Content-Length: " + tooLong + "\r\n", QByteArray(2'000'000, 'a'))},
        {"body of 512 MiB", 413, post("Content-Length: 536870912\r\n", QByteArray(2'000'000, 'a'))},
        {"large chunked body", 413, chunked("5\r\nhello\r\n" + nearlyAll + "\r\n" + QByteArray(50'000, 'b'))},
        {"endless chunk extension", 431, chunked("5;" + QByteArray(100'000, 'x'))},
        {"endless trailer", 431, chunked("0\r\nX: " + QByteArray(100'000, 'x'))},
    };
}

} // namespace

QVector<HttpAttack> httpAttacks(const service::ServerOptions &limits)
{
    return onFraming() + onHost() + onGrammar() + onLimits(limits);
}

} // namespace rollcall::test
