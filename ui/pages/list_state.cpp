// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/list_state.h"

namespace rollcall::ui
{

ListState listState(const ListFacts &facts)
{
    if (facts.total > 0)
        return facts.shown > 0 ? ListState::Full : ListState::NoMatch;
    if (facts.cacheFailed)
        return ListState::Failed;
    if (!facts.listed)
        return ListState::Waiting;
    switch (facts.phase) {
    case sync::SyncPhase::Syncing: return ListState::Loading;
    case sync::SyncPhase::Failed: return ListState::Failed;
    case sync::SyncPhase::NeverSynced: return ListState::NeverSynced;
    case sync::SyncPhase::Idle: break;
    }
    return ListState::Empty;
}

} // namespace rollcall::ui
