// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace rollcall::wording
{

/// What a sync run brought.
struct SyncFigures {
    int users = 0;
    int groups = 0;
    int added = 0;
    int changed = 0;
    int removed = 0;
    bool complete = true;
};

/// What a provisioning cycle did with objects of one kind.
struct ProvisioningFigures {
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    int disabled = 0;
    int deleted = 0;
    int skipped = 0;
    int failed = 0;
};

/// What it did with the memberships of groups.
struct MembershipFigures {
    int added = 0;
    int removed = 0;
    int unchanged = 0;
    int skipped = 0;
    int failed = 0;
};

// In the language that is set now.

/// "2,000 users, 60 user groups: 3 added, 1 changed, 0 removed."
[[nodiscard]] QString syncSummary(const SyncFigures &figures);

/// A line each for users, groups and memberships, without the zeros ("Users: 1,950 created, 42 skipped"); before them,
/// if nothing was written, the line that says so.
[[nodiscard]] QStringList provisioningSummary(
    const ProvisioningFigures &users, const ProvisioningFigures &groups, const MembershipFigures &memberships);

} // namespace rollcall::wording
