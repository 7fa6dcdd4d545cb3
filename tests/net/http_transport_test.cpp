// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http_transport.h"

#include "support/await.h"
#include "support/closed_port.h"
#include "support/fake_http_server.h"
#include "support/printers.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <atomic>
#include <deque>
#include <thread>

namespace rollcall::net
{
namespace
{

using test::FakeHttpServer;
using test::ScriptedAnswer;
using End = ScriptedAnswer::End;

const QByteArray kToken = "rc_key_CANARY";

HttpRequest request(const QByteArray &verb, const QUrl &url)
{
    HttpRequest request{verb, url};
    request.bearer = Secret(kToken);
    if (verb != "GET" && verb != "DELETE")
        request.body = "{}";
    return request;
}

class Transport : public testing::Test
{
protected:
    FakeHttpServer server;
    HttpTransport transport;
};

// What QNetworkAccessManager does by itself. Should this ever fail, OneShotDevice can go.
TEST_F(Transport, QtItselfSendsARequestTwice)
{
    server.answer({ScriptedAnswer::nothing(End::Close)});
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.deleteResource(QNetworkRequest(server.url())));
    ASSERT_TRUE(test::waitUntil([&reply] { return reply->isFinished(); }));
    EXPECT_GE(server.count("DELETE"), 2);
}

} // namespace

class EveryVerb : public testing::TestWithParam<const char *>
{
protected:
    const QByteArray verb = GetParam();
    FakeHttpServer server;
    HttpTransport transport;
};

TEST_P(EveryVerb, IsDeliveredOnceWhenTheServerClosesBeforeAnswering)
{
    for (End end : {End::Close, End::Reset}) {
        FakeHttpServer closing;
        closing.answer({ScriptedAnswer::nothing(end)});
        EXPECT_EQ(test::await(transport.send(request(verb, closing.url()))).error().code, ErrorCode::ConnectionLost);
        EXPECT_EQ(closing.requests().size(), 1);
    }
}

TEST_P(EveryVerb, IsDeliveredOnceOnAWarmConnectionToo)
{
    server.answer({ScriptedAnswer::http(200, "{}"), ScriptedAnswer::nothing(End::Close)});
    ASSERT_TRUE(test::await(transport.send(request("GET", server.url()))).ok());
    EXPECT_FALSE(test::await(transport.send(request(verb, server.url(QStringLiteral("/second"))))).ok());
    ASSERT_EQ(server.requests().size(), 2);
    EXPECT_EQ(server.requests().at(1).connection, 1) << "the connection was to be used again";
}

TEST_P(EveryVerb, IsDeliveredOnceWhenTheAnswerIsCut)
{
    for (const char *cut : {"HTTP/1.1 200 OK\r\nConte", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}",
             "garbage\r\n\r\n", "HTTP/1.1 500 Oops\r\nContent-Length: 9\r\n\r\n"}) {
        FakeHttpServer cutting;
        cutting.answer({ScriptedAnswer::bytes(cut)});
        EXPECT_FALSE(test::await(transport.send(request(verb, cutting.url()))).ok()) << cut;
        EXPECT_EQ(cutting.requests().size(), 1) << cut;
    }
}

TEST_P(EveryVerb, IsNotRedirectedAndTakesNoTokenElsewhere)
{
    FakeHttpServer other;
    other.answer({ScriptedAnswer::http(200, "{}")});
    for (int status : {300, 301, 302, 303, 305, 307, 308}) {
        for (const QUrl &target : {other.url(QStringLiteral("/stolen")), server.url(QStringLiteral("/elsewhere"))}) {
            server.answer({ScriptedAnswer::http(status, "{}", "text/plain", {"Location: " + target.toEncoded()})});
            const auto result = test::await(transport.send(request(verb, server.url(QStringLiteral("/Users")))));
            ASSERT_FALSE(result.ok()) << status;
            EXPECT_EQ(result.error().code, ErrorCode::Redirected) << status;
        }
    }
    EXPECT_EQ(other.requests().size(), 0);
    for (const test::ReceivedRequest &received : server.requests())
        EXPECT_EQ(received.target, "/Users");
}

TEST_P(EveryVerb, ArrivesWhole)
{
    server.answer({ScriptedAnswer::http(200, "{\"a\":1}")});
    HttpRequest sent = request(verb, server.url(QStringLiteral("/scim/v2/Users?filter=a%20eq%20%22%2B%22")));
    sent.headers = {{"Content-Type", "application/scim+json"}};
    if (!sent.body.isEmpty())
        sent.body = QByteArray(3'000'000, 'x');
    const auto result = test::await(transport.send(sent));
    ASSERT_TRUE(test::isOk(result));
    EXPECT_EQ(result->status, 200);
    EXPECT_EQ(result->body, "{\"a\":1}");
    EXPECT_EQ(result->mediaType(), "application/scim+json");
    ASSERT_EQ(server.requests().size(), 1);
    const test::ReceivedRequest received = server.requests().first();
    EXPECT_EQ(received.verb, verb);
    EXPECT_EQ(received.target, "/scim/v2/Users?filter=a%20eq%20%22%2B%22");
    EXPECT_TRUE(received.body == sent.body);
    EXPECT_EQ(received.header("authorization"), "Bearer " + kToken);
    EXPECT_EQ(received.header("content-type"), "application/scim+json");
    EXPECT_EQ(received.header("cookie"), "");
}

INSTANTIATE_TEST_SUITE_P(Verbs, EveryVerb, testing::Values("GET", "DELETE", "POST", "PUT", "PATCH"));

TEST_F(Transport, ADeadlineHoldsHoweverTheAnswerTrickles)
{
    ScriptedAnswer trickle = ScriptedAnswer::bytes("HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n");
    for (int i = 0; i < 3'000; ++i) // a minute of them
        trickle.steps.append({"x", 20});
    server.answer({trickle});
    HttpRequest slow = request("GET", server.url());
    slow.deadline = std::chrono::milliseconds(300);
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(test::await(transport.send(slow)).error().code, ErrorCode::TimedOut);
    EXPECT_GE(timer.elapsed(), 250);
}

TEST_F(Transport, ADeadlineHoldsForATricklingHead)
{
    ScriptedAnswer trickle = ScriptedAnswer::bytes("HTTP/1.1 200 OK\r\nX-Long: ");
    for (int i = 0; i < 3'000; ++i)
        trickle.steps.append({"x", 20});
    server.answer({trickle});
    HttpRequest slow = request("POST", server.url());
    slow.deadline = std::chrono::milliseconds(300);
    EXPECT_EQ(test::await(transport.send(slow)).error().code, ErrorCode::TimedOut);
    EXPECT_EQ(server.requests().size(), 1);
}

TEST(TransportIdle, ASilentServerIsGivenUpOnBeforeTheDeadline)
{
    FakeHttpServer server;
    server.answer({ScriptedAnswer::nothing(End::Silence)});
    TransportOptions options;
    options.idleTimeout = std::chrono::milliseconds(200);
    HttpTransport transport(options);
    EXPECT_EQ(test::await(transport.send(request("GET", server.url()))).error().code, ErrorCode::TimedOut);
}

TEST_F(Transport, MoreThanIsWantedIsCutShort)
{
    ScriptedAnswer endless = ScriptedAnswer::bytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
    for (int i = 0; i < 100; ++i)
        endless.steps.append({QByteArray(100'000, ' '), 0});
    server.answer({endless});
    HttpRequest small = request("GET", server.url());
    small.maxBodyBytes = 1'000'000;
    EXPECT_EQ(test::await(transport.send(small)).error().code, ErrorCode::ResponseTooLarge);
}

TEST_F(Transport, AnAnswerOfExactlyTheLimitIsTaken)
{
    server.answer(
        {ScriptedAnswer::http(200, QByteArray(1'000, ' ')), ScriptedAnswer::http(200, QByteArray(1'001, ' '))});
    HttpRequest exact = request("GET", server.url());
    exact.maxBodyBytes = 1'000;
    EXPECT_TRUE(test::isOk(test::await(transport.send(exact))));
    EXPECT_EQ(test::await(transport.send(exact)).error().code, ErrorCode::ResponseTooLarge);
}

TEST_F(Transport, CookiesAreNeitherKeptNorSent)
{
    server.answer({ScriptedAnswer::http(200, "{}", "application/json", {"Set-Cookie: session=1; Path=/"})});
    for (int i = 0; i < 2; ++i)
        ASSERT_TRUE(test::await(transport.send(request("GET", server.url()))).ok());
    EXPECT_EQ(server.requests().at(1).header("cookie"), "");
}

TEST_F(Transport, AProxyOfTheProgramIsNotAskedForLoopback)
{
    FakeHttpServer proxy;
    proxy.answer({ScriptedAnswer::http(200, "{}")});
    const QNetworkProxy before = QNetworkProxy::applicationProxy();
    QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, proxy.url().host(), proxy.port()});
    server.answer({ScriptedAnswer::http(200, "{}")});
    HttpTransport without(TransportOptions{.systemProxy = false});
    for (HttpTransport *each : {&transport, &without})
        EXPECT_TRUE(test::isOk(test::await(each->send(request("GET", server.url())))));
    QNetworkProxy::setApplicationProxy(before);
    EXPECT_EQ(proxy.requests().size(), 0);
    EXPECT_EQ(server.requests().size(), 2);
}

// Qt reads an answer that is there at once twice, and then closes the connection, with whatever was sent on it next.
TEST_F(Transport, AQuickServerKeepsItsConnections)
{
    constexpr int kRequests = 2'000;
    constexpr int kAtOnce = 12;
    constexpr int kMostConnections = 6; // of QNetworkAccessManager, for one host
    server.answer({ScriptedAnswer::http(200, "{}")});
    std::deque<QFuture<Result<HttpResponse>>> sent;
    for (int i = 0; i < kRequests + kAtOnce; ++i) {
        if (i >= kAtOnce) {
            ASSERT_TRUE(test::isOk(test::await(sent.front())));
            sent.pop_front();
        }
        if (i < kRequests)
            sent.push_back(transport.send(request("GET", server.url())));
    }
    int connections = 0;
    for (const test::ReceivedRequest &received : server.requests())
        connections = std::max(connections, received.connection);
    EXPECT_LE(connections, kMostConnections);
}

TEST_F(Transport, AProxyOfTheEnvironmentIsNotAskedForLoopback)
{
    FakeHttpServer proxy;
    proxy.answer({ScriptedAnswer::http(200, "{}")});
    qputenv("http_proxy", proxy.url().toEncoded());
    qputenv("https_proxy", proxy.url().toEncoded());
    server.answer({ScriptedAnswer::http(200, "{}")});
    const auto direct = test::await(transport.send(request("GET", server.url())));
    qunsetenv("http_proxy");
    qunsetenv("https_proxy");
    EXPECT_TRUE(test::isOk(direct));
    EXPECT_EQ(proxy.requests().size(), 0);
    EXPECT_EQ(server.requests().size(), 1);
}

TEST_F(Transport, NothingIsSentInTheClearToAnotherMachine)
{
    for (const char *url : {"http://mdm.example.com/", "http://10.0.0.1/", "http://localhost/", "ftp://127.0.0.1/",
             "https://user:pw@127.0.0.1/", "", "https://127.0.0.1/#x"}) {
        const auto result = test::await(transport.send(request("GET", QUrl(QLatin1String(url)))));
        ASSERT_FALSE(result.ok()) << url;
        EXPECT_TRUE(result.error().code == ErrorCode::InsecureUrl || result.error().code == ErrorCode::InvalidUrl)
            << url;
    }
}

TEST_F(Transport, ALineBreakInAHeaderIsRefused)
{
    HttpRequest token = request("GET", server.url());
    token.bearer = Secret("a\r\nX-Admin: yes");
    EXPECT_EQ(test::await(transport.send(token)).error().code, ErrorCode::InvalidArgument);
    HttpRequest header = request("GET", server.url());
    header.headers = {{"If-Match", "x\n\nGET / HTTP/1.1"}};
    EXPECT_EQ(test::await(transport.send(header)).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(server.requests().size(), 0);
}

TEST_F(Transport, SaysWhyNobodyAnswers)
{
    const test::ClosedPort closed;
    const Error refused = test::await(transport.send(request("GET", closed.url()))).error();
    EXPECT_EQ(refused.code, ErrorCode::ConnectionRefused);
    EXPECT_EQ(refused.subject, QStringLiteral("127.0.0.1"));
    // A name that is reserved never to exist (RFC 6761 §6.4).
    const Error unknown
        = test::await(transport.send(request("GET", QUrl(QStringLiteral("https://rollcall.invalid/"))))).error();
    EXPECT_EQ(unknown.code, ErrorCode::HostNotFound);
    EXPECT_EQ(unknown.subject, QStringLiteral("rollcall.invalid"));
}

TEST_F(Transport, CancelAllEndsWhatIsUnderWayAndNothingElse)
{
    server.answer({ScriptedAnswer::nothing(End::Silence), ScriptedAnswer::http(200, "{}")});
    const auto silent = transport.send(request("GET", server.url()));
    ASSERT_TRUE(test::waitUntil([this] { return server.requests().size() == 1; }));
    transport.cancelAll();
    EXPECT_EQ(test::await(silent).error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(test::isOk(test::await(transport.send(request("GET", server.url())))));
}

TEST_F(Transport, AStopTokenEndsItsOwnRequestsOnly)
{
    server.answer({ScriptedAnswer::nothing(End::Silence), ScriptedAnswer::http(200, "{}").after(150)});
    std::stop_source stop;
    HttpRequest stoppable = request("GET", server.url());
    stoppable.stop = stop.get_token();
    const auto stopped = transport.send(stoppable);
    ASSERT_TRUE(test::waitUntil([this] { return server.requests().size() == 1; }));
    const auto other = transport.send(request("GET", server.url()));
    stop.request_stop();
    EXPECT_EQ(test::await(stopped).error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(test::isOk(test::await(other)));
    EXPECT_EQ(test::await(transport.send(stoppable)).error().code, ErrorCode::Cancelled) << "and those that come later";
}

TEST(TransportEnd, EndsEveryFuture)
{
    FakeHttpServer server;
    server.answer({ScriptedAnswer::nothing(End::Silence)});
    QVector<QFuture<Result<HttpResponse>>> futures;
    {
        HttpTransport transport;
        for (int i = 0; i < 20; ++i)
            futures.append(transport.send(request("POST", server.url())));
    }
    for (const auto &future : futures)
        EXPECT_EQ(test::await(future).error().code, ErrorCode::Cancelled);
}

TEST_F(Transport, IsUsedFromManyThreadsAtOnce)
{
    server.answer({ScriptedAnswer::http(200, "{}")});
    std::vector<std::jthread> threads;
    std::atomic_int answers = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 25; ++n)
                answers += waitFor(transport.send(request("POST", server.url()))).ok() ? 1 : 0;
        });
    }
    threads.clear();
    EXPECT_EQ(answers, 100);
    EXPECT_EQ(server.requests().size(), 100);
}

TEST_F(Transport, NoErrorHoldsTheToken)
{
    const QVector<ScriptedAnswer> bad{ScriptedAnswer::nothing(End::Close), ScriptedAnswer::bytes("garbage\r\n\r\n"),
        ScriptedAnswer::http(302, {}, "text/plain", {"Location: http://127.0.0.1:1/"}),
        ScriptedAnswer::bytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 7\r\n\r\n{}")};
    for (const ScriptedAnswer &answer : bad) {
        server.answer({answer});
        const Error error = test::await(transport.send(request("POST", server.url()))).error();
        EXPECT_FALSE(error.detail.contains(QLatin1String("CANARY"))) << testing::PrintToString(error);
        EXPECT_FALSE(error.subject.contains(QLatin1String("CANARY")));
    }
}

} // namespace rollcall::net
