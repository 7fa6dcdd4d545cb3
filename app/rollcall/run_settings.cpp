// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run_settings.h"

namespace rollcall::app
{

RunSettings::RunSettings(settings::SettingsStore &store, const CommandLine &commandLine)
    : m_store(store), m_saved(store.load()), m_language(commandLine.language), m_theme(commandLine.theme)
{
}

settings::AppSettings RunSettings::inForce() const
{
    settings::AppSettings settings = m_saved;
    if (!m_language.isEmpty())
        settings.language = m_language;
    settings.theme = m_theme.value_or(m_saved.theme);
    return settings;
}

Result<void> RunSettings::choose(const settings::AppSettings &chosen)
{
    const settings::AppSettings before = inForce();
    m_saved.syncIntervalSeconds = chosen.syncIntervalSeconds;
    m_saved.removalFloor = chosen.removalFloor;
    m_saved.removalPercent = chosen.removalPercent;
    if (chosen.language != before.language) {
        m_saved.language = chosen.language;
        m_language.clear();
    }
    if (chosen.theme != before.theme) {
        m_saved.theme = chosen.theme;
        m_theme.reset();
    }
    return m_store.save(m_saved);
}

Result<void> RunSettings::setCurrentProfileId(const QString &id)
{
    m_saved.currentProfileId = id;
    return m_store.save(m_saved);
}

} // namespace rollcall::app
