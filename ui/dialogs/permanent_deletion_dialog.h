// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/worker_thread.h"
#include "models/deletion_list_model.h"
#include "scim/resource_type.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QFuture>
#include <QStringList>

class QProgressBar;
class QPushButton;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class ListTable;
class NoticeWidget;
class TextLabel;

/// Deletes users or groups for good: asks the service what goes with each and whom a rule protects, deletes exactly
/// what was shown when it is confirmed, and reports what became of each. Cancel ends it between two of them; those that
/// were not deleted by then, or whose deletion failed, are looked at again from the report.
///
/// Requires: `administration` and `clock` outlive it.
class PermanentDeletionDialog final : public QDialog
{
    Q_OBJECT

public:
    using Ids = QVector<QString>;

    /// `ids` are all of `type`.
    PermanentDeletionDialog(sync::Administration &administration, scim::ResourceType type,
        const QFuture<Result<Ids>> &ids, const Clock &clock, QWidget *parent = nullptr);

    /// While something is being deleted, Escape and the window's cross cancel it and wait for the report; from another
    /// look they go back to the report.
    void reject() override;

private:
    enum class Stage { Looking, Preview, Failed, Deleting, Report };

    void build(const Clock &clock);
    void buildButtons();
    void takeIds(const Result<Ids> &ids);
    void look();
    void takePreviews(const Result<QVector<sync::DeletionPreview>> &previews);
    void deleteAll();
    void takeReport(const Result<sync::DeletionReport> &report);
    void fail(const Error &error);
    void showProgress(const sync::WorkProgress &progress);
    [[nodiscard]] static QString lookingText();
    void enter(Stage stage);
    void updateButtons();
    [[nodiscard]] QString titleText() const;
    void showPreviewLines(const QVector<sync::DeletionPreview> &previews);
    void noteOutcomes(const sync::DeletionReport &report);
    void showReport();
    [[nodiscard]] QString reportSummary(bool isCancelled) const;
    void act();
    void copyReport();
    void exportReport();
    void writeReport(const QString &path);
    [[nodiscard]] static QStringList reportHeaders();
    [[nodiscard]] QVector<QStringList> reportCells() const;

    sync::Administration &m_administration;
    scim::ResourceType m_type;
    Stage m_stage = Stage::Looking;
    QStringList m_ids; ///< Those that it is about now.
    QVector<sync::DeletionPreview> m_allowed; ///< Of them, and are there.
    QStringList m_again; ///< Of the report: those that may be tried again.
    qint64 m_deleted = 0;
    QString m_summary; ///< Of the report.
    QVector<models::DeletionLine> m_looked; ///< Of `m_ids`.
    QVector<models::DeletionLine> m_report; ///< All of them; empty until something was deleted.
    QElapsedTimer m_since;
    models::DeletionListModel m_model;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_reminder;
    NoticeWidget *m_notice;
    QProgressBar *m_progress;
    ListTable *m_table;
    QPushButton *m_copy;
    QPushButton *m_export;
    QPushButton *m_cancel;
    QPushButton *m_action;
    WorkerThread m_writing; ///< Of the report's file.
};

} // namespace rollcall::ui
