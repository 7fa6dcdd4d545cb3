// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/provisioning_settings.h"

#include <QVector>

namespace rollcall::ui
{

/// A setting in words.
struct SettingLine {
    QString name;
    QString value;

    friend bool operator==(const SettingLine &, const SettingLine &) = default;
};

/// All settings, in the order of the page, in the language that is set now. Two documents have the same lines with
/// other values.
[[nodiscard]] QVector<SettingLine> settingLines(const rules::ProvisioningSettings &settings);

} // namespace rollcall::ui
