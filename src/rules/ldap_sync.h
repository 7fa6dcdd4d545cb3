// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/user_state.h"

namespace rollcall::rules
{

/// The sync state of an LDAP user after a full import of the directory (`ldap-no-sync`): who is not in it any more gets
/// None and stays active, whoever comes back gets Direct. Who was Indirect, there because of a group, stays so while
/// the directory has them.
[[nodiscard]] SyncState syncStateAfterLdapImport(SyncState before, bool inDirectory);

} // namespace rollcall::rules
