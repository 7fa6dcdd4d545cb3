// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/scim_client.h"

#include "support/await.h"
#include "support/fake_http_server.h"
#include "support/printers.h"

namespace rollcall::net
{
namespace
{

using test::FakeHttpServer;
using test::ScriptedAnswer;
using End = ScriptedAnswer::End;

struct Broken {
    const char *name;
    QByteArray bytes;
    End end;
    QVector<ErrorCode> codes; // one of them: where it depends on how the bytes arrive
};

const QByteArray kList = R"({"totalResults":1,"startIndex":1,"Resources":[{"id":"a"}]})";

QByteArray ok(const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\n" + headers + "\r\n" + body;
}

QByteArray whole(const QByteArray &body, const QByteArray &type = "application/scim+json")
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

const QByteArray kPortal = "<html><body>Please sign in to the airport's network</body></html>";

class BrokenAnswer : public testing::TestWithParam<Broken>
{
};

} // namespace

/// No broken answer is taken for success, by any call.
TEST_P(BrokenAnswer, IsAnErrorThatSaysSo)
{
    FakeHttpServer server;
    server.answer({ScriptedAnswer::bytes(GetParam().bytes, GetParam().end)});
    const auto ask = [&server](auto call) {
        HttpTransport transport; // With a connection of its own: what is sent on one that is just being closed is lost.
        return test::await(call(ScimClient(transport, Endpoint::fromUrl(server.url(), Secret("k")).value())));
    };
    const auto user = scim::ResourceType::User;
    const auto listed = ask([&](const ScimClient &client) { return client.list(user, {}); });
    ASSERT_FALSE(listed.ok());
    EXPECT_TRUE(GetParam().codes.contains(listed.error().code)) << testing::PrintToString(listed.error());
    EXPECT_EQ(listed.error().subject, QStringLiteral("127.0.0.1"));

    const QString id = QStringLiteral("a");
    EXPECT_FALSE(ask([&](const ScimClient &client) { return client.get(user, id); }).ok());
    EXPECT_FALSE(ask([&](const ScimClient &client) { return client.create(user, {}); }).ok());
    EXPECT_FALSE(ask([&](const ScimClient &client) { return client.replace(user, id, {}); }).ok());
    EXPECT_FALSE(ask([&](const ScimClient &client) { return client.patch(user, id, {}); }).ok());
    EXPECT_FALSE(ask([&](const ScimClient &client) { return client.remove(user, id); }).ok());
    EXPECT_FALSE(ask([](const ScimClient &client) { return client.serviceProviderConfig(); }).ok());
    EXPECT_TRUE(test::waitUntil([&server] { return server.requests().size() >= 7; })); // Noted in the server's thread.
    EXPECT_EQ(server.requests().size(), 7) << "each was sent once";
}

INSTANTIATE_TEST_SUITE_P(Table, BrokenAnswer,
    testing::Values(
        // Transfer
        Broken{"BadFirstChunk", ok("Transfer-Encoding: chunked\r\n", "ZZ\r\n" + kList + "\r\n0\r\n\r\n"), End::KeepOpen,
            {ErrorCode::TruncatedResponse}},
        Broken{"BadSecondChunk", ok("Transfer-Encoding: chunked\r\n", "5\r\n{\"tot\r\nZZ\r\nalR\r\n0\r\n\r\n"),
            End::KeepOpen, {ErrorCode::TruncatedResponse}},
        Broken{"NegativeChunk", ok("Transfer-Encoding: chunked\r\n", "-5\r\n{\"tot\r\n0\r\n\r\n"), End::KeepOpen,
            {ErrorCode::TruncatedResponse}},
        Broken{"ChunksCut", ok("Transfer-Encoding: chunked\r\n", "5\r\n{\"tot\r\n9\r\nalR"), End::Close,
            {ErrorCode::TruncatedResponse}},
        Broken{"NoLastChunk", ok("Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n"), End::Close,
            {ErrorCode::TruncatedResponse}},
        Broken{"ZeroChunkOnly", ok("Transfer-Encoding: chunked\r\n", "0\r\n\r\n"), End::KeepOpen,
            {ErrorCode::TruncatedResponse}},
        Broken{"TwoContentLengths", ok("Content-Length: 5\r\nContent-Length: 58\r\n", kList), End::Close,
            {ErrorCode::ProtocolViolation}},
        Broken{"TheSameContentLengthTwice", ok("Content-Length: 58\r\nContent-Length: 58\r\n", kList), End::Close,
            {ErrorCode::ProtocolViolation}},
        Broken{"ContentLengthList", ok("Content-Length: 58, 58\r\n", kList), End::Close,
            {ErrorCode::ProtocolViolation, ErrorCode::TruncatedResponse}},
        Broken{"NegativeContentLength", ok("Content-Length: -1\r\n", kList), End::Close,
            {ErrorCode::ProtocolViolation, ErrorCode::TruncatedResponse}},
        Broken{"ContentLengthOfWords", ok("Content-Length: many\r\n", kList), End::Close,
            {ErrorCode::ProtocolViolation, ErrorCode::TruncatedResponse}},
        Broken{"ContentLengthAndChunks",
            ok("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n"), End::Close,
            {ErrorCode::ProtocolViolation}},
        Broken{"CutBody", ok("Content-Length: 58\r\n", kList.left(30)), End::Close, {ErrorCode::TruncatedResponse}},
        Broken{"ResetBody", ok("Content-Length: 58\r\n", kList.left(30)), End::Reset,
            {ErrorCode::TruncatedResponse, ErrorCode::ConnectionLost}},
        Broken{"CutBodyWithoutLength", ok({}, kList.left(30)), End::Close, {ErrorCode::TruncatedResponse}},
        Broken{"ClosedAtOnce", {}, End::Close, {ErrorCode::ConnectionLost}},
        Broken{"HeadCut", "HTTP/1.1 200 OK\r\nContent-Ty", End::Close, {ErrorCode::ConnectionLost}},
        Broken{"Garbage", "SSH-2.0-OpenSSH_9.2\r\n\r\n", End::Close, {ErrorCode::ConnectionLost}},
        Broken{
            "BadStatus", "HTTP/1.1 9999 What\r\nContent-Length: 0\r\n\r\n", End::Close, {ErrorCode::ProtocolViolation}},
        Broken{"BadGzip", ok("Content-Encoding: gzip\r\nContent-Length: 58\r\n", kList), End::Close,
            {ErrorCode::TruncatedResponse}},
        // HTTP
        Broken{"Empty200", whole({}), End::KeepOpen, {ErrorCode::TruncatedResponse}},
        Broken{"Blank200", whole("  \n"), End::KeepOpen, {ErrorCode::TruncatedResponse}},
        Broken{"CaptivePortal", whole(kPortal, "text/html; charset=utf-8"), End::KeepOpen, {ErrorCode::NotScim}},
        Broken{"CaptivePortalCallsItselfJson", whole(kPortal), End::KeepOpen, {ErrorCode::MalformedJson}},
        Broken{"PlainText", whole("OK", "text/plain"), End::KeepOpen, {ErrorCode::NotScim}},
        Broken{"NoContentType", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", End::KeepOpen, {ErrorCode::NotScim}},
        Broken{"PageNotFound", "HTTP/1.1 404 No\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>",
            End::KeepOpen, {ErrorCode::NotScim}},
        Broken{"NoContent", "HTTP/1.1 205 Reset\r\nContent-Length: 0\r\n\r\n", End::KeepOpen,
            {ErrorCode::TruncatedResponse}},
        // Payload
        Broken{"MalformedJson", whole(R"({"totalResults":1,})"), End::KeepOpen, {ErrorCode::MalformedJson}},
        Broken{"DuplicateKey", whole(R"({"id":"a","id":"b","totalResults":0,"Resources":[]})"), End::KeepOpen,
            {ErrorCode::MalformedJson}},
        Broken{"InvalidUtf8", whole("{\"totalResults\":0,\"Resources\":[],\"x\":\"\xff\xfe\",\"id\":\"a\"}"),
            End::KeepOpen, {ErrorCode::MalformedJson}},
        Broken{"TooDeep", whole("{\"id\":\"a\",\"x\":" + QByteArray(100, '[') + QByteArray(100, ']') + "}"),
            End::KeepOpen, {ErrorCode::MalformedJson}},
        Broken{"TwoValues", whole(kList + kList), End::KeepOpen, {ErrorCode::MalformedJson}}),
    [](const auto &instance) { return std::string(instance.param.name); });

} // namespace rollcall::net
