// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/field_error.h"

#include <QVector>

namespace rollcall::settings
{

enum class Theme { System, Light, Dark };

/// What a person has set up for the application as a whole. A value; pages edit a copy.
struct AppSettings {
    QString language = {}; ///< "en", "fr", "ja"; empty: the system's.
    Theme theme = Theme::System;
    QString currentProfileId = {}; ///< Empty: none chosen yet.
    int syncIntervalSeconds = 300; ///< 0: only when asked to.
    int removalFloor = 20; ///< A sync that would remove more than this many from the local copy and …
    int removalPercent = 5; ///< … more than this share of it asks first.

    /// `InvalidArgument` for "language", "syncIntervalSeconds", "removalFloor" and "removalPercent". Empty: fine.
    [[nodiscard]] QVector<FieldError> validate() const;

    friend bool operator==(const AppSettings &, const AppSettings &) = default;
};

/// "system", "light", "dark": as in the file.
[[nodiscard]] QString themeName(Theme theme);

} // namespace rollcall::settings
