// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/http_server_fixture.h"
#include "support/kept_port.h"

#include <QElapsedTimer>

#include <thread>

// What a well-behaved client sees.
namespace rollcall::service
{

class HttpServerTest : public test::HttpServerFixture
{
};

TEST_F(HttpServerTest, AnswersOnALastingConnection)
{
    start();
    test::RawConnection connection(port);
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(connection.send(get("/Users/a%2Fb?filter=x+eq+%22y%22")));
        const QByteArray answer = connection.readAnswer();
        EXPECT_EQ(test::statusOf(answer), 200);
        EXPECT_TRUE(answer.contains("\r\nConnection: keep-alive\r\n"));
        EXPECT_EQ(test::bodyOf(answer), "GET /Users/a%2Fb?filter=x+eq+%22y%22") << "undecoded";
    }
    ASSERT_TRUE(connection.send(post("Content-Length: 5\r\n", "hello")));
    EXPECT_EQ(test::bodyOf(connection.readAnswer()), "POST /Users hello");
    ASSERT_TRUE(connection.send(post("Transfer-Encoding: chunked\r\n", "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n")));
    EXPECT_EQ(test::bodyOf(connection.readAnswer()), "POST /Users hello");
}

TEST_F(HttpServerTest, AnswersPipelinedRequestsInTheirOrder)
{
    start();
    test::RawConnection connection(port);
    QByteArray requests;
    for (int i = 0; i < 50; ++i)
        requests += get("/" + QByteArray::number(i));
    ASSERT_TRUE(
        connection.send(requests + post("Content-Length: 3\r\n", "abc") + get("/last", "Connection: close\r\n")));
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(test::bodyOf(connection.readAnswer()), "GET /" + QByteArray::number(i));
    EXPECT_EQ(test::bodyOf(connection.readAnswer()), "POST /Users abc");
    EXPECT_EQ(test::bodyOf(connection.readAnswer()), "GET /last");
    EXPECT_TRUE(connection.isClosedByPeer());
}

TEST_F(HttpServerTest, TakesARequestByteByByte)
{
    start();
    test::RawConnection connection(port);
    for (const char byte : post("Transfer-Encoding: chunked\r\n", "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"))
        ASSERT_TRUE(connection.send(QByteArray(1, byte)));
    EXPECT_EQ(test::bodyOf(connection.readAnswer()), "POST /Users hello");
}

TEST_F(HttpServerTest, AnswersHeadWithTheLengthAndWithoutTheBody)
{
    start();
    test::RawConnection connection(port);
    ASSERT_TRUE(connection.send("HEAD /large/77 HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/next")));
    const QByteArray head = connection.readHead();
    EXPECT_EQ(test::statusOf(head), 200);
    EXPECT_TRUE(head.contains("\r\nContent-Length: 77\r\n"));
    EXPECT_EQ(test::bodyOf(connection.readAnswer()), "GET /next") << "no body in between";
    ASSERT_TRUE(connection.send("HEAD / HTTP/1.1\r\nHost: evil.example\r\n\r\n"));
    EXPECT_TRUE(connection.readToEnd().endsWith("\r\n\r\n")) << "nor one of an error";
}

TEST_F(HttpServerTest, SpeaksHttp10)
{
    start();
    const QByteArray answer = test::exchange(port, "GET /old HTTP/1.0\r\n\r\n");
    EXPECT_EQ(test::bodyOf(answer), "GET /old");
    EXPECT_TRUE(answer.contains("\r\nConnection: close\r\n"));
    test::RawConnection lasting(port);
    for (int i = 0; i < 2; ++i) {
        ASSERT_TRUE(lasting.send("GET /old HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
        EXPECT_TRUE(lasting.readAnswer().contains("\r\nConnection: keep-alive\r\n"));
    }
}

TEST_F(HttpServerTest, ClosesWhenTheClientWantsIt)
{
    start();
    const QByteArray answer = test::exchange(port, get("/", "Connection: close\r\n"));
    EXPECT_TRUE(answer.contains("\r\nConnection: close\r\n"));
    test::RawConnection halfClosed(port);
    ASSERT_TRUE(halfClosed.send(get("/")));
    halfClosed.finishSending();
    EXPECT_EQ(test::bodyOf(halfClosed.readToEnd()), "GET /");
}

TEST_F(HttpServerTest, AsksForABodyThatIsHeldBack)
{
    start();
    test::RawConnection connection(port);
    ASSERT_TRUE(connection.send(post("Content-Length: 5\r\nExpect: 100-continue\r\n", {})));
    EXPECT_EQ(connection.readHead(), "HTTP/1.1 100 Continue\r\n\r\n");
    ASSERT_TRUE(connection.send("hello"));
    EXPECT_EQ(test::bodyOf(connection.readAnswer()), "POST /Users hello");
    // Nobody is asked for what was sent already, nor for what will be refused.
    ASSERT_TRUE(connection.send(post("Content-Length: 5\r\nExpect: 100-continue\r\n", "hello")));
    EXPECT_EQ(test::statusOf(connection.readAnswer()), 200);
    ASSERT_TRUE(connection.send(post("Content-Length: 100001\r\nExpect: 100-continue\r\n", {})));
    EXPECT_EQ(test::statusOf(connection.readAnswer()), 413);
    EXPECT_EQ(test::statusOf(test::exchange(port, post("Content-Length: 5\r\nExpect: 200-ok\r\n", {}))), 417);
}

TEST_F(HttpServerTest, AnswersWithoutDelayAndAtAnySize)
{
    start();
    test::RawConnection connection(port);
    // Nagle's algorithm would hold up nearly each second answer for 40 ms, until the first one has been confirmed; a
    // busy machine holds up some.
    constexpr int kRounds = 100;
    int quick = 0;
    for (int i = 0; i < kRounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        ASSERT_TRUE(connection.send(get("/one") + get("/two")));
        ASSERT_EQ(test::bodyOf(connection.readAnswer()), "GET /one");
        ASSERT_EQ(test::bodyOf(connection.readAnswer()), "GET /two");
        quick += timer.elapsed() < 35 ? 1 : 0;
    }
    EXPECT_GE(quick, kRounds / 10);
    ASSERT_TRUE(connection.send(get("/large/20000000")));
    EXPECT_EQ(test::bodyOf(connection.readAnswer()).size(), 20'000'000);
    ASSERT_TRUE(connection.send(get("/empty")));
    EXPECT_FALSE(connection.readAnswer().contains("Content-Length"));
}

TEST_F(HttpServerTest, TellsTheProcessorWhoAndWhere)
{
    start();
    test::RawConnection connection(port);
    ASSERT_TRUE(connection.send(get("/base") + get("/from")));
    const QByteArray here = "http://127.0.0.1:" + QByteArray::number(port);
    EXPECT_EQ(server->url(), here);
    EXPECT_EQ(test::bodyOf(connection.readAnswer()), here);
    EXPECT_EQ(test::bodyOf(connection.readAnswer()), "127.0.0.1");
}

TEST_F(HttpServerTest, ServesManyClientsAtATime)
{
    start();
    std::atomic_int right = 0;
    std::vector<std::thread> clients;
    for (int i = 0; i < 64; ++i) {
        clients.emplace_back([this, i, &right] {
            test::RawConnection connection(port);
            for (int k = 0; k < 20; ++k) {
                const QByteArray target = "/" + QByteArray::number(i) + '/' + QByteArray::number(k);
                connection.send(get(target));
                right += test::bodyOf(connection.readAnswer()) == "GET " + target ? 1 : 0;
            }
        });
    }
    for (std::thread &client : clients)
        client.join();
    EXPECT_EQ(right, 64 * 20);
}

TEST_F(HttpServerTest, KeepsServingWhileSomeRequestsTakeLong)
{
    start();
    test::RawConnection slow(port);
    ASSERT_TRUE(slow.send(get("/hold")));
    processing.begun.acquire();
    for (int i = 0; i < 10; ++i)
        expectServing();
    processing.go.release();
    EXPECT_EQ(test::bodyOf(slow.readAnswer()), "GET /hold");
}

TEST_F(HttpServerTest, TellsALongRequestThatItsClientHasGone)
{
    start();
    test::RawConnection staying(port);
    ASSERT_TRUE(staying.send(get("/linger")));
    processing.begun.acquire();
    {
        test::RawConnection leaving(port);
        ASSERT_TRUE(leaving.send(get("/linger") + get("/more")));
        processing.begun.acquire();
    }
    EXPECT_TRUE(processing.abandoned.tryAcquire(1, 20'000));
    EXPECT_FALSE(processing.abandoned.tryAcquire(1)) << "the other one waits for its answer";
    processing.go.release();
    EXPECT_EQ(test::bodyOf(staying.readAnswer()), "GET /linger");
}

TEST_F(HttpServerTest, FinishesRunningRequestsWhenItStops)
{
    const test::KeptPort kept; // Nobody else listens there when it does not any more.
    options.port = kept.port();
    start();
    test::RawConnection running(port);
    ASSERT_TRUE(running.send(get("/hold")));
    processing.begun.acquire();
    test::RawConnection idle(port);
    ASSERT_TRUE(idle.send(get("/")));
    idle.readAnswer();
    test::RawConnection half(port);
    ASSERT_TRUE(half.send("GET / HTTP/1.1\r\n"));

    std::thread stopping([this] { server->stop(); });
    EXPECT_TRUE(idle.isClosedByPeer());
    EXPECT_TRUE(half.isClosedByPeer());
    EXPECT_FALSE(test::RawConnection(port).isOpen());
    processing.go.release();
    const QByteArray answer = running.readToEnd();
    EXPECT_EQ(test::bodyOf(answer), "GET /hold");
    EXPECT_TRUE(answer.contains("\r\nConnection: close\r\n"));
    stopping.join();
}

TEST_F(HttpServerTest, StopsInTimeWithClientsThatNeverEnd)
{
    options.stopTimeout = std::chrono::milliseconds(100);
    start();
    test::RawConnection stuck(port);
    ASSERT_TRUE(stuck.send(post("Content-Length: 100\r\n", "half")));
    expectServing();
    QElapsedTimer timer;
    timer.start();
    server->stop();
    EXPECT_LT(timer.elapsed(), 20'000);
    server->stop(); // twice is once
}

TEST_F(HttpServerTest, StartsAgainOnThePortThatItLeft)
{
    const test::KeptPort kept;
    options.port = kept.port();
    start();
    expectServing();
    server->stop();
    start();
    EXPECT_EQ(port, kept.port());
    expectServing();
}

TEST_F(HttpServerTest, SaysThatItsPortIsInUse)
{
    start();
    ServerOptions same = options;
    same.port = port;
    int made = 0;
    HttpServer second(same, [&made]() -> Result<std::unique_ptr<RequestProcessor>> {
        ++made;
        return Error{};
    });
    const Result<quint16> started = second.start();
    ASSERT_FALSE(started.ok());
    EXPECT_EQ(started.error().code, ErrorCode::PortInUse);
    EXPECT_EQ(started.error().subject, QStringLiteral("127.0.0.1:%1").arg(port));
    EXPECT_EQ(made, 0) << "a service that can't be reached leaves its database alone";
    expectServing();
}

TEST_F(HttpServerTest, FailsWithTheProcessorsError)
{
    HttpServer broken(options, []() -> Result<std::unique_ptr<RequestProcessor>> {
        return Error{ErrorCode::NotADatabase, {}, QStringLiteral("/x")};
    });
    EXPECT_EQ(broken.start().error().code, ErrorCode::NotADatabase);
}

TEST_F(HttpServerTest, RefusesPlainHttpForOtherMachines)
{
    for (const char *host : {"0.0.0.0", "::", "10.1.2.3", "192.168.0.1"}) {
        options.host = QString::fromLatin1(host);
        EXPECT_EQ(HttpServer(options, processing.factory()).start().error().code, ErrorCode::InsecureUrl) << host;
    }
    for (const char *host : {"", "example.com", "127.0.0.1:80", "1.2.3"}) {
        options.host = QString::fromLatin1(host);
        options.behindProxy = true;
        EXPECT_EQ(HttpServer(options, processing.factory()).start().error().code, ErrorCode::InvalidArgument) << host;
    }
    options.host = QStringLiteral("203.0.113.7"); // reserved for examples, so never this machine's
    EXPECT_EQ(HttpServer(options, processing.factory()).start().error().code, ErrorCode::ServiceNotStarted);
    options.host = QStringLiteral("localhost");
    start();
    EXPECT_TRUE(server->url().startsWith("http://127.0.0.1:"));
}

TEST_F(HttpServerTest, BelievesItsProxy)
{
    options.behindProxy = true;
    options.publicUrl = "https://scim.example.com";
    options.host = QStringLiteral("0.0.0.0");
    start();
    test::RawConnection connection(port);
    ASSERT_TRUE(connection.send("GET /from HTTP/1.1\r\nHost: anything\r\nX-Forwarded-For: 1.1.1.1, 2.2.2.2\r\n\r\n"
                                "GET /base HTTP/1.1\r\nHost: anything\r\n\r\n"));
    EXPECT_EQ(test::bodyOf(connection.readAnswer()), "2.2.2.2");
    EXPECT_EQ(test::bodyOf(connection.readAnswer()), "https://scim.example.com");
}

} // namespace rollcall::service
