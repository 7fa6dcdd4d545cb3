// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "scim/resource_type.h"
#include "settings/app_settings.h"
#include "sync/sync_options.h"

#include <QtGlobal>

namespace rollcall::sync
{

/// Whether removing `candidates` of the `cached` that there were is more than is done unasked: one bad answer must not
/// empty the cache. Pure.
[[nodiscard]] bool isMassRemoval(qint64 candidates, qint64 cached, const SyncOptions &options);

/// The brake as a person has set it.
[[nodiscard]] RemovalLimit removalLimitOf(const settings::AppSettings &settings);

/// What such a run ends with.
[[nodiscard]] Error massRemovalError(scim::ResourceType type, qint64 candidates, qint64 cached);

} // namespace rollcall::sync
