// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/stored_copy.h"

#include "support/files.h"
#include "support/printers.h"
#include "sync/data_paths.h"

#include <QDir>
#include <QFile>

namespace rollcall::sync
{
namespace
{

const QString kId = QStringLiteral("stored-copy-test");

class StoredCopyTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QDir().mkpath(cacheFolder());
        for (const char *suffix : {"", "-wal", "-shm", ".lock", ".damaged-1"})
            test::writeFile(cachePath(kId) + QLatin1String(suffix), "12345");
        test::writeFile(other, "123");
    }
    void TearDown() override
    {
        (void)removeStoredCopy(kId);
        QFile::remove(other);
    }
    const QString other = cachePath(kId + QStringLiteral("-2"));
};

} // namespace

TEST_F(StoredCopyTest, CountsAllItsFilesAndNoOthers)
{
    const StoredCopy copy = storedCopy(kId);
    EXPECT_EQ(copy.path, cachePath(kId));
    EXPECT_EQ(copy.bytes, 25);
    EXPECT_EQ(storedCopy(QStringLiteral("nobody")).bytes, 0);
}

TEST_F(StoredCopyTest, RemovesAllItsFilesAndNoOthers)
{
    ASSERT_TRUE(test::isOk(removeStoredCopy(kId)));
    EXPECT_EQ(storedCopy(kId).bytes, 0);
    EXPECT_FALSE(QFile::exists(cachePath(kId)));
    EXPECT_TRUE(QFile::exists(other));
    EXPECT_TRUE(test::isOk(removeStoredCopy(kId))) << "there is nothing left to do";
}

TEST_F(StoredCopyTest, ARemovalThatWasNotedIsKnownUntilItIsDone)
{
    EXPECT_EQ(copiesToRemove(), QStringList());
    ASSERT_TRUE(test::isOk(noteRemoval(kId)));
    EXPECT_EQ(copiesToRemove(), QStringList{kId}) << "as the next start finds it";
    EXPECT_EQ(storedCopy(kId).bytes, 25) << "the note takes no room";
    ASSERT_TRUE(test::isOk(removeStoredCopy(kId)));
    EXPECT_EQ(copiesToRemove(), QStringList());
    EXPECT_FALSE(QFile::exists(cachePath(kId)));
}

} // namespace rollcall::sync
