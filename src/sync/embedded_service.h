// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/when_done.h"
#include "net/endpoint.h"
#include "sync/embedded_options.h"

#include <QElapsedTimer>
#include <QLockFile>
#include <QProcess>
#include <QTimer>

#include <memory>
#include <optional>

namespace rollcall::sync
{

/// A `rollcalld` of the application's own, as a child process on a loopback port, over SQLite in the user's data
/// folder.
///
/// It ends with the application however that ends: the child's standard input is a pipe that only the application
/// holds, and the child ends when it closes. When it ends by itself it is started again, a few times. Its key is new
/// with each start, and only in memory. Two applications never share a data folder.
///
/// `start` ( `restarted` )* ( `stop` | `stopped` ), any number of times. Thread: the one it lives in, with an event
/// loop.
class EmbeddedService : public QObject
{
    Q_OBJECT

public:
    explicit EmbeddedService(EmbeddedOptions options, QObject *parent = nullptr);
    /// As `stop()`.
    ~EmbeddedService() override;

    /// Where it answers, and the key of an administrator. `ServiceNotStarted` (the detail has what it said; `subject`
    /// is the program, or the data folder if another application uses it), `FileUnwritable`, `TimedOut`, or `Cancelled`
    /// by `stop()`. Requires: it is not started.
    [[nodiscard]] QFuture<Result<net::Endpoint>> start();

    /// Ends the child and waits for it, at most for `stopTimeout` twice. For the end of the application.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// The child's, 0 if there is none.
    [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }

Q_SIGNALS:
    /// It had ended by itself and runs again, with another key and perhaps another port.
    void restarted(const rollcall::net::Endpoint &endpoint);
    /// It ended by itself and could not be started again: `ServiceStopped`.
    void stopped(const rollcall::Error &error);

private:
    [[nodiscard]] Result<void> lockFolder();
    void launch();
    void readOutput();
    void readWords();
    void began(const net::Endpoint &endpoint);
    void ended();
    void giveUp(const Error &error);
    void endStart(Result<net::Endpoint> result);
    void endChild();
    [[nodiscard]] Error notStarted(const QString &why) const;

    EmbeddedOptions m_options;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QProcess> m_process;
    std::optional<QPromise<Result<net::Endpoint>>> m_promise; // while the first start is under way
    QTimer m_patience; // a start that takes too long
    QTimer m_restart;
    QElapsedTimer m_running;
    QByteArray m_output;
    QByteArray m_words; // the end of what it wrote to standard error
    bool m_isRunning = false;
    int m_restarts = 0;
};

} // namespace rollcall::sync
