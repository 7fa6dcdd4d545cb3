// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/administration_types.h"
#include "sync/work_progress.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

/// The export of the audit log as a filter finds it: asks for the file, has the service write it, and shows how far it
/// is, with Cancel. Its button stands elsewhere.
///
///   ( begun told* ended [ told | failed ] )*
///
/// Requires: `administration` outlives it, or is null: then nothing can be exported.
class AuditExportWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit AuditExportWidget(sync::Administration *administration, QWidget *parent = nullptr);

    [[nodiscard]] QPushButton *button() const { return m_button; }
    /// What is exported.
    void setQuery(const sync::AuditQuery &query) { m_query = query; }
    /// Whether there is anything, and the service can be asked for it.
    void setAvailable(bool anything, bool canAsk);
    void retranslate();

Q_SIGNALS:
    void begun();
    /// How far it is, or what came of it.
    void told(const QString &text);
    void ended();
    void failed(const rollcall::Error &error);

private:
    void choose();
    void exportTo(const QString &path);
    void showProgress(const sync::WorkProgress &progress);
    void end(const Result<qint64> &result);
    [[nodiscard]] bool isRunning() const;

    sync::Administration *m_administration;
    QPushButton *m_button;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    sync::AuditQuery m_query;
};

} // namespace rollcall::ui
