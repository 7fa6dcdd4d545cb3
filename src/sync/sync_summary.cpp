// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sync_summary.h"

namespace rollcall::sync
{

QJsonObject SyncSummary::toJson() const
{
    return {{QStringLiteral("users"), users}, {QStringLiteral("groups"), groups}, {QStringLiteral("added"), added},
        {QStringLiteral("changed"), changed}, {QStringLiteral("removed"), removed},
        {QStringLiteral("complete"), complete}, {QStringLiteral("means"), cache::wordOf(means)}};
}

} // namespace rollcall::sync
