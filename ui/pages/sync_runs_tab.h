// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "models/sync_runs_model.h"
#include "sync/directory.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace rollcall::ui
{

class ListTable;
class MessageWidget;
class TextLabel;

/// The last syncs with their figures, and why one did not get to its end.
///
/// Requires: `directory` and `clock` outlive it.
class SyncRunsTab final : public QWidget
{
    Q_OBJECT

public:
    SyncRunsTab(sync::Directory &directory, const Clock &clock, QWidget *parent = nullptr);

    /// Reads the journal anew.
    void load();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void take(const Result<QVector<sync::RunRecord>> &runs);
    void update();
    void showMessage();
    void act();
    void showReason();
    [[nodiscard]] QString cellText(int column, const QVariant &value) const;
    void retranslate();

    sync::Directory &m_directory;
    const Clock &m_clock;
    models::SyncRunsModel m_model;
    QStackedWidget *m_stack;
    ListTable *m_table;
    MessageWidget *m_message;
    TextLabel *m_reason;
    std::optional<Error> m_error; ///< The journal could not be read.
    bool m_loaded = false;
};

} // namespace rollcall::ui
