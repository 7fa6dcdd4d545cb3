// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/worker_thread.h"
#include "models/export_file.h"
#include "models/listing_model.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>

namespace rollcall::models
{

/// What is written, of which rows, where to.
struct ExportPlan {
    QString path; ///< Empty: nowhere, the text is in the answer (`textReady()`), its cells apart by tabs.
    ExportFormat format = ExportFormat::Csv;
    QVector<quint32> rids; ///< In this order.
    QVector<int> columns; ///< Of the model, in this order; of CSV and text.
    QStringList headers;
    std::function<QString(const QVariant &value)> cellText; ///< A value in words, exact.
};

/// Writes rows of a list to a file, some hundred at a time: read by the cache, written by a thread of its own, so that
/// the window stays alive. What was begun and is cancelled, or fails, leaves no file behind.
///
/// Requires: `model` outlives it. Thread: GUI. Used once.
class ListExport final : public QObject
{
    Q_OBJECT

public:
    ListExport(ListingModel &model, ExportPlan plan, QObject *parent = nullptr);

    void start();
    void cancel();

    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_plan.rids.size(); }
    /// Rows a second; 0 in the first moments.
    [[nodiscard]] double perSecond() const;
    [[nodiscard]] const QString &path() const { return m_plan.path; }

Q_SIGNALS:
    void progressed();
    void finished(const rollcall::Result<void> &result);
    /// Before `finished()`, if the plan has no path.
    void textReady(const QString &text);

private:
    void next();
    void readCells(const QVector<quint32> &rids);
    void readDocuments(const QVector<quint32> &rids);
    void write(std::function<Result<void>()> work, qsizetype rows);
    void finish();
    void end(const Result<void> &result);

    ListingModel &m_model;
    ExportPlan m_plan;
    std::unique_ptr<ExportFile> m_file; ///< Used in m_thread.
    QString m_text;
    qint64 m_done = 0;
    bool m_isCancelled = false;
    QElapsedTimer m_since;
    WorkerThread m_thread;
};

} // namespace rollcall::models
