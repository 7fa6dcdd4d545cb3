// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command_line.h"
#include "core/result.h"
#include "settings/settings_store.h"

#include <optional>

namespace rollcall::app
{

/// The settings that this run obeys: what is saved and, over it, what the command line says. The command line's is not
/// saved, and holds until somebody chooses something else.
///
/// Thread: any, one at a time.
class RunSettings
{
public:
    /// `store` is to live as long.
    RunSettings(settings::SettingsStore &store, const CommandLine &commandLine);

    [[nodiscard]] settings::AppSettings inForce() const;
    [[nodiscard]] QString currentProfileId() const { return m_saved.currentProfileId; }

    /// What somebody chose after seeing `inForce()`. It holds also if it can't be saved: `FileUnwritable`.
    [[nodiscard]] Result<void> choose(const settings::AppSettings &chosen);
    /// The connection to begin with the next time; empty: none. `FileUnwritable` as well.
    [[nodiscard]] Result<void> setCurrentProfileId(const QString &id);

private:
    settings::SettingsStore &m_store;
    settings::AppSettings m_saved;
    QString m_language; ///< Of the command line; empty: none.
    std::optional<settings::Theme> m_theme; ///< Of the command line.
};

} // namespace rollcall::app
