// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http_transport.h"
#include "net/tls_problem.h"

#include "support/await.h"
#include "support/broken_service.h"
#include "support/files.h"
#include "support/printers.h"

#include <QSslCertificate>

namespace rollcall::net
{
namespace
{

using test::FakeHttpServer;
using test::ScriptedAnswer;
using test::serverTls;

QSslCertificate certificate(const QString &name)
{
    return QSslCertificate(test::readFile(test::dataPath(QStringLiteral("net/") + name + QStringLiteral(".pem"))));
}

/// A transport that trusts the tests' authority (tests/data/net/make_certificates.sh).
TransportOptions trusting()
{
    TransportOptions options;
    options.authorities = {certificate(QStringLiteral("ca"))};
    return options;
}

HttpRequest request(const QUrl &url)
{
    HttpRequest request{"GET", url};
    request.bearer = Secret("rc_key_CANARY");
    return request;
}

struct BadCertificate {
    const char *name;
    bool trusted;
    const char *word;
};

class BadTls : public testing::TestWithParam<BadCertificate>
{
};

} // namespace

TEST(Tls, ACertificateOfATrustedAuthorityIsTaken)
{
    FakeHttpServer server({}, serverTls(QStringLiteral("good")));
    server.answer({ScriptedAnswer::http(200, "{}")});
    HttpTransport transport(trusting());
    EXPECT_TRUE(test::isOk(test::await(transport.send(request(server.url())))));
    EXPECT_EQ(server.requests().value(0).header("authorization"), "Bearer rc_key_CANARY");
}

TEST_P(BadTls, IsNamedAndGetsNoRequest)
{
    const QString name = QLatin1String(GetParam().name);
    FakeHttpServer server({}, serverTls(name));
    server.answer({ScriptedAnswer::http(200, "{}")});
    HttpTransport transport(GetParam().trusted ? trusting() : TransportOptions());
    const Error error = test::await(transport.send(request(server.url()))).error();
    EXPECT_EQ(error.code, ErrorCode::TlsFailed);
    EXPECT_EQ(error.subject, QStringLiteral("127.0.0.1"));
    EXPECT_TRUE(error.detail.startsWith(QLatin1Char('[') + QLatin1String(GetParam().word) + QLatin1Char(']')))
        << error.detail.toStdString();
    EXPECT_TRUE(error.detail.contains(QStringLiteral("subject %1, issuer ").arg(name))) << error.detail.toStdString();
    EXPECT_TRUE(error.detail.contains(QLatin1String("SHA-256 "))) << error.detail.toStdString();
    EXPECT_EQ(server.requests().size(), 0);
}

INSTANTIATE_TEST_SUITE_P(Table, BadTls,
    testing::Values(BadCertificate{"expired", true, "certificate-expired"},
        BadCertificate{"not-yet-valid", true, "certificate-not-yet-valid"},
        BadCertificate{"wrong-host", true, "certificate-wrong-host"},
        BadCertificate{"self-signed", true, "certificate-self-signed"},
        BadCertificate{"good", false, "certificate-unknown-authority"}));

TEST(TlsNone, APlainServerWhereTlsIsExpectedIsAnError)
{
    FakeHttpServer plain;
    plain.answer({ScriptedAnswer::bytes("HTTP/1.1 400 Plain\r\n\r\n")});
    QUrl url = plain.url();
    url.setScheme(QStringLiteral("https"));
    HttpTransport transport;
    HttpRequest impatient = request(url);
    impatient.deadline = std::chrono::milliseconds(500);
    const Error error = test::await(transport.send(impatient)).error();
    // The server waits for a request that it can read: what ends it is the deadline.
    EXPECT_TRUE(error.code == ErrorCode::TlsFailed || error.code == ErrorCode::TimedOut)
        << testing::PrintToString(error);
    EXPECT_EQ(plain.requests().size(), 0);
}

TEST(TlsProblem, NamesWhatSaysMostFirst)
{
    const QSslCertificate subject = certificate(QStringLiteral("expired"));
    const QList<QSslError> errors{QSslError(QSslError::UnableToGetLocalIssuerCertificate, subject),
        QSslError(QSslError::HostNameMismatch, subject), QSslError(QSslError::CertificateExpired, subject)};
    const QString text = describeTlsProblem(errors, QStringLiteral("mdm.example.com"));
    EXPECT_TRUE(text.startsWith(QLatin1String("[certificate-expired] mdm.example.com: "))) << text.toStdString();
    EXPECT_TRUE(text.contains(QLatin1String("2021-01-01"))) << text.toStdString();
    EXPECT_TRUE(describeTlsProblem({QSslError(QSslError::InvalidPurpose, subject)}, {})
                    .startsWith(QLatin1String("[certificate-invalid]")));
    EXPECT_TRUE(describeTlsProblem({}, QStringLiteral("h")).startsWith(QLatin1String("[certificate-invalid]")));
}

} // namespace rollcall::net
