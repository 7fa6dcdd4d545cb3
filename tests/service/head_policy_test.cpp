// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/head_policy.h"

#include "support/printers.h"

namespace rollcall::service
{
namespace
{

using Headers = QVector<QPair<QByteArray, QByteArray>>;

constexpr auto kHere = "http://127.0.0.1:8080";

RequestHead headWith(const Headers &headers, const QByteArray &target = "/scim/v2/Users")
{
    return {"GET", target, false, headers};
}

int refusalOf(const RequestHead &head, const ServerOptions &options = {}, const QByteArray &here = kHere)
{
    const auto request = HeadPolicy(options, here).admit(head, "10.0.0.9");
    return request ? 0 : request.error().status;
}

Request admitted(const RequestHead &head, const ServerOptions &options = {}, const QByteArray &here = kHere)
{
    const auto request = HeadPolicy(options, here).admit(head, "10.0.0.9");
    return request ? *request : Request();
}

ServerOptions proxied()
{
    ServerOptions options;
    options.behindProxy = true;
    return options;
}

} // namespace

TEST(HeadPolicy, TakesTheMethodsOfScimAndAsksHeadAsGet)
{
    for (const char *method : {"GET", "POST", "PUT", "PATCH", "DELETE"})
        EXPECT_EQ(admitted({method, "/", false, {{"host", "localhost"}}}).method, method);
    EXPECT_EQ(admitted({"HEAD", "/", false, {{"host", "localhost"}}}).method, "GET");
    for (const char *method : {"OPTIONS", "TRACE", "CONNECT"})
        EXPECT_EQ(refusalOf({method, "/", false, {{"host", "localhost"}}}), 405) << method;
    for (const char *method : {"get", "BREW", "PROPFIND", ""})
        EXPECT_EQ(refusalOf({method, "/", false, {{"host", "localhost"}}}), 501) << method;
    const auto refused = HeadPolicy({}, kHere).admit({"TRACE", "/", false, {{"host", "localhost"}}}, {});
    EXPECT_EQ(refused.error().headers, (Headers{{"Allow", "GET, HEAD, POST, PUT, PATCH, DELETE"}}));
}

TEST(HeadPolicy, WantsOneSoundHost)
{
    EXPECT_EQ(refusalOf(headWith({})), 400);
    EXPECT_EQ(refusalOf({"GET", "/", true, {}}), 0) << "HTTP/1.0 knows no Host";
    EXPECT_EQ(refusalOf(headWith({{"host", "localhost"}, {"host", "localhost"}})), 400);
    for (const char *host : {"", "user@localhost", "localhost, localhost", "local host", "localhost/x", "localhost:x"})
        EXPECT_EQ(refusalOf(headWith({{"host", host}})), 400) << host;
    EXPECT_EQ(refusalOf({"GET", "/", true, {{"host", "a@b"}}}), 400);
}

TEST(HeadPolicy, LetsNoForeignNamePointToLoopback)
{
    for (const char *host : {"127.0.0.1:8080", "localhost", "LocalHost:1", "127.0.0.1:9999", "[::1]:8080"})
        EXPECT_EQ(refusalOf(headWith({{"host", host}})), 0) << host;
    for (const char *host : {"evil.example", "127.0.0.1.evil.example", "10.0.0.1", "2130706433", "[::ffff:127.0.0.1]"})
        EXPECT_EQ(refusalOf(headWith({{"host", host}})), 421) << host;
    ServerOptions named;
    named.publicUrl = "https://scim.example.com/";
    EXPECT_EQ(refusalOf(headWith({{"host", "SCIM.example.com"}}), named), 0);
    EXPECT_EQ(refusalOf(headWith({{"host", "evil.example"}}), named), 421);
    EXPECT_EQ(refusalOf(headWith({{"host", "evil.example"}}), proxied()), 0) << "the proxy's business";
    EXPECT_EQ(refusalOf(headWith({{"host", "scim.example.com"}}), {}, "https://10.0.0.1:443"), 0);
}

TEST(HeadPolicy, LetsAnAbsoluteTargetOverruleHost)
{
    const Request request = admitted(headWith({{"host", "localhost"}}, "http://127.0.0.1:8080/Users?a=b"));
    EXPECT_EQ(request.path, "/Users");
    EXPECT_EQ(request.query, "a=b");
    EXPECT_EQ(refusalOf(headWith({{"host", "localhost"}}, "http://evil.example/Users")), 421);
    EXPECT_EQ(refusalOf(headWith({{"host", "localhost"}}, "http://user@localhost/Users")), 400);
    EXPECT_EQ(refusalOf(headWith({}, "http://localhost/Users")), 400) << "Host is wanted all the same";
}

TEST(HeadPolicy, TakesNoCodingButChunked)
{
    const auto withCoding = [](const char *coding, bool http10 = false) {
        return RequestHead{"POST", "/", http10, {{"host", "localhost"}, {"transfer-encoding", coding}}};
    };
    EXPECT_EQ(refusalOf(withCoding("chunked")), 0);
    EXPECT_EQ(refusalOf(withCoding("Chunked")), 0);
    for (const char *coding : {"xchunked", "gzip, chunked", "identity", "chunked, chunked", "", "chunked;a=b"})
        EXPECT_EQ(refusalOf(withCoding(coding)), 501) << coding;
    EXPECT_EQ(refusalOf(withCoding("chunked", true)), 400);
    RequestHead twice = withCoding("chunked");
    twice.headers.emplaceBack("transfer-encoding", "chunked");
    EXPECT_EQ(refusalOf(twice), 400);
}

TEST(HeadPolicy, MeetsOneExpectation)
{
    const RequestHead head = headWith({{"host", "localhost"}, {"expect", "100-Continue"}});
    EXPECT_EQ(refusalOf(head), 0);
    EXPECT_TRUE(HeadPolicy::expectsContinue(head));
    EXPECT_EQ(refusalOf(headWith({{"host", "localhost"}, {"expect", "a pony"}})), 417);
    const RequestHead old{"POST", "/", true, {{"expect", "100-continue"}}};
    EXPECT_EQ(refusalOf(old), 0);
    EXPECT_FALSE(HeadPolicy::expectsContinue(old)) << "an HTTP/1.0 client knows no 100";
}

TEST(HeadPolicy, TakesNoLengthTwice)
{
    EXPECT_EQ(refusalOf(headWith({{"host", "localhost"}, {"content-length", "2"}})), 0);
    EXPECT_EQ(refusalOf(headWith({{"host", "localhost"}, {"content-length", "2"}, {"content-length", "2"}})), 400);
}

TEST(HeadPolicy, WantsNoSecondOpinionOnWhoIsAsking)
{
    EXPECT_EQ(refusalOf(headWith({{"host", "localhost"}, {"authorization", "Bearer a"}})), 0);
    EXPECT_EQ(
        refusalOf(headWith({{"host", "localhost"}, {"authorization", "Bearer a"}, {"authorization", "Bearer a"}})),
        400);
}

TEST(HeadPolicy, RefusesMalformedTargets)
{
    for (const char *target : {"*", "Users", "/a#b", "/a%", "/a%zz"})
        EXPECT_EQ(refusalOf(headWith({{"host", "localhost"}}, target)), 400) << target;
    EXPECT_EQ(admitted(headWith({{"host", "localhost"}}, "/Users/a%2Fsecret")).path, "/Users/a%2Fsecret");
}

TEST(HeadPolicy, TellsWhereTheServiceIsFromWhatIsTrusted)
{
    const RequestHead head = headWith({{"host", "scim.example.com:444"}, {"x-forwarded-proto", "https"}});
    EXPECT_EQ(admitted(headWith({{"host", "localhost:1"}})).baseUrl, kHere);
    EXPECT_EQ(admitted(head, {}, "https://0.0.0.0:443").baseUrl, "https://scim.example.com:444");
    EXPECT_EQ(admitted(head, {}, "https://10.0.0.1:443").baseUrl, "https://10.0.0.1:443");
    EXPECT_EQ(admitted(head, proxied()).baseUrl, "https://scim.example.com:444");
    EXPECT_EQ(admitted(headWith({{"host", "h"}}), proxied()).baseUrl, "http://h");
    ServerOptions named = proxied();
    named.publicUrl = "https://public.example/base/";
    EXPECT_EQ(admitted(head, named).baseUrl, "https://public.example/base");
}

TEST(HeadPolicy, BelievesOnlyTheProxyAboutTheClient)
{
    const auto from = [](const char *forwarded) {
        return headWith({{"host", "localhost"}, {"x-forwarded-for", forwarded}});
    };
    EXPECT_EQ(admitted(from("1.2.3.4")).remoteAddress, "10.0.0.9");
    EXPECT_EQ(admitted(from("6.6.6.6, 1.2.3.4"), proxied()).remoteAddress, "1.2.3.4");
    EXPECT_EQ(admitted(from("2001:db8::1"), proxied()).remoteAddress, "2001:db8::1");
    for (const char *forged : {"", "unknown", "<script>", "1.2.3.4;rm"})
        EXPECT_EQ(admitted(from(forged), proxied()).remoteAddress, "10.0.0.9") << forged;
}

TEST(Request, FindsHeadersInAnyCase)
{
    const Request request = admitted(headWith({{"host", "localhost"}, {"if-match", "W/\"1\""}}));
    EXPECT_EQ(request.header("If-Match"), "W/\"1\"");
    EXPECT_TRUE(request.header("If-None-Match").isNull());
}

} // namespace rollcall::service
