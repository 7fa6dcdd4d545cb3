// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "rules/provisioning_settings.h"
#include "sync/administration_types.h"

#include <QTimer>
#include <QWidget>

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class FigureList;
class TextLabel;

/// What a choice of Managed Apple IDs would come to for every user, before it is saved: how many would get one, and how
/// many would not and why, each figure with the list behind it.
///
/// Requires: `administration` and `clock` outlive it.
class AppleIdPreview final : public QWidget
{
    Q_OBJECT

public:
    AppleIdPreview(sync::Administration &administration, const Clock &clock, QWidget *parent = nullptr);

    /// What to preview; asked for soon, once for several changes in a row. Off, or without its attribute: nothing.
    void setDraft(const rules::ProvisioningSettings &draft);
    /// The next draft is evaluated anew, even if it is the same: what was found is of another time.
    void forget();
    void retranslate();

Q_SIGNALS:
    void userRequested(const QString &id);

private:
    void build();
    void ask();
    void take(const Result<sync::ManagedAppleIdEvaluation> &result);
    void showOutcome();
    void showList(int line);
    [[nodiscard]] QVector<qint64> counts() const;
    [[nodiscard]] QStringList sentences() const;

    sync::Administration &m_administration;
    const Clock &m_clock;
    TextLabel *m_title;
    TextLabel *m_status;
    FigureList *m_figures;
    QTimer m_soon;
    rules::ProvisioningSettings m_draft;
    std::optional<Result<sync::ManagedAppleIdEvaluation>> m_outcome;
    quint64 m_number = 0; ///< An answer to an earlier draft is dropped.
};

} // namespace rollcall::ui
