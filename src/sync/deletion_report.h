// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "net/permanent_deletion.h"

#include <QVector>

#include <optional>

namespace rollcall::sync
{

/// What became of each that was to be deleted for good. A value.
struct DeletionReport {
    QVector<net::DeletionOutcome> outcomes; ///< Of those that were tried, in their order.
    qsizetype notTried = 0; ///< After it was cancelled or failed.
    std::optional<Error> error; ///< Why it ended early; `Cancelled` if somebody wanted that.
};

} // namespace rollcall::sync
