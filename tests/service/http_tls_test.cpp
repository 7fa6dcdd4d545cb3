// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/http_server_fixture.h"
#include "service/test_certificate.h"
#include "support/files.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>

namespace rollcall::service
{

class HttpTls : public test::HttpServerFixture
{
protected:
    HttpTls()
    {
        test::writeCertificate(certificate, key);
        options.tls = TlsFiles{certificate, key};
        trusting.setCaCertificates(QSslCertificate::fromPath(certificate));
    }

    /// A client that trusts the certificate and nothing else.
    bool connect(QSslSocket &client, QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater)
    {
        trusting.setProtocol(protocol);
        client.setSslConfiguration(trusting);
        client.connectToHostEncrypted(QStringLiteral("localhost"), port);
        return client.waitForEncrypted(20'000);
    }

    static QByteArray exchange(QSslSocket &client, const QByteArray &bytes)
    {
        client.write(bytes);
        QByteArray answer;
        while (client.state() == QAbstractSocket::ConnectedState && client.waitForReadyRead(20'000))
            answer += client.readAll();
        return answer + client.readAll();
    }

    QTemporaryDir folder;
    QString certificate = folder.filePath(QStringLiteral("cert.pem"));
    QString key = folder.filePath(QStringLiteral("key.pem"));
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
};

TEST_F(HttpTls, ServesAsWithoutIt)
{
    start();
    EXPECT_TRUE(server->url().startsWith("https://127.0.0.1:"));
    for (const auto protocol : {QSsl::TlsV1_2, QSsl::TlsV1_3}) {
        QSslSocket client;
        ASSERT_TRUE(connect(client, protocol)) << client.errorString().toStdString();
        const QByteArray answer = exchange(client,
            get("/one") + post("Content-Length: 5\r\n", "hello") + get("/large/300000", "Connection: close\r\n"));
        EXPECT_TRUE(answer.contains("GET /one")) << protocol;
        EXPECT_TRUE(answer.contains("POST /Users hello")) << protocol;
        EXPECT_TRUE(answer.endsWith(QByteArray(300'000, 'x'))) << protocol << ' ' << answer.size();
        EXPECT_EQ(client.error(), QAbstractSocket::RemoteHostClosedError) << "closed, not cut off";
    }
}

TEST_F(HttpTls, TellsALongRequestThatItsClientHasGone)
{
    start();
    QSslSocket client;
    ASSERT_TRUE(connect(client));
    client.write(get("/linger"));
    ASSERT_TRUE(client.waitForBytesWritten(20'000));
    processing.begun.acquire();
    client.abort();
    EXPECT_TRUE(processing.abandoned.tryAcquire(1, 20'000));
}

TEST_F(HttpTls, MayServeOtherMachines)
{
    options.host = QStringLiteral("0.0.0.0");
    start();
    QSslSocket client;
    ASSERT_TRUE(connect(client));
    EXPECT_TRUE(exchange(client, "GET /base HTTP/1.1\r\nHost: scim.example.com\r\nConnection: close\r\n\r\n")
                    .endsWith("https://scim.example.com"));
}

TEST_F(HttpTls, SpeaksNothingOlderAndNothingInClear)
{
    options.headerTimeout = std::chrono::milliseconds(2'000); // time enough for a handshake on a busy machine
    start();
    const QByteArray plain = test::exchange(port, get("/"));
    EXPECT_FALSE(plain.contains("HTTP")) << plain.toStdString();
    test::RawConnection silent(port);
    EXPECT_TRUE(silent.isClosedByPeer()) << "a handshake that never comes is not waited for";
    // A ClientHello of TLS 1.1, answered with an alert (0x15).
    const QByteArray hello = QByteArray::fromHex(
        "160301002f0100002b0302000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f000004c013002f0100");
    EXPECT_TRUE(test::exchange(port, hello).startsWith('\x15'));
    QSslSocket client;
    EXPECT_TRUE(connect(client));
}

TEST_F(HttpTls, StopsWhileAHandshakeIsUnderWay)
{
    start();
    test::RawConnection silent(port);
    QSslSocket client;
    ASSERT_TRUE(connect(client));
    server->stop();
    EXPECT_TRUE(silent.isClosedByPeer());
}

TEST_F(HttpTls, OutlivesClientsThatDie)
{
    start();
    for (int i = 0; i < 50; ++i) {
        test::RawConnection connection(port);
        ASSERT_TRUE(connection.send(QByteArray::fromHex("1603010200010001fc0303").left(i % 12)));
        connection.reset();
        QSslSocket client;
        ASSERT_TRUE(connect(client));
        client.write(get("/large/1000000"));
        client.flush();
        client.abort();
    }
    QSslSocket client;
    ASSERT_TRUE(connect(client));
    EXPECT_TRUE(exchange(client, get("/still", "Connection: close\r\n")).endsWith("GET /still"));
}

TEST_F(HttpTls, RenewsTheCertificateWhileItServes)
{
    start();
    QSslSocket before;
    ASSERT_TRUE(connect(before));
    const QSslCertificate old = before.peerCertificate();

    test::writeCertificate(certificate, key);
    ASSERT_TRUE(test::isOk(server->reloadTls()));
    trusting.setCaCertificates(QSslCertificate::fromPath(certificate));
    QSslSocket after;
    ASSERT_TRUE(connect(after)) << after.errorString().toStdString();
    EXPECT_NE(after.peerCertificate(), old);
    EXPECT_TRUE(exchange(before, get("/one", "Connection: close\r\n")).endsWith("GET /one")) << "goes on as it was";

    test::writeFile(certificate, "nonsense");
    EXPECT_EQ(server->reloadTls().error().code, ErrorCode::TlsFailed);
    QSslSocket still;
    EXPECT_TRUE(connect(still)) << "what can't be used changes nothing";
}

TEST_F(HttpTls, SaysWhichFileIsAtFault)
{
    const auto fault = [this](const QString &certificateFile, const QString &keyFile) {
        options.tls = TlsFiles{certificateFile, keyFile};
        return HttpServer(options, processing.factory()).start().error();
    };
    const QString missing = folder.filePath(QStringLiteral("missing"));
    EXPECT_EQ(fault(missing, key).code, ErrorCode::FileNotFound);
    EXPECT_EQ(fault(certificate, missing).subject, missing);

    const QString nonsense = folder.filePath(QStringLiteral("nonsense"));
    test::writeFile(nonsense, "nonsense");
    QFile::setPermissions(nonsense, QFile::ReadOwner);
    EXPECT_EQ(fault(nonsense, key).code, ErrorCode::TlsFailed);
    EXPECT_EQ(fault(certificate, nonsense).code, ErrorCode::TlsFailed);

    const QString otherKey = folder.filePath(QStringLiteral("other.pem"));
    test::writeCertificate(folder.filePath(QStringLiteral("other.crt")), otherKey);
    EXPECT_EQ(fault(certificate, otherKey).code, ErrorCode::TlsFailed) << "no pair";

    QFile::setPermissions(key, QFile::ReadOwner | QFile::ReadOther);
    EXPECT_EQ(fault(certificate, key).code, ErrorCode::PermissionsTooOpen);
}

} // namespace rollcall::service
