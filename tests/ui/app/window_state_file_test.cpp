// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window_state_file.h"

#include "support/files.h"
#include "support/printers.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace rollcall::test
{
namespace
{

class WindowStateFile : public testing::Test
{
protected:
    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(QStringLiteral("rollcall/window.json"));
};

TEST_F(WindowStateFile, ComesBackAsItWas)
{
    ui::WindowState state;
    state.setValue(QStringLiteral("users/filter"), QStringLiteral("山田 \"quoted\"\n"));
    app::saveWindowState(m_path, state);
    EXPECT_EQ(app::loadWindowState(m_path).value(QStringLiteral("users/filter")), QStringLiteral("山田 \"quoted\"\n"));
}

TEST_F(WindowStateFile, IsItsUsersOnly)
{
    app::saveWindowState(m_path, {});
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFileInfo(m_path).permissions() & others);
}

TEST_F(WindowStateFile, ADamagedOneIsAnEmptyState)
{
    EXPECT_EQ(app::loadWindowState(m_path).value(QStringLiteral("page")), QString());
    app::saveWindowState(m_path, {});
    writeFile(m_path, "\0\xFFgarbage");
    EXPECT_EQ(app::loadWindowState(m_path).value(QStringLiteral("page")), QString());
}

TEST_F(WindowStateFile, AFolderThatCanNotBeWrittenIsSurvived)
{
    writeFile(m_folder.filePath(QStringLiteral("rollcall")), "a file where the folder should be");
    app::saveWindowState(m_path, {});
    EXPECT_FALSE(QFileInfo::exists(m_path));
}

} // namespace
} // namespace rollcall::test
