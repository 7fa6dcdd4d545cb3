// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database_copy.h"

#include "storage/database.h"
#include "support/files.h"
#include "support/printers.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace rollcall::storage
{

class DatabaseCopy : public testing::Test
{
protected:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QTemporaryDir m_folder;
};

TEST_F(DatabaseCopy, LeavesNoFileWhenTheSourceCannotBeRead)
{
    const auto database = Database::open(DatabaseLocation::sqlite(path("a.db")));
    ASSERT_TRUE(test::isOk(database));
    ASSERT_TRUE((*database)->execute(QStringLiteral("BEGIN")).ok());
    EXPECT_FALSE(copyInto(**database, path("b.db")).ok()) << "not within a transaction";
    EXPECT_FALSE(QFileInfo::exists(path("b.db")));
    ASSERT_TRUE((*database)->execute(QStringLiteral("ROLLBACK")).ok());
    EXPECT_TRUE(test::isOk(copyInto(**database, path("b.db"))));
    EXPECT_EQ(copyInto(**database, path("b.db")).error().code, ErrorCode::Conflict);
}

TEST_F(DatabaseCopy, IsPublishedWholeAndNeverOverAFileByAccident)
{
    test::writeFile(path("new"), "new");
    test::writeFile(path("old"), "old");
    EXPECT_EQ(publishFile(path("new"), path("old"), false).error().code, ErrorCode::Conflict);
    EXPECT_EQ(test::readFile(path("old")), "old");
    EXPECT_EQ(test::readFile(path("new")), "new");
    ASSERT_TRUE(test::isOk(publishFile(path("new"), path("old"), true)));
    EXPECT_EQ(test::readFile(path("old")), "new");
    ASSERT_TRUE(test::isOk(publishFile(path("old"), path("third"), false)));
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("third")});
    EXPECT_EQ(publishFile(path("missing"), path("x"), true).error().code, ErrorCode::FileUnwritable);
}

} // namespace rollcall::storage
