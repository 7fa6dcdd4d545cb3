// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/http_server_fixture.h"

#include <QRegularExpression>

#include <mutex>

// What the log and the figures learn of each request.
namespace rollcall::service
{

class HttpObservation : public test::HttpServerFixture
{
protected:
    HttpObservation()
    {
        options.onAnswered = [this](const Answered &answered) {
            const std::lock_guard lock(mutex);
            seen.append(answered);
        };
    }
    static QByteArray idIn(const QByteArray &answer)
    {
        static const QRegularExpression header(QStringLiteral("\r\nX-Request-Id: ([^\r]*)\r\n"));
        return header.match(QString::fromLatin1(answer)).captured(1).toLatin1();
    }
    /// Complete when the server has stopped.
    QVector<Answered> seenAtTheEnd()
    {
        server->stop();
        return seen;
    }

    std::mutex mutex;
    QVector<Answered> seen;
};

TEST_F(HttpObservation, TellsEachAnswerOnceByTheIdThatItBears)
{
    start();
    const QByteArray first = test::exchange(port, get("/one?name=ana", "Connection: close\r\n"));
    const QByteArray second = test::exchange(port, post("Connection: close\r\nContent-Length: 2\r\n", "hi"));
    const QByteArray refused = test::exchange(port, "BREW /pot HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const QVector<Answered> all = seenAtTheEnd();
    ASSERT_EQ(all.size(), 3);
    EXPECT_EQ(all.at(0).id, idIn(first));
    EXPECT_EQ(all.at(0).method, "GET");
    EXPECT_EQ(all.at(0).path, "/one") << "without the query";
    EXPECT_EQ(all.at(0).status, 200);
    EXPECT_EQ(all.at(0).bytes, test::bodyOf(first).size());
    EXPECT_EQ(all.at(0).remoteAddress, "127.0.0.1");
    EXPECT_TRUE(all.at(0).isComplete);
    EXPECT_EQ(all.at(1).id, idIn(second));
    EXPECT_NE(all.at(1).id, all.at(0).id);
    EXPECT_EQ(all.at(2).id, idIn(refused));
    EXPECT_EQ(all.at(2).status, 501);
    EXPECT_TRUE(all.at(2).path.isEmpty());
}

TEST_F(HttpObservation, TakesOverAnIdFromAProxyOnly)
{
    start();
    EXPECT_NE(idIn(test::exchange(port, get("/", "X-Request-Id: mine\r\nConnection: close\r\n"))), "mine");
    server->stop();
    options.behindProxy = true;
    start();
    EXPECT_EQ(idIn(test::exchange(port, get("/", "X-Request-Id: mine.1\r\nConnection: close\r\n"))), "mine.1");
    const QByteArray odd = idIn(test::exchange(port, get("/", "X-Request-Id: a b\r\nConnection: close\r\n")));
    EXPECT_EQ(odd.size(), 16) << odd.constData();
}

TEST_F(HttpObservation, AsksForTheWriterByTheRequestsHead)
{
    std::atomic_int asked = 0;
    options.isWrite = [&asked](const Request &request) {
        ++asked;
        return request.method == "POST";
    };
    start();
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(
            test::exchange(port, post("Connection: close\r\nContent-Length: 2\r\n", "hi")).endsWith("POST /Users hi"));
    // Both readers are held; the writer is another one.
    test::RawConnection one(port);
    test::RawConnection two(port);
    ASSERT_TRUE(one.send(get("/hold")));
    ASSERT_TRUE(two.send(get("/hold")));
    processing.begun.acquire(2);
    EXPECT_TRUE(
        test::exchange(port, post("Connection: close\r\nContent-Length: 2\r\n", "hi")).endsWith("POST /Users hi"));
    processing.go.release(2);
    EXPECT_EQ(asked, 6);
}

} // namespace rollcall::service
