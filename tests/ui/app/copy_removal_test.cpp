// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copy_removal.h"

#include "support/await.h"
#include "support/files.h"
#include "support/printers.h"
#include "sync/data_paths.h"
#include "sync/stored_copy.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace rollcall::test
{
namespace
{

const QString kId = QStringLiteral("copy-removal-test");

class CopyRemovalTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QDir().mkpath(sync::cacheFolder());
        writeFile(sync::cachePath(kId), "12345");
    }
    void TearDown() override { (void)sync::removeStoredCopy(kId); }
    [[nodiscard]] bool waitForEnd()
    {
        return waitUntil([this] { return m_ended.contains(QVariantList{kId}); });
    }

    QTemporaryDir m_folder;
    const QString m_serviceFolder = m_folder.filePath(QStringLiteral("service"));
    app::CopyRemoval m_removal;
    QSignalSpy m_ended{&m_removal, &app::CopyRemoval::ended};
    QSignalSpy m_failed{&m_removal, &app::CopyRemoval::failed};
};

} // namespace

TEST_F(CopyRemovalTest, IsUnderWayUntilTheCopyIsGone)
{
    m_removal.remove(kId);
    EXPECT_TRUE(m_removal.isUnderWay(kId));
    EXPECT_FALSE(m_removal.isUnderWay(QStringLiteral("another")));
    ASSERT_TRUE(waitForEnd());
    EXPECT_FALSE(m_removal.isUnderWay(kId));
    EXPECT_FALSE(QFile::exists(sync::cachePath(kId)));
    EXPECT_TRUE(m_failed.isEmpty());
    EXPECT_FALSE(sync::copiesToRemove().contains(kId));
}

TEST_F(CopyRemovalTest, GoesOnWithWhatAnEarlierRunDidNotComeTo)
{
    ASSERT_TRUE(isOk(sync::noteRemoval(kId)));
    m_removal.resume(m_serviceFolder);
    EXPECT_TRUE(m_removal.isUnderWay(kId));
    ASSERT_TRUE(waitForEnd());
    EXPECT_FALSE(QFile::exists(sync::cachePath(kId)));
}

TEST_F(CopyRemovalTest, LeavesTheCopyForTheNextStartIfWhatGoesBeforeFails)
{
    m_removal.remove(kId, [] { return Error{ErrorCode::ServiceNotStarted, {}, QStringLiteral("/the/folder")}; });
    ASSERT_TRUE(waitUntil([this] { return !m_failed.isEmpty(); }));
    EXPECT_EQ(m_failed.first().first().value<Error>().code, ErrorCode::ServiceNotStarted);
    EXPECT_TRUE(waitForEnd());
    EXPECT_TRUE(QFile::exists(sync::cachePath(kId)));
    EXPECT_TRUE(sync::copiesToRemove().contains(kId));
}

} // namespace rollcall::test
