// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/session_secret_store.h"

#include "support/await.h"
#include "support/printers.h"

namespace rollcall::secrets
{

TEST(SessionSecretStore, KeepsWhatWasWrittenUntilItIsRemoved)
{
    SessionSecretStore store;
    const QString name = QStringLiteral("rollcall/a");
    EXPECT_EQ(test::await(store.read(name)).error().code, ErrorCode::KeychainEntryNotFound);
    ASSERT_TRUE(test::isOk(test::await(store.write(name, Secret("one")))));
    ASSERT_TRUE(test::isOk(test::await(store.write(name, Secret("two")))));
    EXPECT_EQ(test::await(store.read(name)).value().reveal(), "two");
    ASSERT_TRUE(test::isOk(test::await(store.remove(name))));
    EXPECT_EQ(test::await(store.read(name)).error().code, ErrorCode::KeychainEntryNotFound);
    EXPECT_TRUE(test::await(store.remove(name)).ok()) << "what never was is gone";
}

TEST(SessionSecretStore, KeepsEachNameApart)
{
    SessionSecretStore store;
    ASSERT_TRUE(test::await(store.write(QStringLiteral("rollcall/a"), Secret("one"))).ok());
    EXPECT_FALSE(test::await(store.read(QStringLiteral("rollcall/b"))).ok());
}

} // namespace rollcall::secrets
