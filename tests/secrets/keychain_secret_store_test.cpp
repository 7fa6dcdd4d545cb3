// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keychain_secret_store.h"

#include "support/await.h"
#include "support/printers.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>

#include <csignal>

namespace rollcall::secrets
{

/// A secret as the Secret Service's D-Bus interface has it, of type (oayays).
struct WireSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

QDBusArgument &operator<<(QDBusArgument &out, const WireSecret &secret)
{
    out.beginStructure();
    out << secret.session << secret.parameters << secret.value << secret.contentType;
    out.endStructure();
    return out;
}

const QDBusArgument &operator>>(const QDBusArgument &in, WireSecret &secret)
{
    in.beginStructure();
    in >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    in.endStructure();
    return in;
}

} // namespace rollcall::secrets

Q_DECLARE_METATYPE(rollcall::secrets::WireSecret)

namespace rollcall::secrets
{
namespace
{

const QString kCollection = QStringLiteral("/org/freedesktop/secrets/collection/login");

QVariantList callKeyring(const QString &interface, const QString &method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"), interface, method);
    call.setArguments(arguments);
    const QDBusMessage answer = QDBusConnection::sessionBus().call(call);
    EXPECT_EQ(answer.type(), QDBusMessage::ReplyMessage) << answer.errorMessage().toStdString();
    return answer.arguments();
}

void lockKeyring()
{
    callKeyring(QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"),
        {QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(kCollection)})});
}

/// What typing the password into the prompt does.
void unlockKeyring()
{
    qDBusRegisterMetaType<WireSecret>();
    const QVariantList session = callKeyring(QStringLiteral("org.freedesktop.Secret.Service"),
        QStringLiteral("OpenSession"), {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    ASSERT_EQ(session.size(), 2);
    const WireSecret password{session.at(1).value<QDBusObjectPath>(), {}, "pw", QStringLiteral("text/plain")};
    callKeyring(QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"),
        QStringLiteral("UnlockWithMasterPassword"),
        {QVariant::fromValue(QDBusObjectPath(kCollection)), QVariant::fromValue(password)});
}

void signalKeyring(int signal)
{
    const pid_t daemon = qEnvironmentVariable("ROLLCALL_TEST_KEYRING_PID").toInt();
    ASSERT_GT(daemon, 1);
    ASSERT_EQ(kill(daemon, signal), 0);
}

/// A gnome-keyring of the test's own (with_keyring.sh), unlocked at the beginning of each test.
class KeychainStore : public testing::Test
{
protected:
    void SetUp() override
    {
        if (qEnvironmentVariable("ROLLCALL_TEST_KEYCHAIN") != QLatin1String("unlocked"))
            GTEST_SKIP() << "there is no keyring to test with (tests/secrets/with_keyring.sh unlocked)";
        ASSERT_TRUE(test::isOk(test::await(store.remove(name))));
    }

    const QString name = QStringLiteral("rollcall/profile");
    KeychainSecretStore store;
    KeychainEntries entries{QStringLiteral("Rollcall"), std::chrono::seconds(8)};
};

} // namespace

TEST_F(KeychainStore, WritesReadsReplacesAndRemoves)
{
    ASSERT_TRUE(test::isOk(test::await(store.write(name, Secret("one")))));
    EXPECT_EQ(test::await(store.read(name)).value().reveal(), "one");
    ASSERT_TRUE(test::isOk(test::await(store.write(name, Secret("two")))));
    EXPECT_EQ(test::await(store.read(name)).value().reveal(), "two");
    ASSERT_TRUE(test::isOk(test::await(store.remove(name))));
    EXPECT_EQ(test::await(store.read(name)).error().code, ErrorCode::KeychainEntryNotFound);
    EXPECT_TRUE(test::isOk(test::await(store.remove(name)))) << "what never was is gone";
}

TEST_F(KeychainStore, AnotherStoreReadsWhatOneWrote)
{
    ASSERT_TRUE(test::isOk(test::await(store.write(name, Secret("one")))));
    KeychainSecretStore other;
    EXPECT_EQ(test::await(other.read(name)).value().reveal(), "one");
    EXPECT_EQ(test::await(other.read(QStringLiteral("rollcall/other"))).error().code, ErrorCode::KeychainEntryNotFound);
}

TEST_F(KeychainStore, KeepsEveryByteOfALongSecret)
{
    QByteArray bytes(200'000, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 31);
    ASSERT_TRUE(test::isOk(test::await(store.write(name, Secret(bytes)))));
    EXPECT_TRUE(test::await(store.read(name)).value().reveal() == bytes);
}

// What QtKeychain 0.13.2 itself says of a locked keyring. Should this ever fail, the canary can go.
TEST_F(KeychainStore, TheKeychainItselfLiesWhenLocked)
{
    ASSERT_TRUE(test::isOk(test::await(entries.write(name, Secret("one")))));
    lockKeyring();
    EXPECT_EQ(test::await(entries.read(name)).error().code, ErrorCode::KeychainEntryNotFound);
    EXPECT_TRUE(test::await(entries.remove(name)).ok());
    unlockKeyring();
    EXPECT_EQ(test::await(entries.read(name)).value().reveal(), "one") << "it was never removed";
}

TEST_F(KeychainStore, LockedIsToldFromMissingAndNothingIsLost)
{
    ASSERT_TRUE(test::isOk(test::await(store.write(name, Secret("one")))));
    lockKeyring();
    EXPECT_EQ(test::await(store.read(name)).error().code, ErrorCode::KeychainLocked);
    EXPECT_EQ(test::await(store.read(QStringLiteral("rollcall/other"))).error().code, ErrorCode::KeychainLocked);
    EXPECT_EQ(test::await(store.write(name, Secret("two"))).error().code, ErrorCode::KeychainLocked);
    EXPECT_EQ(test::await(store.remove(name)).error().code, ErrorCode::KeychainLocked);
    unlockKeyring();
    EXPECT_EQ(test::await(store.read(name)).value().reveal(), "one");
}

TEST_F(KeychainStore, ADaemonThatHangsIsGivenUpOnAndWorksAgainLater)
{
    ASSERT_TRUE(test::isOk(test::await(store.write(name, Secret("one")))));
    KeychainSecretStore impatient(QStringLiteral("Rollcall"), std::chrono::milliseconds(300));
    signalKeyring(SIGSTOP);
    const Error error = test::await(impatient.read(name)).error(); // D-Bus itself would wait longer than the test
    signalKeyring(SIGCONT);
    EXPECT_EQ(error.code, ErrorCode::KeychainUnavailable);
    EXPECT_EQ(error.subject, name);
    EXPECT_EQ(test::await(store.read(name)).value().reveal(), "one");
}

// Last: what comes after the daemon's death is another, locked daemon.
TEST(KeychainDeath, ADeadDaemonIsNotAMissingEntry)
{
    if (qEnvironmentVariable("ROLLCALL_TEST_KEYCHAIN") != QLatin1String("doomed"))
        GTEST_SKIP() << "needs a keyring that may be killed (tests/secrets/with_keyring.sh doomed)";
    KeychainSecretStore store;
    const QString name = QStringLiteral("rollcall/profile");
    ASSERT_TRUE(test::isOk(test::await(store.write(name, Secret("one")))));
    signalKeyring(SIGKILL);
    for (int i = 0; i < 3; ++i) {
        const ErrorCode code = test::await(store.read(name)).error().code;
        EXPECT_TRUE(code == ErrorCode::KeychainUnavailable || code == ErrorCode::KeychainLocked) << i;
        EXPECT_FALSE(test::await(store.remove(name)).ok()) << i;
    }
}

} // namespace rollcall::secrets
