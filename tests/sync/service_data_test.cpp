// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/service_data.h"

#include "support/files.h"
#include "support/printers.h"
#include "sync/embedded_options.h"

#include <QDir>
#include <QLockFile>
#include <QTemporaryDir>

namespace rollcall::sync
{
namespace
{

class ServiceData : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const char *file : {"/service.db", "/service.db-wal", "/sample.json"}) {
            ASSERT_TRUE(QDir().mkpath(data));
            test::writeFile(data + QLatin1String(file), "12345");
        }
        test::writeFile(folder.filePath(QStringLiteral("caches.db")), "123");
    }
    [[nodiscard]] QStringList inFolder() const
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("service"));
};

} // namespace

TEST_F(ServiceData, GoAsAWholeAndNothingElseDoes)
{
    ASSERT_TRUE(test::isOk(resetServiceData(data)));
    EXPECT_EQ(inFolder(), QStringList(QStringLiteral("caches.db")));
    EXPECT_TRUE(test::isOk(resetServiceData(data))) << "there is nothing to reset any more";
}

TEST_F(ServiceData, OfAnotherApplicationStay)
{
    QLockFile other(EmbeddedOptions::lockPath(data));
    ASSERT_TRUE(other.tryLock(0));
    const auto reset = resetServiceData(data);
    ASSERT_FALSE(reset.ok());
    EXPECT_EQ(reset.error().code, ErrorCode::ServiceNotStarted);
    EXPECT_EQ(reset.error().subject, data);
    EXPECT_EQ(test::readFile(data + QStringLiteral("/service.db")), "12345");
    other.unlock();
    EXPECT_TRUE(test::isOk(resetServiceData(data)));
}

TEST_F(ServiceData, ThatAKillLeftOfAResetGoWithTheNextStart)
{
    ASSERT_TRUE(QDir().rename(data, data + QStringLiteral(".former")));
    ASSERT_TRUE(QDir().mkpath(data));
    test::writeFile(data + QStringLiteral("/service.db"), "new");
    ASSERT_TRUE(test::isOk(removeFormerServiceData(data)));
    EXPECT_EQ(inFolder(), QStringList({QStringLiteral("caches.db"), QStringLiteral("service")}));
    EXPECT_EQ(test::readFile(data + QStringLiteral("/service.db")), "new");
    EXPECT_TRUE(test::isOk(removeFormerServiceData(data)));
}

} // namespace rollcall::sync
