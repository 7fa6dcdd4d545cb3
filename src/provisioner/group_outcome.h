// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provisioner/provisioning_state.h"

#include <QVector>

#include <optional>

namespace rollcall::provisioner
{

/// What became of one group and its members.
struct GroupOutcome {
    QVector<ProvisioningLogEntry> entries; ///< The group's first, then its members'.
    GroupRecord record; ///< To be kept.
    std::optional<Error> error; ///< What kept it from being finished.
};

} // namespace rollcall::provisioner
