// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administration_fixture.h"

namespace rollcall::test
{

using AdministrationFixture = AdministrationUiTest;

TEST_F(AdministrationFixture, AdministersTheServiceAndLaterShowsItOffline)
{
    fillSample();
    showAdministered();
    EXPECT_TRUE(m_administration->mayChange());
    m_administration->refreshTokens();
    ASSERT_TRUE(waitUntil([this] { return m_administration->tokens().phase == sync::DocumentPhase::Live; }));
    closeWindow();

    showWindow(Service::Offline);
    EXPECT_FALSE(m_administration->mayChange());
    ASSERT_TRUE(waitUntil([this] { return m_administration->tokens().value.has_value(); }));
    EXPECT_EQ(m_administration->tokens().value->size(), 1);
}

} // namespace rollcall::test
