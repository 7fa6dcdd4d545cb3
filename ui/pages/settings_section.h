// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/administration_types.h"
#include "widgets/section_widget.h"

#include <QTimer>

class QProgressBar;
class QPushButton;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class FactsWidget;
class TextLabel;

/// *Entra ID Settings*: how arriving users are treated, to be read; and *Edit Settings*. While the service computes
/// everybody's Managed Apple ID anew, how far it is.
///
/// Requires: `administration` outlives it.
class SettingsSection final : public SectionWidget
{
    Q_OBJECT

public:
    explicit SettingsSection(sync::Administration &administration, QWidget *parent = nullptr);

    void refresh();
    void retranslate();
    /// The Managed Apple IDs were changed: asks how far the service is until it has finished.
    void followSweep();

Q_SIGNALS:
    void editRequested();

private:
    void askSweep();
    void showSweep(const sync::SweepProgress &progress);

    sync::Administration &m_administration;
    QPushButton *m_edit;
    FactsWidget *m_facts;
    TextLabel *m_sweepText;
    QProgressBar *m_sweepBar;
    QTimer m_sweepTimer;
};

} // namespace rollcall::ui
