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
        m_service.putUsers(3);
        // The fake serves resources only: its configuration is the test's.
        m_service.bend([this](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
            if (m_answer)
                return m_answer(request);
            if (request.path().endsWith("ServiceProviderConfig"))
                return ScriptedAnswer::http(200, kConfig);
            if (request.path().endsWith("/me"))
                return ScriptedAnswer::http(200, R"({"name":"x","role":"helpdesk"})", "application/json");
            return std::nullopt;
        });
    }
    std::optional<Error> test(Connector &connector, const settings::ConnectionProfile &profile, const QByteArray &key)
    {
        QSignalSpy tested(&connector, &Connector::tested);
        connector.test(profile, Secret(key));
        EXPECT_TRUE(waitUntil([&] { return !tested.isEmpty(); }));
        return tested.isEmpty() ? std::nullopt : tested[0][0].value<std::optional<Error>>();
    }
    std::optional<Error> save(Connector &connector, const settings::ConnectionProfile &profile, const QByteArray &key)
    {
        QSignalSpy failed(&connector, &Connector::failed);
        QSignalSpy added(&connector, &Connector::added);
        connector.save(profile, Secret(key));
        EXPECT_TRUE(waitUntil([&] { return !failed.isEmpty() || !added.isEmpty(); }));
        if (!added.isEmpty())
            m_kept = added[0][1].value<sync::KeyKept>();
        return failed.isEmpty() ? std::nullopt : std::optional<Error>(failed[0][0].value<Error>());
    }

    std::function<ScriptedAnswer(const ReceivedRequest &)> m_answer;
    std::optional<sync::KeyKept> m_kept;
};

TEST_F(ConnectorTest, ATestSavesNothing)
{
    Connector connector(m_traffic, m_connections);
    QSignalSpy stages(&connector, &Connector::stageChanged);
    EXPECT_EQ(test(connector, profile(m_service.url()), "rc_key_fake"), std::nullopt);
    EXPECT_GE(stages.size(), 7);
    EXPECT_TRUE(m_connections.list().isEmpty());
}

TEST_F(ConnectorTest, WhatWasTestedIsSavedWithItsRole)
{
    Connector connector(m_traffic, m_connections);
    const auto contoso = profile(m_service.url());
    ASSERT_EQ(test(connector, contoso, "rc_key_fake"), std::nullopt);
    EXPECT_EQ(save(connector, contoso, "rc_key_fake"), std::nullopt);
    EXPECT_EQ(m_kept, sync::KeyKept::InKeychain);
    ASSERT_EQ(m_connections.list().size(), 1);
    EXPECT_EQ(m_connections.list()[0].name, QStringLiteral("Contoso"));
    EXPECT_EQ(m_connections.list()[0].role, QStringLiteral("helpdesk"));
    const auto key = await(m_connections.key(m_connections.list()[0].id));
    ASSERT_TRUE(isOk(key));
    EXPECT_EQ(key->reveal(), QByteArray("rc_key_fake"));
}

TEST_F(ConnectorTest, ATestTellsWhatTheServiceIs)
{
    QByteArray me = R"({"name":"x","role":"administrator"})";
    int status = 200;
    m_answer = [&](const ReceivedRequest &request) {
        if (request.path().endsWith("/me"))
            return ScriptedAnswer::http(status, me, "application/json");
        return request.path().endsWith("ServiceProviderConfig") ? ScriptedAnswer::http(200, kConfig)
                                                                : m_service.ordinary(request);
    };
    const auto role = [this] {
        Connector connector(m_traffic, m_connections);
        QSignalSpy tested(&connector, &Connector::tested);
        connector.test(profile(m_service.url()), Secret("rc_key_fake"));
        EXPECT_TRUE(waitUntil([&] { return !tested.isEmpty(); }));
        EXPECT_FALSE(tested.value(0).value(0).value<std::optional<Error>>());
        return tested.value(0).value(1).toString();
    };
    EXPECT_EQ(role(), QStringLiteral("administrator"));
    for (const int refusal : {401, 403, 404}) {
        status = refusal;
        EXPECT_EQ(role(), QStringLiteral("scim")) << refusal;
    }
    status = 500;
    EXPECT_EQ(role(), QString()) << "it may have an admin API all the same";
}

TEST_F(ConnectorTest, NoKeyMeansTheOneThatIsKept)
{
    Connector connector(m_traffic, m_connections);
    auto contoso = profile(m_service.url());
    EXPECT_EQ(test(connector, contoso, "")->code, ErrorCode::KeychainEntryNotFound);
    ASSERT_EQ(save(connector, contoso, "rc_key_fake"), std::nullopt);
    EXPECT_EQ(test(connector, contoso, ""), std::nullopt);
    EXPECT_EQ(m_service.server().requests().constLast().header("authorization"), "Bearer rc_key_fake");
    contoso.name = QStringLiteral("Contoso (test)");
    ASSERT_EQ(save(connector, contoso, ""), std::nullopt);
    ASSERT_EQ(m_connections.list().size(), 1);
    EXPECT_EQ(m_connections.list()[0].name, QStringLiteral("Contoso (test)"));
    EXPECT_EQ(await(m_connections.key(contoso.id))->reveal(), QByteArray("rc_key_fake"));
}

TEST_F(ConnectorTest, WithoutAKeychainTheKeyIsKeptForThisRun)
{
    BrokenSecretStore none(ErrorCode::KeychainUnavailable);
    sync::Connections connections(m_settings, none);
    Connector connector(m_traffic, connections);
    EXPECT_EQ(save(connector, profile(m_service.url()), "rc_key_fake"), std::nullopt);
    EXPECT_EQ(m_kept, sync::KeyKept::ForThisRun);
}

TEST_F(ConnectorTest, ALockedKeychainSavesNothing)
{
    BrokenSecretStore locked(ErrorCode::KeychainLocked);
    sync::Connections connections(m_settings, locked);
    Connector connector(m_traffic, connections);
    const auto error = save(connector, profile(m_service.url()), "rc_key_fake");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::KeychainLocked);
    EXPECT_TRUE(connections.list().isEmpty());
}

TEST_F(ConnectorTest, AFailureIsPassedOn)
{
    Connector connector(m_traffic, m_connections);
    EXPECT_EQ(
        test(connector, profile(QUrl(QStringLiteral("http://127.0.0.1:1"))), "k")->code, ErrorCode::ConnectionRefused);
    m_answer = [](const ReceivedRequest &) { return ScriptedAnswer::http(401, "{}"); };
    EXPECT_EQ(test(connector, profile(m_service.url()), "k")->code, ErrorCode::Unauthorized);
}

TEST_F(ConnectorTest, ARoleThatIsMadeUpIsNotKept)
{
    EXPECT_EQ(app::knownRole(QStringLiteral("administrator")), QStringLiteral("administrator"));
    EXPECT_EQ(app::knownRole(QStringLiteral("scim")), QStringLiteral("scim"));
    EXPECT_EQ(app::knownRole(QStringLiteral("<b>root</b>")), QString());
}

TEST_F(ConnectorTest, WhatWasForgottenSaysNothing)
{
    m_answer = [](const ReceivedRequest &) { return ScriptedAnswer::http(200, kConfig).after(200); };
    Connector connector(m_traffic, m_connections);
    QSignalSpy tested(&connector, &Connector::tested);
    connector.test(profile(m_service.url()), Secret("rc_key_fake"));
    EXPECT_TRUE(waitUntil([this] { return m_service.server().requests().size() == 1; }));
    connector.forget();
    EXPECT_FALSE(waitUntil([&] { return !tested.isEmpty(); }, 500));
    EXPECT_TRUE(m_connections.list().isEmpty());
}

} // namespace
} // namespace rollcall::test
