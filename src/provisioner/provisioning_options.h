// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/attribute_mapping.h"

#include <QString>

#include <optional>

namespace rollcall::provisioner
{

/// Whom Entra provisions: everyone, or only who is a member of a group (directly: nested groups don't count).
enum class Scope { All, Assigned };

/// What one run does. A value.
struct ProvisioningOptions {
    QString usersFile; ///< Entra's users CSV.
    QString membersFile; ///< Its group members CSV; empty: groups are left alone.
    Scope scope = Scope::All; ///< `Assigned` requires a `membersFile`.
    bool dryRun = false; ///< Reads and matches, but writes nothing to the service, and no state.
    QString stateFile; ///< What earlier runs did; empty: everyone is matched anew, and nobody can be known to be gone.
    QString logFile; ///< Written anew by each run, a line per object, also for what was not changed; empty: no log.
    QString onlyUser; ///< On demand: this user only (userPrincipalName, objectId or mail), no groups.
    bool retryFailed = false; ///< Only what failed in the run before. Requires a `stateFile`.
    bool hardDelete = false; ///< Who is gone from the file is deleted instead of set inactive.
    std::optional<AttributeMapping> mapping; ///< Instead of Entra's default one.
};

} // namespace rollcall::provisioner
