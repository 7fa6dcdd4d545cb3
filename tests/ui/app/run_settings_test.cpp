// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run_settings.h"

#include "support/files.h"
#include "support/printers.h"

#include <QTemporaryDir>

namespace rollcall::test
{
namespace
{

using app::RunSettings;
using settings::AppSettings;
using settings::Theme;

class RunSettingsTest : public testing::Test
{
protected:
    RunSettingsTest()
    {
        m_commandLine.language = QStringLiteral("ja");
        m_commandLine.theme = Theme::Dark;
    }

    QTemporaryDir m_folder;
    settings::SettingsStore m_store{m_folder.filePath(QStringLiteral("rollcall.ini"))};
    app::CommandLine m_commandLine;
};

} // namespace

TEST_F(RunSettingsTest, TheCommandLineHoldsForThisRunOnly)
{
    RunSettings settings(m_store, m_commandLine);
    EXPECT_EQ(settings.inForce().language, QStringLiteral("ja"));
    EXPECT_EQ(settings.inForce().theme, Theme::Dark);
    EXPECT_TRUE(isOk(settings.setCurrentProfileId(QStringLiteral("contoso"))));
    EXPECT_EQ(m_store.load().language, QString());
    EXPECT_EQ(m_store.load().theme, Theme::System);
    EXPECT_EQ(m_store.load().currentProfileId, QStringLiteral("contoso"));
}

TEST_F(RunSettingsTest, WhatWasNotChangedIsNotSavedFromTheCommandLine)
{
    RunSettings settings(m_store, m_commandLine);
    AppSettings chosen = settings.inForce();
    chosen.syncIntervalSeconds = 900;
    chosen.removalFloor = 7;
    chosen.removalPercent = 9;
    chosen.theme = Theme::Light;
    EXPECT_TRUE(isOk(settings.choose(chosen)));
    EXPECT_EQ(settings.inForce(), chosen);
    AppSettings expected = chosen;
    expected.language.clear(); // The command line's: it was shown, and left.
    EXPECT_EQ(m_store.load(), expected);
}

TEST_F(RunSettingsTest, WhatWasChosenHoldsOverTheCommandLine)
{
    RunSettings settings(m_store, m_commandLine);
    AppSettings chosen = settings.inForce();
    chosen.language = QStringLiteral("fr");
    EXPECT_TRUE(isOk(settings.choose(chosen)));
    EXPECT_EQ(settings.inForce().language, QStringLiteral("fr"));
    EXPECT_EQ(m_store.load().language, QStringLiteral("fr"));
}

TEST_F(RunSettingsTest, HoldsForThisRunIfItCanNotBeSaved)
{
    settings::SettingsStore store(m_folder.filePath(QStringLiteral("a file/rollcall.ini")));
    writeFile(m_folder.filePath(QStringLiteral("a file")), "where the folder should be");
    RunSettings settings(store, {});
    AppSettings chosen = settings.inForce();
    chosen.syncIntervalSeconds = 60;
    const auto saved = settings.choose(chosen);
    ASSERT_FALSE(isOk(saved));
    EXPECT_EQ(saved.error().code, ErrorCode::FileUnwritable);
    EXPECT_EQ(settings.inForce().syncIntervalSeconds, 60);
}

} // namespace rollcall::test
