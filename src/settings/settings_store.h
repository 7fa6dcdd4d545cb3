// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "settings/app_settings.h"
#include "settings/connection_profile.h"

#include <optional>

namespace rollcall::settings
{

/// Preferences and connection profiles in one INI file, readable and writable by its owner alone (0600) and replaced as
/// a whole: a crash while saving leaves the old file or the new one. No secret is ever in it.
///
/// What can't be read gives the default and is reported by `damage()`; before such a file is written anew it is copied
/// to `<file>.damaged`, so that nothing in it is lost. Keys of other versions stay in the file.
///
/// Thread: any.
class SettingsStore
{
public:
    /// `path` of the file; empty: `rollcall/rollcall.ini` in the user's configuration folder.
    explicit SettingsStore(const QString &path = {});

    [[nodiscard]] AppSettings load() const;
    /// `FileUnwritable`, or `InvalidArgument` if `settings.validate()` has something to say.
    [[nodiscard]] Result<void> save(const AppSettings &settings);

    /// In the order in which they were saved.
    [[nodiscard]] QVector<ConnectionProfile> profiles() const;
    /// Replaces them all. `FileUnwritable`; `InvalidArgument` if one is not valid or an id is there twice.
    [[nodiscard]] Result<void> saveProfiles(const QVector<ConnectionProfile> &profiles);

    /// What could not be read of the file as it is now: `MalformedFile` or `FileUnreadable`, `subject` is its path.
    [[nodiscard]] std::optional<Error> damage() const;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    [[nodiscard]] Result<void> prepareToWrite() const;

    QString m_path;
};

} // namespace rollcall::settings
