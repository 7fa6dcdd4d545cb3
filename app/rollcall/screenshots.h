// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "sync/directory.h"

#include <QDir>
#include <QImage>
#include <QObject>
#include <QTimer>

#include <functional>

namespace rollcall::ui
{
class MainWindow;
}

namespace rollcall::app
{

/// Saves a picture of every page and of the states worth seeing, then ends. The only place that looks into the window
/// by object names.
///
///   makeFolder ( begin | fail ) finished
class Screenshots : public QObject
{
    Q_OBJECT

public:
    /// Requires: `window` outlives it.
    Screenshots(ui::MainWindow &window, const QString &folder);

    /// False, and the end, if the folder can't be made: told before anything that takes time.
    [[nodiscard]] bool makeFolder();
    /// The directory is shown; its first sync is waited for. `directory` stays alive until `finished`.
    void begin(sync::Directory &directory);
    void fail(const Error &error);

Q_SIGNALS:
    void finished(int exitCode);

private:
    struct Step {
        QString file; ///< Without the suffix; empty: no picture is saved.
        std::function<void()> prepare;
    };

    void syncEnded(const sync::SyncStatus &status);
    void plan();
    void planUsers();
    void planAdministration();
    void planAudit();
    void planSync();
    void planRest();
    void planDialogs();
    void planStart();
    void prepareStep();
    void look();
    void save(const QImage &picture);
    void end(int exitCode);

    ui::MainWindow &m_window;
    QDir m_folder;
    sync::Directory *m_directory = nullptr;
    QVector<Step> m_steps;
    qsizetype m_step = 0;
    QImage m_last;
    int m_looks = 0;
    QTimer m_timer;
};

} // namespace rollcall::app
