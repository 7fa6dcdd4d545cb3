// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/ldap_sync.h"

namespace rollcall::rules
{

SyncState syncStateAfterLdapImport(SyncState before, bool inDirectory)
{
    if (!inDirectory)
        return SyncState::None;
    return before == SyncState::Indirect ? before : SyncState::Direct;
}

} // namespace rollcall::rules
