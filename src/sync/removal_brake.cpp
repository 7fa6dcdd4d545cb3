// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/removal_brake.h"

namespace rollcall::sync
{

bool isMassRemoval(qint64 candidates, qint64 cached, const SyncOptions &options)
{
    return candidates > options.removal.floor
        && static_cast<double>(candidates) > options.removal.share * static_cast<double>(cached);
}

RemovalLimit removalLimitOf(const settings::AppSettings &settings)
{
    return {settings.removalFloor, settings.removalPercent / 100.0};
}

Error massRemovalError(scim::ResourceType type, qint64 candidates, qint64 cached)
{
    return {ErrorCode::MassRemovalStopped,
        QStringLiteral("%1 of %2 are not listed any more").arg(candidates).arg(cached), scim::nameOf(type),
        static_cast<int>(candidates)};
}

} // namespace rollcall::sync
