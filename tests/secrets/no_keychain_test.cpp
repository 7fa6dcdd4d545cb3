// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keychain_secret_store.h"

#include "support/await.h"
#include "support/printers.h"

#include <QDirIterator>

namespace rollcall::secrets
{
namespace
{

/// Without a secret service, and without a session bus (the states of with_keyring.sh).
class NoKeychain : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!qEnvironmentVariable("ROLLCALL_TEST_KEYCHAIN").startsWith(QLatin1String("no-")))
            GTEST_SKIP() << "needs a session without a keychain (tests/secrets/with_keyring.sh no-service)";
    }

    const QString name = QStringLiteral("rollcall/profile");
    KeychainSecretStore store{QStringLiteral("Rollcall"), std::chrono::minutes(1)}; // longer than await() waits
};

QStringList filesHolding(const QByteArray &secret)
{
    QStringList found;
    QDirIterator it(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

TEST_F(NoKeychain, EverythingSaysThatThereIsNone)
{
    // It is known at once: no time-out is waited for.
    EXPECT_EQ(test::await(store.write(name, Secret("CANARY-1"))).error().code, ErrorCode::KeychainUnavailable);
    EXPECT_EQ(test::await(store.read(name)).error().code, ErrorCode::KeychainUnavailable);
    EXPECT_EQ(test::await(store.remove(name)).error().code, ErrorCode::KeychainUnavailable);
}

TEST_F(NoKeychain, NothingIsWrittenToAFileInstead)
{
    ASSERT_FALSE(test::await(store.write(name, Secret("CANARY-2"))).ok());
    EXPECT_EQ(filesHolding("CANARY-2"), QStringList());
}

} // namespace rollcall::secrets
