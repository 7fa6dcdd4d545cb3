// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/page.h"
#include "settings/app_settings.h"
#include "widgets/storage_facts.h"

#include <memory>

class QComboBox;

namespace Ui
{
class PreferencesPage;
}

namespace rollcall::ui
{

/// What concerns the whole program: language, theme, how often it syncs, and what it keeps on this computer. Each
/// choice takes effect at once.
class PreferencesPage final : public Page
{
    Q_OBJECT

public:
    explicit PreferencesPage(QWidget *parent = nullptr);
    ~PreferencesPage() override;

    [[nodiscard]] QString title() const override;
    /// Emits nothing.
    void showSettings(const settings::AppSettings &settings);
    void showStorage(const StorageFacts &storage);
    void opened() override { Q_EMIT storageNeeded(); }

Q_SIGNALS:
    /// The settings as they shall be. The owner saves them and says so with `showSettings()`.
    void settingsChosen(const rollcall::settings::AppSettings &settings);
    /// The copy of this profile is to be removed: somebody was asked and said so.
    void clearCacheRequested(const QString &profileId);
    /// The page is shown: `showStorage()` is wanted.
    void storageNeeded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillLanguages();
    void fillThemes();
    void fillIntervals();
    void take();
    void confirmClearing(const StorageFacts::Copy &copy);

    std::unique_ptr<Ui::PreferencesPage> m_form;
    settings::AppSettings m_settings;
};

} // namespace rollcall::ui
