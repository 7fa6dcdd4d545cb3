// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

namespace rollcall::sync
{

/// Where the service that the application starts for itself is, and how patient one is with it.
struct EmbeddedOptions {
    QString program; ///< `rollcalld`.
    QString dataFolder; ///< Its database and lock; made if it isn't there, for its owner alone.
    std::chrono::milliseconds startTimeout{20'000};
    std::chrono::milliseconds stopTimeout{5'000}; ///< Then it is killed.
    int restarts = 3; ///< In a row, when it ends by itself.
    std::chrono::milliseconds firstRestartDelay{250}; ///< Doubled each time.
    std::chrono::milliseconds settled{60'000}; ///< After running so long the restarts are counted anew.

    /// `rollcalld` beside the application's own program (or what the environment's ROLLCALL_ROLLCALLD names), data in
    /// `rollcall/service` of the user's data folder.
    [[nodiscard]] static EmbeddedOptions standard();

    /// What an application that uses the folder holds: a QLockFile.
    [[nodiscard]] static QString lockPath(const QString &dataFolder);
    /// The database as `rollcalld` takes it: `sqlite:<dataFolder>/service.db`.
    [[nodiscard]] QString database() const;
};

} // namespace rollcall::sync
