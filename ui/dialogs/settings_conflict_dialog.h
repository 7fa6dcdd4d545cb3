// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/provisioning_settings.h"

#include <QDialog>

class QGridLayout;
class QHBoxLayout;
class QPushButton;

namespace rollcall::ui
{

/// Somebody else saved while settings were edited: both sides beside each other, and neither is lost until it is said
/// which one holds.
class SettingsConflictDialog final : public QDialog
{
    Q_OBJECT

public:
    SettingsConflictDialog(
        const rules::ProvisioningSettings &theirs, const rules::ProvisioningSettings &mine, QWidget *parent = nullptr);

Q_SIGNALS:
    void mineChosen(); ///< Save mine over theirs.
    void theirsChosen(); ///< Drop mine.
    // Closed otherwise: back to the form, nothing decided.

private:
    [[nodiscard]] QGridLayout *makeComparison(
        const rules::ProvisioningSettings &theirs, const rules::ProvisioningSettings &mine);
    [[nodiscard]] QHBoxLayout *makeButtons();
    QPushButton *addButton(QHBoxLayout *line, const QString &label, const char *name);
};

} // namespace rollcall::ui
