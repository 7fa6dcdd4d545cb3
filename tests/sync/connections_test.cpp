// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/connections.h"

#include "support/await.h"
#include "support/files.h"
#include "support/printers.h"

#include <QTemporaryDir>

#include <optional>

namespace rollcall::sync
{
namespace
{

using settings::ConnectionProfile;
using test::isOk;

/// A keychain that can be taken away, locked, or made to fail.
class FakeKeychain final : public secrets::SecretStore
{
public:
    std::optional<ErrorCode> fault;
    secrets::SessionSecretStore kept;
    std::function<void()> beforeWrite;

    QFuture<Result<Secret>> read(const QString &name) override
    {
        return fault ? readyFuture(Result<Secret>(error(name))) : kept.read(name);
    }
    QFuture<Result<void>> write(const QString &name, const Secret &secret) override
    {
        if (beforeWrite)
            beforeWrite();
        return fault ? readyFuture(Result<void>(error(name))) : kept.write(name, secret);
    }
    QFuture<Result<void>> remove(const QString &name) override
    {
        return fault ? readyFuture(Result<void>(error(name))) : kept.remove(name);
    }

private:
    [[nodiscard]] Error error(const QString &name) const { return {*fault, QStringLiteral("as the test wants"), name}; }
};

/// A valid one that is not needed for anything but being one.
QString someCertificate()
{
    return test::dataPath(QStringLiteral("net/ca.pem"));
}

class ConnectionsTest : public testing::Test
{
protected:
    QTemporaryDir folder;
    settings::SettingsStore settings{folder.filePath(QStringLiteral("rollcall.ini"))};
    FakeKeychain keychain;
    Connections connections{settings, keychain};
    const ConnectionProfile profile{QStringLiteral("head-office"), QStringLiteral("Siège"),
        ConnectionProfile::Kind::Remote, QUrl(QStringLiteral("https://mdm.example.com"))};
    const QString name = QStringLiteral("rollcall/head-office");

    Result<KeyKept> add(const QByteArray &key = "rc_key_1")
    {
        return test::await(connections.add(profile, Secret(key)));
    }
    [[nodiscard]] QByteArray key()
    {
        const auto read = test::await(connections.key(profile.id));
        return read.ok() ? read->reveal() : QByteArray();
    }
};

} // namespace

TEST_F(ConnectionsTest, AddKeepsTheKeyInTheKeychainAndTheProfileInTheSettings)
{
    keychain.beforeWrite = [this] { EXPECT_TRUE(settings.profiles().isEmpty()) << "no profile before its key"; };
    EXPECT_EQ(add().value(), KeyKept::InKeychain);
    EXPECT_EQ(connections.list(), QVector{profile});
    EXPECT_EQ(waitFor(keychain.kept.read(name)).value().reveal(), "rc_key_1");
    EXPECT_FALSE(test::readFile(settings.path()).contains("rc_key_1"));

    const auto connection = test::await(connections.open(profile));
    ASSERT_TRUE(isOk(connection));
    EXPECT_EQ(connection->endpoint.scimBase, QUrl(QStringLiteral("https://mdm.example.com/scim/v2")));
    EXPECT_EQ(connection->endpoint.key.reveal(), "rc_key_1");
}

TEST_F(ConnectionsTest, AddingOneOfTheSameIdReplacesIt)
{
    ASSERT_TRUE(add().ok());
    ConnectionProfile renamed = profile;
    renamed.name = QStringLiteral("本社");
    ASSERT_TRUE(isOk(test::await(connections.add(renamed, Secret("rc_key_2")))));
    EXPECT_EQ(connections.list(), QVector{renamed});
    EXPECT_EQ(key(), "rc_key_2");
}

TEST_F(ConnectionsTest, WithoutAKeychainTheKeyIsKeptForThisRunAndSaidToBe)
{
    keychain.fault = ErrorCode::KeychainUnavailable;
    EXPECT_EQ(add().value(), KeyKept::ForThisRun);
    EXPECT_EQ(connections.list(), QVector{profile});
    EXPECT_EQ(key(), "rc_key_1");
    EXPECT_FALSE(test::readFile(settings.path()).contains("rc_key_1"));

    Connections nextRun(settings, keychain);
    EXPECT_EQ(test::await(nextRun.key(profile.id)).error().code, ErrorCode::KeychainUnavailable);
    EXPECT_EQ(nextRun.list(), QVector{profile}) << "the profile stays, its key is asked for";
}

TEST_F(ConnectionsTest, AKeyOfThisRunDoesNotHideALaterOneOfTheKeychain)
{
    keychain.fault = ErrorCode::KeychainUnavailable;
    ASSERT_TRUE(add("old").ok());
    keychain.fault.reset();
    EXPECT_EQ(add("new").value(), KeyKept::InKeychain);
    EXPECT_EQ(key(), "new");
}

TEST_F(ConnectionsTest, ALockedKeychainChangesNothing)
{
    for (ErrorCode fault : {ErrorCode::KeychainLocked, ErrorCode::KeychainFailed}) {
        keychain.fault = fault;
        EXPECT_EQ(add().error().code, fault);
        EXPECT_TRUE(connections.list().isEmpty());
        EXPECT_EQ(test::await(connections.key(profile.id)).error().code, fault);
    }
    keychain.fault.reset();
    ASSERT_TRUE(add().ok());
    keychain.fault = ErrorCode::KeychainLocked;
    EXPECT_EQ(test::await(connections.remove(profile.id)).error().code, ErrorCode::KeychainLocked);
    EXPECT_EQ(connections.list(), QVector{profile});
    keychain.fault.reset();
    EXPECT_EQ(key(), "rc_key_1");
}

TEST_F(ConnectionsTest, AProfileThatCannotBeUsedWritesNoKey)
{
    ConnectionProfile insecure = profile;
    insecure.url = QUrl(QStringLiteral("http://mdm.example.com"));
    EXPECT_EQ(test::await(connections.add(insecure, Secret("k"))).error().code, ErrorCode::InsecureUrl);
    EXPECT_FALSE(waitFor(keychain.kept.read(name)).ok());
    EXPECT_EQ(test::await(connections.open(insecure)).error().code, ErrorCode::KeychainEntryNotFound);
}

TEST_F(ConnectionsTest, ANewProfileThatCannotBeSavedLeavesNoKeyBehind)
{
    settings::SettingsStore unwritable(QStringLiteral("/proc/rollcall/rollcall.ini"));
    Connections lost(unwritable, keychain);
    EXPECT_EQ(test::await(lost.add(profile, Secret("k"))).error().code, ErrorCode::FileUnwritable);
    EXPECT_FALSE(waitFor(keychain.kept.read(name)).ok());
}

TEST_F(ConnectionsTest, RemoveTakesTheKeyAndThenTheProfile)
{
    ASSERT_TRUE(add().ok());
    EXPECT_EQ(test::await(connections.remove(profile.id)).value(), KeyRemoval::Removed);
    EXPECT_TRUE(connections.list().isEmpty());
    EXPECT_FALSE(waitFor(keychain.kept.read(name)).ok());
    EXPECT_EQ(test::await(connections.key(profile.id)).error().code, ErrorCode::KeychainEntryNotFound);
    EXPECT_EQ(test::await(connections.remove(profile.id)).error().code, ErrorCode::NotFound);
}

TEST_F(ConnectionsTest, WithoutAKeychainAProfileCanStillBeRemoved)
{
    keychain.fault = ErrorCode::KeychainUnavailable;
    ASSERT_TRUE(add().ok());
    EXPECT_EQ(test::await(connections.remove(profile.id)).value(), KeyRemoval::LeftInKeychain);
    EXPECT_TRUE(connections.list().isEmpty());
    EXPECT_EQ(key(), "");
}

TEST_F(ConnectionsTest, AMissingKeyCostsNoProfile)
{
    ASSERT_TRUE(add().ok());
    ASSERT_TRUE(waitFor(keychain.kept.remove(name)).ok());
    EXPECT_EQ(test::await(connections.open(profile)).error().code, ErrorCode::KeychainEntryNotFound);
    EXPECT_EQ(connections.list(), QVector{profile});
}

TEST_F(ConnectionsTest, ANameIsTakenOnce)
{
    ASSERT_TRUE(isOk(add()));
    ConnectionProfile other = ConnectionProfile::remote(QStringLiteral(" SIÈGE "), profile.url);
    EXPECT_EQ(test::await(connections.add(other, Secret("x"))).error().code, ErrorCode::Conflict);
    EXPECT_TRUE(connections.isNameTaken(QStringLiteral("siège"), other.id));
    EXPECT_FALSE(connections.isNameTaken(QStringLiteral("siège"), profile.id)) << "its own";
    other.name = QStringLiteral("Annexe");
    ASSERT_TRUE(isOk(test::await(connections.add(other, Secret("x")))));
    other.name = profile.name;
    EXPECT_EQ(test::await(connections.change(other)).error().code, ErrorCode::Conflict);
    EXPECT_EQ(connections.list().size(), 2);
}

TEST_F(ConnectionsTest, AChangeLeavesTheKeyAlone)
{
    ASSERT_TRUE(isOk(add("rc_key_1")));
    ConnectionProfile changed = profile;
    changed.role = QStringLiteral("helpdesk");
    keychain.fault = ErrorCode::KeychainLocked;
    ASSERT_TRUE(isOk(test::await(connections.change(changed))));
    keychain.fault.reset();
    EXPECT_EQ(connections.list().first().role, QStringLiteral("helpdesk"));
    EXPECT_EQ(test::await(connections.key(profile.id))->reveal(), "rc_key_1");
    changed.id = QStringLiteral("nobody");
    EXPECT_EQ(test::await(connections.change(changed)).error().code, ErrorCode::NotFound);
}

TEST_F(ConnectionsTest, AnOpenOneSaysHowItIsReached)
{
    ConnectionProfile own = profile;
    own.signIn = ConnectionProfile::SignIn::Password;
    own.userName = QStringLiteral("ana");
    own.systemProxy = false;
    own.authorityFile = someCertificate();
    ASSERT_TRUE(isOk(test::await(connections.add(own, Secret("word")))));
    auto open = test::await(connections.open(own));
    ASSERT_TRUE(isOk(open));
    EXPECT_EQ(open->endpoint.userName, QStringLiteral("ana"));
    EXPECT_EQ(open->endpoint.key.reveal(), "word");
    EXPECT_FALSE(open->transport.systemProxy);
    EXPECT_EQ(open->transport.authorities.size(), 1);

    own.authorityFile = folder.filePath(QStringLiteral("none.pem"));
    EXPECT_EQ(test::await(connections.open(own)).error().code, ErrorCode::FileNotFound);
    own.authorityFile = folder.filePath(QStringLiteral("text.pem"));
    test::writeFile(own.authorityFile, "no certificate");
    EXPECT_EQ(test::await(connections.open(own)).error().code, ErrorCode::MalformedFile);
    EXPECT_EQ(test::await(connections.open(own)).error().subject, own.authorityFile);
    own.signIn = ConnectionProfile::SignIn::Key;
    own.authorityFile.clear();
    EXPECT_EQ(test::await(connections.open(own))->endpoint.userName, QString());
}

} // namespace rollcall::sync
