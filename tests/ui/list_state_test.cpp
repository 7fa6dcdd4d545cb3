// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/list_state.h"

#include <gtest/gtest.h>

namespace rollcall::test
{
namespace
{

using sync::SyncPhase;
using ui::ListFacts;
using ui::ListState;

struct Case {
    const char *name;
    ListFacts facts;
    ListState expected;
};

class ListStateOf : public testing::TestWithParam<Case>
{
};

TEST_P(ListStateOf, Is)
{
    EXPECT_EQ(ui::listState(GetParam().facts), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Facts, ListStateOf,
    testing::Values(Case{"NothingKnownYet", {false, false, 0, 0, SyncPhase::Idle}, ListState::Waiting},
        Case{"BeforeTheFirstSync", {true, false, 0, 0, SyncPhase::NeverSynced}, ListState::NeverSynced},
        Case{"FirstSyncRuns", {true, false, 0, 0, SyncPhase::Syncing}, ListState::Loading},
        Case{"FirstSyncFailed", {true, false, 0, 0, SyncPhase::Failed}, ListState::Failed},
        Case{"ServiceIsEmpty", {true, false, 0, 0, SyncPhase::Idle}, ListState::Empty},
        Case{"CacheCannotBeRead", {false, true, 0, 0, SyncPhase::Idle}, ListState::Failed},
        Case{"Listed", {true, false, 2000, 2000, SyncPhase::Idle}, ListState::Full},
        Case{"FilterLetsNothingThrough", {true, false, 2000, 0, SyncPhase::Idle}, ListState::NoMatch},
        Case{"WhatIsThereStaysWhileSyncing", {true, false, 7, 7, SyncPhase::Syncing}, ListState::Full},
        Case{"WhatIsThereStaysAfterAFailure", {true, false, 7, 7, SyncPhase::Failed}, ListState::Full},
        Case{"WhatIsThereStaysWhenTheCacheFails", {true, true, 7, 7, SyncPhase::Idle}, ListState::Full}),
    [](const auto &test) { return std::string(test.param.name); });

} // namespace
} // namespace rollcall::test
