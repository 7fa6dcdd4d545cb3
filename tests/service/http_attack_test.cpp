// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/http_attacks.h"
#include "service/http_server_fixture.h"

#include <QElapsedTimer>

#include <vector>

// What everybody else sends: each is answered with the right status, quickly, and the server goes on.
namespace rollcall::service
{

class HttpAttack : public test::HttpServerFixture
{
};

TEST_F(HttpAttack, IsAnsweredWithTheRightStatusAndTheEndOfTheConnection)
{
    options.headerTimeout = std::chrono::minutes(1);
    start();
    for (const test::HttpAttack &attack : test::httpAttacks(options)) {
        QElapsedTimer timer;
        timer.start();
        const QByteArray answer = test::exchange(port, attack.bytes);
        EXPECT_EQ(test::statusOf(answer), attack.status) << attack.name << ": " << answer.left(500).toStdString();
        EXPECT_TRUE(answer.contains("\r\nConnection: close\r\n")) << attack.name;
        EXPECT_EQ(answer.count("HTTP/1.1 "), 1) << attack.name << ": what followed was taken for a request";
        EXPECT_LT(timer.elapsed(), 30'000) << attack.name << " waited for a time-out";
    }
    EXPECT_EQ(processing.processed, 0);
    expectServing();
}

// Whoever stops sending is told at once, if a request had begun, and need not wait for the time-out.
TEST_F(HttpAttack, IsOverWhenHalfARequestIsAllThereIs)
{
    options.headerTimeout = std::chrono::minutes(1);
    start();
    const QByteArray request = post("Content-Length: 5\r\n", "hello");
    const QByteArray inChunks = post("Transfer-Encoding: chunked\r\n", "5\r\nhello\r\n0\r\n\r\n");
    for (const QByteArray &whole : {request, inChunks}) {
        const qsizetype head = whole.indexOf("\r\n\r\n") + 4;
        for (qsizetype length = 0; length < whole.size(); ++length) {
            QElapsedTimer timer;
            timer.start();
            test::RawConnection connection(port);
            ASSERT_TRUE(connection.send(whole.left(length)));
            connection.finishSending();
            EXPECT_EQ(test::statusOf(connection.readToEnd()), length < head ? 0 : 400) << length;
            EXPECT_LT(timer.elapsed(), 30'000) << length;
        }
    }
    EXPECT_EQ(processing.processed, 0);
    expectServing();
}

TEST_F(HttpAttack, ReachesNoOtherRouteByEncodedSlashes)
{
    start();
    for (const char *path : {"/Users/a%2Fsecret", "/Users/%2e%2e%2fadmin", "/Users/..;/admin", "/a/../b", "//admin"})
        EXPECT_EQ(test::bodyOf(test::exchange(port, get(path, "Connection: close\r\n"))), QByteArray("GET ") + path);
}

TEST_F(HttpAttack, SplitsNoResponse)
{
    start();
    const QByteArray answer = test::exchange(port, get("/split", "Connection: close\r\n"));
    EXPECT_EQ(test::statusOf(answer), 500);
    EXPECT_FALSE(answer.contains("Set-Cookie"));
    expectServing();
}

TEST_F(HttpAttack, LetsNoExceptionOut)
{
    start();
    test::RawConnection connection(port);
    for (int i = 0; i < 5; ++i) {
        ASSERT_TRUE(connection.send(get("/throw")));
        EXPECT_EQ(test::statusOf(connection.readAnswer()), 500);
    }
    expectServing();
}

TEST_F(HttpAttack, EndsSlowRequests)
{
    // What begins within the first of them has begun, also on a busy machine.
    options.headerTimeout = std::chrono::milliseconds(1'500);
    options.bodyTimeout = std::chrono::milliseconds(200);
    options.idleTimeout = std::chrono::milliseconds(200);
    start();
    test::RawConnection silent(port);
    test::RawConnection slowHead(port);
    slowHead.send("GET / HTTP/1.1\r\nHost: loc");
    test::RawConnection slowBody(port);
    slowBody.send(post("Content-Length: 5\r\n", "he"));
    test::RawConnection slowChunks(port);
    slowChunks.send(post("Transfer-Encoding: chunked\r\n", "5\r\nhe"));
    test::RawConnection idle(port);
    idle.send(get("/"));
    EXPECT_EQ(test::statusOf(idle.readAnswer()), 200);
    EXPECT_EQ(test::statusOf(slowHead.readToEnd()), 408);
    EXPECT_EQ(test::statusOf(slowBody.readToEnd()), 408);
    EXPECT_EQ(test::statusOf(slowChunks.readToEnd()), 408);
    EXPECT_EQ(silent.readToEnd(), QByteArray()) << "nothing was begun, so nothing is answered";
    EXPECT_EQ(idle.readToEnd(), QByteArray());
    expectServing();
}

// Bytes that keep coming do not buy time: 200 ms are 200 ms.
TEST_F(HttpAttack, EndsRequestsThatTrickle)
{
    options.headerTimeout = std::chrono::milliseconds(200);
    start();
    std::vector<std::unique_ptr<test::RawConnection>> lorises;
    for (int i = 0; i < 100; ++i)
        lorises.push_back(std::make_unique<test::RawConnection>(port));
    QElapsedTimer timer;
    timer.start();
    for (qsizetype at = 0; timer.elapsed() < 2'000; ++at) {
        bool anyLeft = false;
        for (const auto &loris : lorises)
            anyLeft = loris->send(at == 0 ? QByteArray("GET / HTTP/1.1\r\n") : QByteArray("X: y\r\n")) || anyLeft;
        if (!anyLeft)
            break;
    }
    for (const auto &loris : lorises) {
        const int status = test::statusOf(loris->readToEnd());
        EXPECT_TRUE(status == 408 || status == 431 || status == 0) << status; // 0: the answer fell to a reset
    }
    EXPECT_LT(timer.elapsed(), 8'000);
    expectServing();
}

TEST_F(HttpAttack, EndsClientsThatDoNotReadTheirAnswer)
{
    options.writeTimeout = std::chrono::milliseconds(200);
    start();
    test::RawConnection deaf(port);
    ASSERT_TRUE(deaf.send(get("/large/50000000")));
    expectServing();
    // The server lets go of it, and with it of a place for others; it stops without waiting for it.
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 600) // NOLINT: the time-out is what is tested
        expectServing();
    timer.restart();
    server->stop();
    EXPECT_LT(timer.elapsed(), 15'000);
    EXPECT_LT(deaf.readToEnd().size(), 50'000'000);
}

TEST_F(HttpAttack, OutlivesClientsThatDie)
{
    start();
    for (int i = 0; i < 200; ++i) {
        test::RawConnection connection(port);
        const QByteArray request = post("Content-Length: 5\r\n", "hello") + get("/large/1000000");
        ASSERT_TRUE(connection.send(request.left(request.size() * (i % 20) / 19)));
        connection.reset();
    }
    for (int i = 0; i < 5; ++i) {
        test::RawConnection connection(port);
        ASSERT_TRUE(connection.send(get("/hold")));
        connection.reset();
        processing.go.release();
    }
    expectServing();
}

TEST_F(HttpAttack, GetsNoMoreThanTheQueueHolds)
{
    options.workers = 1;
    options.queuedRequests = 2;
    start();
    std::vector<std::unique_ptr<test::RawConnection>> clients;
    for (int i = 0; i < 10; ++i) {
        clients.push_back(std::make_unique<test::RawConnection>(port));
        ASSERT_TRUE(clients.back()->send(get("/hold", "Connection: close\r\n")));
        if (i == 0)
            processing.begun.acquire();
    }
    int refused = 0;
    // Those that got no place are answered while the others still wait.
    while (refused < 7) {
        const auto tooMany = std::find_if(
            clients.begin(), clients.end(), [](const auto &client) { return client && client->hasBytes(); });
        if (tooMany == clients.end())
            continue;
        const QByteArray answer = (*tooMany)->readToEnd();
        EXPECT_EQ(test::statusOf(answer), 503);
        EXPECT_TRUE(answer.contains("\r\nRetry-After: 1\r\n"));
        tooMany->reset();
        ++refused;
    }
    processing.go.release(3);
    for (const auto &client : clients) {
        if (client) {
            EXPECT_EQ(test::statusOf(client->readToEnd()), 200);
        }
    }
    expectServing();
}

TEST_F(HttpAttack, GetsNoMoreThanTheConnectionsThereAre)
{
    options.connections = 10;
    start();
    std::vector<std::unique_ptr<test::RawConnection>> clients;
    for (int i = 0; i < 10; ++i) {
        clients.push_back(std::make_unique<test::RawConnection>(port));
        ASSERT_TRUE(clients.back()->send(get("/")));
        ASSERT_EQ(test::statusOf(clients.back()->readAnswer()), 200);
    }
    for (int i = 0; i < 5; ++i) {
        const QByteArray answer = test::exchange(port, get("/"));
        EXPECT_EQ(test::statusOf(answer), 503);
        EXPECT_TRUE(answer.contains("\r\nRetry-After: 1\r\n"));
    }
    ASSERT_TRUE(clients.front()->send(get("/")));
    EXPECT_EQ(test::statusOf(clients.front()->readAnswer()), 200) << "who is in stays in";
    clients.clear();
    QElapsedTimer timer;
    timer.start();
    int status = 0;
    while (status != 200 && timer.elapsed() < 30'000)
        status = test::statusOf(test::exchange(port, get("/", "Connection: close\r\n")));
    EXPECT_EQ(status, 200);
}

TEST_F(HttpAttack, HoldsNoMoreBodiesThanTheBudgetAllows)
{
    options.allBodyBytes = 150'000;
    start();
    test::RawConnection first(port);
    ASSERT_TRUE(first.send(post("Content-Length: 100000\r\n", QByteArray(99'999, 'a'))));
    QElapsedTimer timer;
    timer.start();
    int status = 0;
    while (status != 503 && timer.elapsed() < 5'000) // until the first one's bytes have arrived
        status = test::statusOf(
            test::exchange(port, post("Content-Length: 100000\r\nConnection: close\r\n", QByteArray(100'000, 'b'))));
    // Whose bytes arrive first depends on the machine, and two may refuse each other; there is never room for both.
    (void)first.send("a"); // fails if it was refused and closed
    const int firstStatus = test::statusOf(first.readAnswer());
    EXPECT_TRUE(status == 503 || firstStatus == 503) << status << ", " << firstStatus;
    // When all is over, there is room for one.
    status = test::statusOf(
        test::exchange(port, post("Content-Length: 100000\r\nConnection: close\r\n", QByteArray(100'000, 'c'))));
    EXPECT_EQ(status, 200);
    expectServing();
}

} // namespace rollcall::service
