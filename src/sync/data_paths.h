// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/connection_profile.h"

#include <QString>

namespace rollcall::sync
{

/// The connection to the service that comes with the program. It is not in the settings: it is always there. Its name
/// is said by `ui` in the user's language.
[[nodiscard]] settings::ConnectionProfile embeddedProfile();

/// `rollcall` in the user's data folder.
[[nodiscard]] QString dataFolder();

/// Where the caches are, one file a connection.
[[nodiscard]] QString cacheFolder();

/// The cache of the profile of that id.
[[nodiscard]] QString cachePath(const QString &profileId);

} // namespace rollcall::sync
