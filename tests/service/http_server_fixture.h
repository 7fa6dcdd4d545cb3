// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/fake_processor.h"
#include "service/http_server.h"
#include "service/raw_connection.h"
#include "support/printers.h"

namespace rollcall::test
{

/// A server of fake processors on a free port, with limits small enough to be reached.
class HttpServerFixture : public testing::Test
{
protected:
    HttpServerFixture()
    {
        options.workers = 2;
        options.bodyBytes = 100'000;
        options.headerBytes = 4'096;
        options.targetBytes = 1'024;
    }
    ~HttpServerFixture() override
    {
        processing.go.release(1'000); // nothing waits when the server stops
    }

    void start()
    {
        server.emplace(options, processing.factory());
        const Result<quint16> started = server->start();
        ASSERT_TRUE(isOk(started));
        port = *started;
    }

    /// The server still answers, and quickly.
    void expectServing() const
    {
        EXPECT_EQ(bodyOf(exchange(port, "GET /still HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")),
            "GET /still");
    }

    static QByteArray get(const QByteArray &target, const QByteArray &headers = {})
    {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }
    static QByteArray post(const QByteArray &headers, const QByteArray &body)
    {
        return "POST /Users HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body;
    }

    service::ServerOptions options;
    FakeProcessing processing;
    quint16 port = 0;
    std::optional<service::HttpServer> server; // destroyed first
};

} // namespace rollcall::test
