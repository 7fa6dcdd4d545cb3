// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection_fixture.h"
#include "session.h"

#include "support/await.h"
#include "sync/data_paths.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

namespace rollcall::test
{
namespace
{

using app::Session;

class SessionTest : public ConnectionTest
{
protected:
    void SetUp() override { m_profile = profile(m_service.url()); }
    void TearDown() override
    {
        m_session.reset();
        QFile::remove(sync::cachePath(m_profile.id));
    }
    void keepKey() { ASSERT_TRUE(isOk(await(m_connections.add(m_profile, Secret(m_service.key()))))); }
    void start()
    {
        sync::EmbeddedOptions embedded;
        embedded.program = m_program;
        embedded.dataFolder = m_folder.filePath(QStringLiteral("service"));
        m_session = std::make_unique<Session>(
            app::SessionParts{m_clock, m_traffic, m_connections, embedded, m_folder.path()}, m_profile);
        m_failed = std::make_unique<QSignalSpy>(m_session.get(), &Session::failed);
        m_ready = std::make_unique<QSignalSpy>(m_session.get(), &Session::ready);
        m_progressed = std::make_unique<QSignalSpy>(m_session.get(), &Session::progressed);
        m_session->start();
        ASSERT_TRUE(waitUntil([this] { return !m_failed->isEmpty() || !m_ready->isEmpty(); }));
    }
    [[nodiscard]] ErrorCode failure() const { return m_failed->value(0).value(0).value<Error>().code; }

    settings::ConnectionProfile m_profile;
    QString m_program = QStringLiteral("/no/such/rollcalld");
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QSignalSpy> m_failed, m_ready, m_progressed;
};

TEST_F(SessionTest, SyncsAsSoonAsItIsReady)
{
    m_service.putUsers(5);
    keepKey();
    start();
    ASSERT_EQ(m_ready->size(), 1);
    EXPECT_GE(m_progressed->size(), 2);
    EXPECT_TRUE(m_session->directory()->canSync());
    EXPECT_FALSE(m_session->problem());
    EXPECT_TRUE(waitUntil([this] { return m_session->directory()->status().users == 5; }));
    EXPECT_EQ(m_session->directory()->connection().url, QUrl(m_service.url().toString() + QStringLiteral("/scim/v2")));
    EXPECT_FALSE(m_session->directory()->connection().adminApi);
}

TEST_F(SessionTest, WithoutAKeyAndWithoutACacheThereIsNothingToShow)
{
    start();
    ASSERT_EQ(m_failed->size(), 1);
    EXPECT_EQ(failure(), ErrorCode::KeychainEntryNotFound);
    EXPECT_EQ(m_session->directory(), nullptr);
}

TEST_F(SessionTest, WithoutAKeyWhatWasSeenLastIsShown)
{
    m_service.putUsers(2);
    keepKey();
    start();
    ASSERT_TRUE(waitUntil([this] { return m_session->directory()->status().phase == sync::SyncPhase::Idle; }));
    m_session.reset();
    (void)await(m_keychain.remove(QStringLiteral("rollcall/") + m_profile.id));
    (void)await(m_connections.remove(m_profile.id));

    start();
    ASSERT_EQ(m_ready->size(), 1);
    EXPECT_FALSE(m_session->directory()->canSync());
    ASSERT_TRUE(m_session->problem());
    EXPECT_EQ(m_session->problem()->code, ErrorCode::KeychainEntryNotFound);
    EXPECT_TRUE(waitUntil([this] { return m_session->directory()->status().users == 2; }));
}

TEST_F(SessionTest, AnotherKeyChangesTheSessionThatIsThere)
{
    m_service.putUsers(3);
    keepKey();
    start();
    sync::Directory *directory = m_session->directory();
    sync::Administration *administration = m_session->administration();
    ASSERT_TRUE(waitUntil([&] { return directory->status().phase == sync::SyncPhase::Idle; }));
    m_service.setKey("rc_key_new");
    directory->startSync();
    ASSERT_TRUE(waitUntil([&] { return directory->status().phase == sync::SyncPhase::Failed; }));
    EXPECT_EQ(directory->status().error->code, ErrorCode::Unauthorized);

    m_profile.name = QStringLiteral("Contoso (new key)");
    ASSERT_TRUE(isOk(await(m_connections.add(m_profile, Secret("rc_key_new")))));
    ASSERT_TRUE(m_session->canRenew(m_profile));
    QSignalSpy renewed(m_session.get(), &Session::renewed);
    m_service.putUsers(4);
    m_session->renew(m_profile);
    ASSERT_TRUE(waitUntil([&] { return !renewed.isEmpty(); }));
    EXPECT_EQ(m_session->directory(), directory) << "what is shown over it stays";
    EXPECT_EQ(m_session->administration(), administration);
    EXPECT_EQ(m_session->profile().name, m_profile.name);
    EXPECT_TRUE(waitUntil([&] { return directory->status().users == 4; })) << "synced with the new key, at once";
}

TEST_F(SessionTest, AnotherKeyDuringASyncBeginsTheSyncAnew)
{
    m_service.putUsers(2);
    m_service.bend([](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
        if (request.header("authorization") == "Bearer rc_key_new")
            return std::nullopt;
        return ScriptedAnswer::nothing(ScriptedAnswer::End::Silence);
    });
    keepKey();
    start();
    ASSERT_TRUE(waitUntil([this] { return m_session->directory()->status().phase == sync::SyncPhase::Syncing; }));
    m_service.setKey("rc_key_new");
    ASSERT_TRUE(isOk(await(m_connections.add(m_profile, Secret("rc_key_new")))));
    m_session->renew(m_profile);
    EXPECT_TRUE(waitUntil([this] { return m_session->directory()->status().users == 2; }));
}

TEST_F(SessionTest, WithoutANewKeyWhatIsShownStays)
{
    m_service.putUsers(1);
    keepKey();
    start();
    ASSERT_TRUE(waitUntil([this] { return m_session->directory()->status().phase == sync::SyncPhase::Idle; }));
    ASSERT_TRUE(isOk(await(m_connections.remove(m_profile.id))));
    QSignalSpy lost(m_session.get(), &Session::serviceLost);
    m_session->renew(m_profile);
    ASSERT_TRUE(waitUntil([&] { return !lost.isEmpty(); }));
    EXPECT_EQ(lost[0][0].value<Error>().code, ErrorCode::KeychainEntryNotFound);
    ASSERT_TRUE(m_session->problem());
    EXPECT_EQ(m_session->directory()->status().users, 1);
}

TEST_F(SessionTest, AnotherServiceIsAnotherSession)
{
    keepKey();
    EXPECT_FALSE(Session(app::SessionParts{m_clock, m_traffic, m_connections, {}, {}}, m_profile).canRenew(m_profile))
        << "nothing is connected yet";
    start();
    EXPECT_TRUE(m_session->canRenew(m_profile));
    settings::ConnectionProfile other = m_profile;
    other.url = QUrl(QStringLiteral("http://127.0.0.1:1"));
    EXPECT_FALSE(m_session->canRenew(other));
    other = m_profile;
    other.id = QStringLiteral("another");
    EXPECT_FALSE(m_session->canRenew(other));
}

TEST_F(SessionTest, AServiceThatIsDownLeavesTheCache)
{
    m_profile.url = QUrl(QStringLiteral("http://127.0.0.1:1"));
    keepKey();
    start();
    ASSERT_EQ(m_ready->size(), 1);
    EXPECT_TRUE(waitUntil([this] { return m_session->directory()->status().phase == sync::SyncPhase::Failed; }));
    EXPECT_EQ(m_session->directory()->status().error->code, ErrorCode::ConnectionRefused);
}

TEST_F(SessionTest, AServiceOfOurOwnThatCanNotBeStartedIsReported)
{
    m_profile = sync::embeddedProfile();
    start();
    ASSERT_EQ(m_failed->size(), 1);
    EXPECT_EQ(failure(), ErrorCode::ServiceNotStarted);
}

TEST_F(SessionTest, ACacheThatCanNotBeOpenedIsReported)
{
    const QString folder = sync::cachePath(m_profile.id);
    ASSERT_TRUE(QDir().mkpath(folder)); // Where the file should be.
    start();
    EXPECT_EQ(m_failed->size(), 1);
    EXPECT_EQ(m_session->directory(), nullptr);
    QDir(folder).removeRecursively();
}

} // namespace
} // namespace rollcall::test
