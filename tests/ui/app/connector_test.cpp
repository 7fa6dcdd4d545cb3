// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection_fixture.h"
#include "connector.h"

#include "support/await.h"

#include <QSignalSpy>

namespace rollcall::test
{
namespace
{

using app::Connector;

const char *const kConfig
    = R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],"patch":{"supported":true}})";

class ConnectorTest : public ConnectionTest
{
protected:
    void SetUp() override
    {
        // The fake serves resources only: its configuration is the test's.
        m_service.bend([this](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
            if (m_answer)
                return m_answer(request);
            if (request.path().endsWith("ServiceProviderConfig"))
                return ScriptedAnswer::http(200, kConfig);
            return std::nullopt;
        });
    }
    /// The error that it ends with; nothing if it was added.
    std::optional<Error> add(const QUrl &url, sync::Connections &connections)
    {
        Connector connector(m_transport, connections);
        QSignalSpy failed(&connector, &Connector::failed);
        QSignalSpy added(&connector, &Connector::added);
        connector.add(profile(url), Secret("rc_key_fake"));
        EXPECT_TRUE(waitUntil([&] { return !failed.isEmpty() || !added.isEmpty(); }));
        if (!added.isEmpty())
            m_kept = added[0][1].value<sync::KeyKept>();
        return failed.isEmpty() ? std::nullopt : std::optional<Error>(failed[0][0].value<Error>());
    }
    std::optional<Error> add(const QUrl &url) { return add(url, m_connections); }
    std::optional<Error> addToAnswering(
        int status, const QByteArray &body, const QByteArray &type = "application/scim+json")
    {
        m_answer = [=](const ReceivedRequest &) { return ScriptedAnswer::http(status, body, type); };
        return add(m_service.url());
    }

    std::function<ScriptedAnswer(const ReceivedRequest &)> m_answer;
    std::optional<sync::KeyKept> m_kept;
};

TEST_F(ConnectorTest, SavesWhatWasTried)
{
    m_service.putUsers(3);
    EXPECT_EQ(add(m_service.url()), std::nullopt);
    EXPECT_EQ(m_kept, sync::KeyKept::InKeychain);
    ASSERT_EQ(m_connections.list().size(), 1);
    EXPECT_EQ(m_connections.list()[0].name, QStringLiteral("Contoso"));
    const auto key = await(m_connections.key(m_connections.list()[0].id));
    ASSERT_TRUE(isOk(key));
    EXPECT_EQ(key->reveal(), QByteArray("rc_key_fake"));
}

TEST_F(ConnectorTest, WithoutAKeychainTheKeyIsKeptForThisRun)
{
    BrokenSecretStore none(ErrorCode::KeychainUnavailable);
    sync::Connections connections(m_settings, none);
    EXPECT_EQ(add(m_service.url(), connections), std::nullopt);
    EXPECT_EQ(m_kept, sync::KeyKept::ForThisRun);
}

TEST_F(ConnectorTest, ALockedKeychainSavesNothing)
{
    BrokenSecretStore locked(ErrorCode::KeychainLocked);
    sync::Connections connections(m_settings, locked);
    const auto error = add(m_service.url(), connections);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::KeychainLocked);
    EXPECT_TRUE(connections.list().isEmpty());
}

TEST_F(ConnectorTest, EachMistakeHasItsOwnName)
{
    EXPECT_EQ(add(QUrl(QStringLiteral("http://mdm.example.com")))->code, ErrorCode::InsecureUrl);
    EXPECT_EQ(add(QUrl(QStringLiteral("http://127.0.0.1:1")))->code, ErrorCode::ConnectionRefused);
    EXPECT_EQ(add(QUrl(QStringLiteral("https://no-such-host.invalid")))->code, ErrorCode::HostNotFound);
    EXPECT_EQ(addToAnswering(200, "<html>Sign in</html>", "text/html")->code, ErrorCode::NotScim);
    EXPECT_EQ(addToAnswering(200, "{\"a\":")->code, ErrorCode::MalformedJson);
    EXPECT_EQ(addToAnswering(401, "{}")->code, ErrorCode::Unauthorized);
    EXPECT_EQ(addToAnswering(500, "{}")->code, ErrorCode::ServerFailed);
    EXPECT_TRUE(m_connections.list().isEmpty());
}

TEST_F(ConnectorTest, AnOpenConfigurationDoesNotProveTheKey)
{
    m_answer = [](const ReceivedRequest &request) {
        return request.path().endsWith("ServiceProviderConfig") ? ScriptedAnswer::http(200, kConfig)
                                                                : ScriptedAnswer::http(401, "{}");
    };
    const auto error = add(m_service.url());
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::Unauthorized);
    EXPECT_TRUE(m_connections.list().isEmpty());
}

TEST_F(ConnectorTest, WhatWasForgottenIsNotSaved)
{
    m_answer = [](const ReceivedRequest &) { return ScriptedAnswer::http(200, kConfig).after(200); };
    Connector connector(m_transport, m_connections);
    QSignalSpy failed(&connector, &Connector::failed);
    QSignalSpy added(&connector, &Connector::added);
    connector.add(profile(m_service.url()), Secret("rc_key_fake"));
    connector.forget();
    EXPECT_TRUE(waitUntil([this] { return m_service.server().requests().size() == 1; }));
    EXPECT_FALSE(waitUntil([&] { return added.size() + failed.size() > 0; }, 500));
    EXPECT_TRUE(m_connections.list().isEmpty());
}

} // namespace
} // namespace rollcall::test
