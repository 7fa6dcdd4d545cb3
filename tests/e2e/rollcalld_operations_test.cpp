// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/rollcalld_fixture.h"
#include "service/test_certificate.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

// The program as those see it who run it.
namespace rollcall::test
{

class RollcalldOperations : public Rollcalld
{
protected:
    [[nodiscard]] QVector<QJsonObject> logLines() const
    {
        QVector<QJsonObject> lines;
        for (const QByteArray &line : readFile(log).split('\n')) {
            if (line.isEmpty())
                continue;
            lines.append(QJsonDocument::fromJson(line).object());
            EXPECT_FALSE(lines.constLast().isEmpty()) << "not JSON: " << line.constData();
        }
        return lines;
    }

    QString log = path("log");
};

TEST_F(RollcalldOperations, LogsEachRequestAndNothingThatIsSecretOrPersonal)
{
    const QByteArray token = newToken();
    const QByteArray key = run(QStringLiteral("key add --role helpdesk --name desk")).output.trimmed();
    {
        DaemonProcess daemon(listening(), log);
        const QByteArray made = request(daemon.port(), "POST", "/scim/v2/Users", token, person("ada@example.com"));
        ASSERT_EQ(statusOf(made), 201);
        (void)request(daemon.port(), "GET", "/scim/v2/Users?filter=userName+eq+%22ada@example.com%22", token);
        (void)request(daemon.port(), "GET", "/scim/v2/Users/ada@example.com", token);
        (void)request(daemon.port(), "GET", "/scim/v2/Users?access_token=" + token, {});
        (void)request(daemon.port(), "GET", "/register/" + token, "rc_key_wrong");
        EXPECT_EQ(statusOf(request(daemon.port(), "GET", "/healthz", {})), 200);
        const QByteArray metrics = request(daemon.port(), "GET", "/metrics", key);
        EXPECT_TRUE(
            metrics.contains("rollcall_requests_total{route=\"/scim/v2/Users\",method=\"POST\",status=\"2xx\"} 1"))
            << metrics.constData();
        daemon.terminate();
        EXPECT_EQ(daemon.waitForExit(), 0);
    }
    int requests = 0;
    for (const QJsonObject &line : logLines())
        requests += line.value(QStringLiteral("category")).toString() == QStringLiteral("rollcall.access") ? 1 : 0;
    EXPECT_EQ(requests, 7);
    const QByteArray all = readFile(log);
    EXPECT_TRUE(all.contains(R"("route":"/scim/v2/Users/{id}")"));
    for (const QByteArray &secret : {token, token.mid(8), key, QByteArray("rc_key_wrong"), QByteArray("ada@")})
        EXPECT_FALSE(all.contains(secret)) << all.constData();
}

TEST_F(RollcalldOperations, LogsForPeopleOrNotAtAllIfAskedTo)
{
    const QByteArray token = newToken();
    {
        DaemonProcess daemon(listening({QStringLiteral("--log"), QStringLiteral("text")}), log);
        (void)request(daemon.port(), "GET", "/scim/v2/Users", token);
        daemon.terminate();
        EXPECT_EQ(daemon.waitForExit(), 0);
    }
    EXPECT_TRUE(readFile(log).contains(" 127.0.0.1 GET /scim/v2/Users 200 ")) << readFile(log).constData();
    {
        DaemonProcess daemon(listening({QStringLiteral("--no-access-log")}), log);
        (void)request(daemon.port(), "GET", "/scim/v2/Users", token);
        daemon.terminate();
        EXPECT_EQ(daemon.waitForExit(), 0);
    }
    EXPECT_FALSE(readFile(log).contains("rollcall.access"));
    EXPECT_EQ(run(QStringLiteral("serve --listen 127.0.0.1:0 --log xml")).exitCode, 2);
}

TEST_F(RollcalldOperations, RenewsItsCertificateOnSighupAndEndsByItWithoutTls)
{
    writeCertificate(path("cert.pem"), path("key.pem"));
    DaemonProcess daemon(
        listening({QStringLiteral("--tls-cert"), path("cert.pem"), QStringLiteral("--tls-key"), path("key.pem")}), log);
    const auto serves = [&](const QString &trusted) {
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        trusting.setCaCertificates(QSslCertificate::fromPath(trusted));
        QSslSocket client;
        client.setSslConfiguration(trusting);
        client.connectToHostEncrypted(QStringLiteral("localhost"), daemon.port());
        return client.waitForEncrypted(10'000);
    };
    ASSERT_TRUE(serves(path("cert.pem")));
    writeCertificate(path("cert.pem"), path("key.pem"));
    EXPECT_FALSE(serves(path("cert.pem"))) << "not by itself";
    daemon.hangUp();
    bool renewed = false;
    for (int i = 0; i < 1000 && !renewed; ++i)
        renewed = serves(path("cert.pem"));
    EXPECT_TRUE(renewed);
    daemon.terminate();
    EXPECT_EQ(daemon.waitForExit(), 0);

    DaemonProcess plain(listening());
    plain.hangUp();
    EXPECT_EQ(plain.waitForExit(), 0);
}

} // namespace rollcall::test
