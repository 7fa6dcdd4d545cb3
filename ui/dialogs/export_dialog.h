// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/list_export.h"

#include <QDialog>

class QProgressBar;
class QPushButton;

namespace rollcall::ui
{

class TextLabel;

/// Shows how far an export is, and lets it be cancelled. The window behind it stays usable.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Starts it. Requires: `model` outlives the dialog.
    ExportDialog(models::ListingModel &model, models::ExportPlan plan, QWidget *parent = nullptr);

    void reject() override;

private:
    void build();
    void showProgress();
    void showEnd(const Result<void> &result);

    models::ListExport *m_export;
    TextLabel *m_line;
    TextLabel *m_path;
    QProgressBar *m_bar;
    QPushButton *m_button;
    bool m_isRunning = true;
};

} // namespace rollcall::ui
