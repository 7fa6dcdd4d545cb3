// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/connection_trial.h"

#include "net/traffic_log.h"
#include "support/await.h"
#include "support/broken_service.h"
#include "support/closed_port.h"
#include "support/fake_scim_service.h"
#include "support/files.h"
#include "support/printers.h"

#include <QTcpServer>
#include <QTemporaryDir>

namespace rollcall::sync
{
namespace
{

using settings::ConnectionProfile;
using State = StageOutcome::State;
using test::FakeHttpServer;
using test::ScriptedAnswer;
using test::serverTls;
using test::serviceBut;

struct Outcome {
    QVector<StageOutcome> stages; ///< The last word on each.
    std::optional<Error> error;
    QString role;

    [[nodiscard]] State state(TrialStage stage) const { return of(stage).state; }
    [[nodiscard]] StageOutcome of(TrialStage stage) const
    {
        for (const StageOutcome &outcome : stages) {
            if (outcome.stage == stage)
                return outcome;
        }
        return {stage};
    }
    /// Where it failed.
    [[nodiscard]] std::optional<TrialStage> failedAt() const
    {
        for (const StageOutcome &outcome : stages) {
            if (outcome.state == State::Failed)
                return outcome.stage;
        }
        return std::nullopt;
    }
};

class Trial : public testing::Test
{
protected:
    Outcome run(const ConnectionProfile &profile, const QByteArray &secret = "rc_key_CANARY")
    {
        Outcome outcome;
        bool ended = false;
        ConnectionTrial trial(profile, Secret(secret), &log, options);
        QObject::connect(&trial, &ConnectionTrial::stageChanged, [&](const StageOutcome &stage) {
            outcome.stages.removeIf([&](const StageOutcome &known) { return known.stage == stage.stage; });
            outcome.stages.append(stage);
        });
        QObject::connect(&trial, &ConnectionTrial::finished, [&](const std::optional<Error> &error) {
            EXPECT_FALSE(ended) << "it ends once";
            ended = true;
            outcome.error = error;
        });
        trial.start();
        EXPECT_TRUE(test::waitUntil([&] { return ended; }));
        outcome.role = trial.role();
        return outcome;
    }
    Outcome run(const QUrl &url) { return run(ConnectionProfile::remote(QStringLiteral("Contoso"), url)); }
    Outcome runTls(const QString &certificate, bool trusted)
    {
        const FakeHttpServer server(serviceBut("", {}), serverTls(certificate));
        ConnectionProfile profile = ConnectionProfile::remote(QStringLiteral("Contoso"), server.url());
        if (trusted)
            profile.authorityFile = test::dataPath(QStringLiteral("net/ca.pem"));
        const Outcome outcome = run(profile);
        if (outcome.error) {
            EXPECT_EQ(server.requests().size(), 0) << "no key to somebody unknown";
        }
        return outcome;
    }
    void expectFailure(const Outcome &outcome, TrialStage stage, ErrorCode code, const char *word = "")
    {
        ASSERT_TRUE(outcome.error) << int(stage);
        EXPECT_EQ(outcome.error->code, code) << outcome.error->detail.toStdString();
        EXPECT_EQ(outcome.failedAt(), stage);
        EXPECT_EQ(outcome.of(stage).error, outcome.error);
        EXPECT_TRUE(outcome.error->detail.startsWith(QLatin1String(word))) << outcome.error->detail.toStdString();
        for (const TrialStage later : kTrialStages) {
            if (later > stage) {
                EXPECT_EQ(outcome.state(later), State::Waiting) << int(later);
            }
        }
    }

    net::TrafficLog log;
    ConnectionTrialOptions options{std::chrono::milliseconds(10'000), std::chrono::milliseconds(10'000)};
};

} // namespace

TEST_F(Trial, AGoodServicePassesEveryStage)
{
    const Outcome outcome = runTls(QStringLiteral("good"), true);
    EXPECT_EQ(outcome.error, std::nullopt);
    EXPECT_EQ(outcome.state(TrialStage::Name), State::Skipped) << "127.0.0.1 is no name";
    for (const TrialStage stage : {TrialStage::Connection, TrialStage::Encryption, TrialStage::Http,
             TrialStage::Service, TrialStage::SignIn, TrialStage::Listing})
        EXPECT_EQ(outcome.state(stage), State::Passed) << int(stage);
    EXPECT_TRUE(outcome.of(TrialStage::Encryption).found.startsWith(QStringLiteral("good")));
    EXPECT_TRUE(outcome.of(TrialStage::Encryption).expires.isValid());
    EXPECT_EQ(outcome.of(TrialStage::Listing).count, 7);
    EXPECT_EQ(outcome.role, QStringLiteral("scim"));
}

TEST_F(Trial, OnThisComputerItNeedsNoEncryptionAndTellsTheRole)
{
    const FakeHttpServer server(
        serviceBut("/me", ScriptedAnswer::http(200, R"({"name":"x","role":"helpdesk"})", "application/json")));
    const Outcome outcome = run(server.url());
    EXPECT_EQ(outcome.error, std::nullopt);
    EXPECT_EQ(outcome.state(TrialStage::Encryption), State::Skipped);
    EXPECT_EQ(outcome.role, QStringLiteral("helpdesk"));
}

TEST_F(Trial, AUserNameAndPasswordSignIn)
{
    const FakeHttpServer server(serviceBut("", {}));
    ConnectionProfile profile = ConnectionProfile::remote(QStringLiteral("Contoso"), server.url());
    profile.signIn = ConnectionProfile::SignIn::Password;
    profile.userName = QStringLiteral("ana");
    EXPECT_EQ(run(profile, "word").error, std::nullopt);
    for (const test::ReceivedRequest &request : server.requests())
        EXPECT_EQ(request.header("authorization"), "Basic " + QByteArray("ana:word").toBase64());
}

TEST_F(Trial, WhatIsNoUrlGetsNowhere)
{
    expectFailure(run(QUrl(QStringLiteral("http://mdm.example.com"))), TrialStage::Name, ErrorCode::InsecureUrl);
}

TEST_F(Trial, AHostThatDoesNotExist)
{
    // Reserved never to exist (RFC 6761 §6.4).
    expectFailure(run(QUrl(QStringLiteral("https://mdm.invalid/scim/v2"))), TrialStage::Name, ErrorCode::HostNotFound);
}

TEST_F(Trial, APortWhereNobodyListens)
{
    const test::ClosedPort closed;
    expectFailure(run(closed.url()), TrialStage::Connection, ErrorCode::ConnectionRefused);
}

TEST_F(Trial, EachFaultOfACertificateHasItsName)
{
    const TrialStage stage = TrialStage::Encryption;
    expectFailure(runTls(QStringLiteral("expired"), true), stage, ErrorCode::TlsFailed, "[certificate-expired]");
    expectFailure(
        runTls(QStringLiteral("not-yet-valid"), true), stage, ErrorCode::TlsFailed, "[certificate-not-yet-valid]");
    expectFailure(runTls(QStringLiteral("wrong-host"), true), stage, ErrorCode::TlsFailed, "[certificate-wrong-host]");
    expectFailure(
        runTls(QStringLiteral("self-signed"), true), stage, ErrorCode::TlsFailed, "[certificate-self-signed]");
    expectFailure(
        runTls(QStringLiteral("good"), false), stage, ErrorCode::TlsFailed, "[certificate-unknown-authority]");
}

TEST_F(Trial, AnAuthorityThatCanNotBeRead)
{
    QTemporaryDir folder;
    const FakeHttpServer server(serviceBut("", {}), serverTls(QStringLiteral("good")));
    ConnectionProfile profile = ConnectionProfile::remote(QStringLiteral("Contoso"), server.url());
    profile.authorityFile = folder.filePath(QStringLiteral("none.pem"));
    expectFailure(run(profile), TrialStage::Encryption, ErrorCode::FileNotFound);
    test::writeFile(profile.authorityFile, "none");
    expectFailure(run(profile), TrialStage::Encryption, ErrorCode::MalformedFile);
}

TEST_F(Trial, PlainHttpAtAPortForTls)
{
    // What web servers do with a handshake: they answer that it is no request.
    QTcpServer plain;
    ASSERT_TRUE(plain.listen(QHostAddress::LocalHost));
    QObject::connect(&plain, &QTcpServer::newConnection, [&plain] {
        QTcpSocket *socket = plain.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    expectFailure(run(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(plain.serverPort()))), TrialStage::Encryption,
        ErrorCode::TlsFailed, "[tls-missing]");
}

TEST_F(Trial, APortThatSaysNothing)
{
    FakeHttpServer silent;
    silent.answer({ScriptedAnswer::nothing(ScriptedAnswer::End::Silence)});
    options.request = std::chrono::milliseconds(300);
    expectFailure(run(silent.url()), TrialStage::Http, ErrorCode::TimedOut);
    options.connecting = std::chrono::milliseconds(1'000); // also for the connection itself, which is quick
    QUrl tls = silent.url();
    tls.setScheme(QStringLiteral("https"));
    expectFailure(run(tls), TrialStage::Encryption, ErrorCode::TlsFailed, "[tls-silent]");
}

TEST_F(Trial, AProxyThatDoesNotAnswer)
{
    const test::ClosedPort closed;
    qputenv("https_proxy", closed.url().toEncoded());
    const Outcome outcome = run(QUrl(QStringLiteral("https://mdm.invalid/scim/v2")));
    expectFailure(outcome, TrialStage::Connection, ErrorCode::ConnectionRefused, "[proxy-silent]");
    EXPECT_EQ(outcome.error->subject, QStringLiteral("127.0.0.1:%1").arg(closed.port())) << "whose fault it is";
    EXPECT_EQ(outcome.state(TrialStage::Name), State::Skipped) << "the proxy looks it up";

    ConnectionProfile direct
        = ConnectionProfile::remote(QStringLiteral("x"), QUrl(QStringLiteral("https://mdm.invalid/scim/v2")));
    direct.systemProxy = false;
    expectFailure(run(direct), TrialStage::Name, ErrorCode::HostNotFound);
    qunsetenv("https_proxy");
}

TEST_F(Trial, AProxyThatRefuses)
{
    FakeHttpServer proxy;
    qputenv("https_proxy", proxy.url().toEncoded());
    proxy.answer({ScriptedAnswer::bytes("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")});
    const Outcome refused = run(QUrl(QStringLiteral("https://mdm.invalid/scim/v2")));
    proxy.answer({ScriptedAnswer::bytes(
        "HTTP/1.1 407 Sign in\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")});
    const Outcome signIn = run(QUrl(QStringLiteral("https://mdm.invalid/scim/v2")));
    qunsetenv("https_proxy");
    expectFailure(refused, TrialStage::Connection, ErrorCode::ConnectionRefused, "[proxy-");
    expectFailure(signIn, TrialStage::Connection, ErrorCode::ConnectionRefused, "[proxy-sign-in]");
    EXPECT_EQ(proxy.count("GET"), 0) << "no key through it";
}

namespace
{

struct Broken {
    const char *name;
    const char *path; ///< Where the answer differs from a good service's.
    ScriptedAnswer answer;
    TrialStage stage;
    ErrorCode code;
};

class BrokenService : public Trial, public testing::WithParamInterface<Broken>
{
};

} // namespace

TEST_P(BrokenService, IsToldAtItsStage)
{
    const FakeHttpServer server(serviceBut(GetParam().path, GetParam().answer));
    expectFailure(run(server.url()), GetParam().stage, GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(Table, BrokenService,
    testing::Values(Broken{"NoHttp", "/ServiceProviderConfig", ScriptedAnswer::bytes("SSH-2.0-OpenSSH_9.2\r\n\r\n"),
                        TrialStage::Http, ErrorCode::ConnectionLost},
        Broken{"Hangup", "/ServiceProviderConfig", ScriptedAnswer::nothing(ScriptedAnswer::End::Close),
            TrialStage::Http, ErrorCode::ConnectionLost},
        Broken{"Elsewhere", "/ServiceProviderConfig",
            ScriptedAnswer::http(302, {}, "text/html", {"Location: https://login.example.com/"}), TrialStage::Http,
            ErrorCode::Redirected},
        Broken{"Busy", "/ServiceProviderConfig",
            ScriptedAnswer::http(429, "{}", "application/json", {"Retry-After: 60"}), TrialStage::Http,
            ErrorCode::TooManyRequests},
        Broken{"Down", "/ServiceProviderConfig", ScriptedAnswer::http(503, "{}"), TrialStage::Http,
            ErrorCode::ServerFailed},
        Broken{"SignInPage", "/ServiceProviderConfig", ScriptedAnswer::http(200, "<html>Sign in</html>", "text/html"),
            TrialStage::Service, ErrorCode::NotScim},
        Broken{"WrongPath", "/ServiceProviderConfig", ScriptedAnswer::http(404, "<html>None</html>", "text/html"),
            TrialStage::Service, ErrorCode::NotScim},
        Broken{"GarbageJson", "/ServiceProviderConfig", ScriptedAnswer::http(200, "{\"a\":"), TrialStage::Service,
            ErrorCode::MalformedJson},
        Broken{"OtherJson", "/ServiceProviderConfig", ScriptedAnswer::http(200, "{\"ok\":true}", "application/json"),
            TrialStage::Service, ErrorCode::NotScim},
        Broken{"WrongKey", "/Users", ScriptedAnswer::http(401, "{}"), TrialStage::SignIn, ErrorCode::Unauthorized},
        Broken{"MayNotList", "/Users", ScriptedAnswer::http(403, "{}"), TrialStage::Listing, ErrorCode::Forbidden},
        Broken{"ListFails", "/Users", ScriptedAnswer::http(500, "{}"), TrialStage::Listing, ErrorCode::ServerFailed},
        Broken{"EmptyList", "/Users", ScriptedAnswer::http(200, ""), TrialStage::Listing, ErrorCode::TruncatedResponse},
        Broken{
            "GarbageList", "/Users", ScriptedAnswer::http(200, "[[["), TrialStage::Listing, ErrorCode::MalformedJson}),
    [](const auto &test) { return std::string(test.param.name); });

TEST_F(Trial, AConfigurationBehindASignInIsNoHindrance)
{
    for (const int status : {401, 403}) {
        const FakeHttpServer server(serviceBut("/ServiceProviderConfig", ScriptedAnswer::http(status, "{}")));
        const Outcome outcome = run(server.url());
        EXPECT_EQ(outcome.error, std::nullopt) << status;
        EXPECT_EQ(outcome.state(TrialStage::Service), State::Skipped) << status;
    }
}

TEST_F(Trial, AServiceThatSaysInItsOwnWordsThatItHasNoConfigurationIsOne)
{
    for (const char *body :
        {R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"detail":"no such endpoint","status":"404"})",
            R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"404"})"}) {
        const FakeHttpServer server(serviceBut("/ServiceProviderConfig", ScriptedAnswer::http(404, body)));
        const Outcome outcome = run(server.url());
        EXPECT_EQ(outcome.error, std::nullopt) << body;
        const StageOutcome service = outcome.of(TrialStage::Service);
        EXPECT_EQ(service.state, State::Skipped) << body;
        EXPECT_EQ(service.error ? service.error->code : ErrorCode::Internal, ErrorCode::NotFound) << body;
    }
    const FakeHttpServer other(serviceBut("/ServiceProviderConfig", ScriptedAnswer::http(404, R"({"status":404})")));
    const Outcome outcome = run(other.url());
    EXPECT_EQ(outcome.failedAt(), TrialStage::Service) << "JSON alone is no service";
    EXPECT_EQ(outcome.error ? outcome.error->code : ErrorCode::Internal, ErrorCode::NotScim);
}

TEST_F(Trial, ItIsInTheTrafficLogWithoutTheKey)
{
    const FakeHttpServer server(serviceBut("/Users", ScriptedAnswer::http(401, "{\"detail\":\"not rc_key_CANARY\"}")));
    (void)run(server.url());
    ASSERT_EQ(log.entries().size(), 2);
    EXPECT_EQ(log.entries().constLast().status, 401);
    for (const net::TrafficEntry &entry : log.entries())
        EXPECT_FALSE(entry.responseBody.contains("CANARY"));
}

TEST_F(Trial, GoneBeforeItsEndItSaysNothing)
{
    FakeHttpServer server;
    server.answer({ScriptedAnswer::nothing(ScriptedAnswer::End::Silence)});
    bool ended = false;
    {
        ConnectionTrial trial(
            ConnectionProfile::remote(QStringLiteral("x"), server.url()), Secret("k"), nullptr, options);
        QObject::connect(&trial, &ConnectionTrial::finished, [&] { ended = true; });
        trial.start();
        ASSERT_TRUE(test::waitUntil([&] { return server.requests().size() == 1; }));
    }
    QCoreApplication::processEvents();
    EXPECT_FALSE(ended);
}

} // namespace rollcall::sync
