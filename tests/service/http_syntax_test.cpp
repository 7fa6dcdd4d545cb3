// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/http_syntax.h"

#include "support/printers.h"

namespace rollcall::service
{

TEST(HttpSyntax, ReadsAuthorities)
{
    struct Case {
        const char *text;
        const char *host;
        int port;
    };
    static constexpr Case kCases[] = {
        {"scim.example.com", "scim.example.com", -1},
        {"SCIM.Example.COM:8443", "scim.example.com", 8443},
        {"127.0.0.1:0", "127.0.0.1", 0},
        {"localhost:", "localhost", -1},
        {"under_score:65535", "under_score", 65535},
        {"[::1]", "::1", -1},
        {"[2001:DB8::1]:443", "2001:db8::1", 443},
    };
    for (const Case &one : kCases) {
        const std::optional<Authority> authority = parseAuthority(one.text);
        ASSERT_TRUE(authority) << one.text;
        EXPECT_EQ(authority->host, one.host) << one.text;
        EXPECT_EQ(authority->port, one.port) << one.text;
    }
}

TEST(HttpSyntax, RefusesWhatIsNoAuthority)
{
    for (const char *text : {"", ":", ":80", "user@host", "user:password@host:80", "host:80:80", "host:65536",
             "host:-1", "host:8o", "host:999999", "host/path", "host?x", "host name", "a,b", "[::1", "::1", "[::1]x",
             "[host]", "[]", "%6cocalhost", "caf\xc3\xa9", "host\t", "ho\"st", "[::1%25eth0]"})
        EXPECT_FALSE(parseAuthority(text)) << text;
    EXPECT_FALSE(parseAuthority(QByteArray(256, 'a')));
}

TEST(HttpSyntax, KnowsTheNamesOfThisMachine)
{
    for (const char *host : {"localhost", "LOCALHOST", "127.0.0.1", "127.1.2.3", "::1"})
        EXPECT_TRUE(isLoopbackHost(host)) << host;
    for (const char *host : {"", "127.0.0.1.evil.example", "localhost.evil.example", "2130706433", "0x7f.1", "127.1",
             "0.0.0.0", "10.0.0.1", "128.0.0.1", "::", "::ffff:127.0.0.1", "evil.example"})
        EXPECT_FALSE(isLoopbackHost(host)) << host;
}

TEST(HttpSyntax, TakesTargetsApartWithoutDecoding)
{
    struct Case {
        const char *text;
        const char *authority;
        const char *path;
        const char *query;
    };
    static constexpr Case kCases[] = {
        {"/", "", "/", ""},
        {"/scim/v2/Users?filter=userName+eq+%22a%22", "", "/scim/v2/Users", "filter=userName+eq+%22a%22"},
        {"/Users/a%2Fsecret", "", "/Users/a%2Fsecret", ""},
        {"/Users/..%2f..%2Fadmin", "", "/Users/..%2f..%2Fadmin", ""}, {"//double//slash", "", "//double//slash", ""},
        {"/p?a?b", "", "/p", "a?b"}, {"/p?filter=emails[type eq", "", nullptr, nullptr},
        {"/p?filter=emails[type%20eq%20\"work\"]", "", "/p", "filter=emails[type%20eq%20\"work\"]"},
        {"/p?broken=100%", "", "/p", "broken=100%"},
        {"http://127.0.0.1:8080/Users?a=b", "127.0.0.1:8080", "/Users", "a=b"}, {"HTTPS://host", "host", "/", ""},
        {"http://host?x=y", "host", "/", "x=y"}, {"http://user@host/", "user@host", "/", ""}, // refused as an authority
    };
    for (const Case &one : kCases) {
        const std::optional<Target> target = parseTarget(one.text);
        ASSERT_EQ(target.has_value(), one.path != nullptr) << one.text;
        if (!target)
            continue;
        EXPECT_EQ(target->authority, one.authority) << one.text;
        EXPECT_EQ(target->path, one.path) << one.text;
        EXPECT_EQ(target->query, one.query) << one.text;
    }
}

TEST(HttpSyntax, RefusesMalformedTargets)
{
    for (const char *text : {"", "*", "Users", "host:443", "http://", "http:///path", "ftp://host/", "/a#fragment",
             "/a%", "/a%2", "/a%zz", "/a%2x/b", "/caf\xc3\xa9", "/a\x01", "/a\x7f", "/a b"})
        EXPECT_FALSE(parseTarget(text)) << text;
    EXPECT_FALSE(parseTarget(QByteArray("/a\0b", 4)));
}

TEST(HttpSyntax, HoldsHeadersToTheirGrammar)
{
    EXPECT_TRUE(isToken("X-Request-Id"));
    for (const char *text : {"", "a b", "a:", "a\r", "(a)", "a/b", "caf\xc3\xa9"})
        EXPECT_FALSE(isToken(text)) << text;
    EXPECT_TRUE(isFieldValue("W/\"3\", \t caf\xc3\xa9"));
    EXPECT_TRUE(isFieldValue(""));
    for (const char *text : {"a\r\nSet-Cookie: x", "a\n", "a\r", "\x01", "a\x7f"})
        EXPECT_FALSE(isFieldValue(text)) << text;
    EXPECT_FALSE(isFieldValue(QByteArray("a\0b", 3)));
}

} // namespace rollcall::service
