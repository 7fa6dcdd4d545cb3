// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/embedded_service.h"

#include "core/log.h"
#include "sync/embedded_announcement.h"

#include <QDir>

namespace rollcall::sync
{
namespace
{

constexpr qsizetype kLongestLine = 4096;
constexpr qsizetype kLastWords = 2048;
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

} // namespace

EmbeddedService::EmbeddedService(EmbeddedOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_patience(this), m_restart(this)
{
    m_patience.setSingleShot(true);
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &EmbeddedService::launch);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        giveUp({ErrorCode::TimedOut, QStringLiteral("the embedded service did not say that it serves"),
            m_options.program});
    });
}

EmbeddedService::~EmbeddedService()
{
    stop();
}

QFuture<Result<net::Endpoint>> EmbeddedService::start()
{
    Q_ASSERT(!m_process && !m_promise);
    if (const Result<void> locked = lockFolder(); !locked.ok())
        return readyFuture(Result<net::Endpoint>(locked.error()));
    m_restarts = 0;
    m_promise.emplace();
    QFuture<Result<net::Endpoint>> future = m_promise->future();
    m_promise->start();
    launch();
    return future;
}

void EmbeddedService::stop()
{
    m_restart.stop();
    endChild();
    m_lock.reset();
    endStart(Error{ErrorCode::Cancelled, QStringLiteral("the embedded service was stopped"), {}});
}

/// The folder is this user's and this application's alone. A lock that a killed application left is recognised by its
/// process being gone.
Result<void> EmbeddedService::lockFolder()
{
    const QString &folder = m_options.dataFolder;
    const Error unwritable{
        ErrorCode::FileUnwritable, QStringLiteral("the service's data folder can't be used"), folder};
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, kOwnerOnly))
        return unwritable;
    auto lock = std::make_unique<QLockFile>(EmbeddedOptions::lockPath(folder));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        if (lock->error() != QLockFile::LockFailedError)
            return unwritable;
        return Error{ErrorCode::ServiceNotStarted, QStringLiteral("another application uses the data folder"), folder};
    }
    m_lock = std::move(lock);
    return {};
}

void EmbeddedService::launch()
{
    m_output.clear();
    m_words.clear();
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &EmbeddedService::readOutput);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &EmbeddedService::readWords);
    connect(m_process.get(), &QProcess::finished, this, &EmbeddedService::ended);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            giveUp(notStarted(m_process->errorString()));
    });
    m_process->start(m_options.program,
        {QStringLiteral("serve"), QStringLiteral("--embedded"), QStringLiteral("--database"), m_options.database()});
    m_patience.start(m_options.startTimeout);
}

void EmbeddedService::readOutput()
{
    if (m_isRunning) {
        m_process->readAllStandardOutput();
        return;
    }
    m_output += m_process->readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (end < 0 && m_output.size() <= kLongestLine)
        return;
    const Result<net::Endpoint> endpoint = readAnnouncement(m_output.left(end));
    m_output.clear();
    if (endpoint.ok())
        began(*endpoint);
    else
        giveUp(notStarted(endpoint.error().detail));
}

void EmbeddedService::readWords()
{
    m_words = (m_words + m_process->readAllStandardError()).right(kLastWords);
}

void EmbeddedService::began(const net::Endpoint &endpoint)
{
    m_patience.stop();
    m_isRunning = true;
    m_running.start();
    if (m_promise)
        endStart(endpoint);
    else
        Q_EMIT restarted(endpoint);
}

void EmbeddedService::ended()
{
    readWords();
    const Error error = notStarted(QStringLiteral("it ended with exit code %1").arg(m_process->exitCode()));
    if (!m_isRunning && m_promise) {
        giveUp(error);
        return;
    }
    if (m_isRunning && m_running.hasExpired(m_options.settled.count()))
        m_restarts = 0;
    endChild();
    if (m_restarts >= m_options.restarts) {
        giveUp(error);
        return;
    }
    qCWarning(core::lcSync).noquote() << "the embedded service ended and is started again:" << error.detail;
    m_restart.start(m_options.firstRestartDelay * (1 << m_restarts++));
}

/// It doesn't come up, or doesn't stay.
void EmbeddedService::giveUp(const Error &error)
{
    qCWarning(core::lcSync).noquote() << "the embedded service can't be used:" << error.detail;
    m_restart.stop();
    endChild();
    m_lock.reset();
    if (m_promise)
        endStart(error);
    else
        Q_EMIT stopped({ErrorCode::ServiceStopped, error.detail, error.subject});
}

void EmbeddedService::endStart(Result<net::Endpoint> result)
{
    if (!m_promise)
        return;
    m_promise->addResult(std::move(result));
    m_promise->finish();
    m_promise.reset();
}

/// Closing its input is what ends it. This may be called from a signal of the process's own: hence it is not deleted
/// at once.
void EmbeddedService::endChild()
{
    m_patience.stop();
    m_isRunning = false;
    if (!m_process)
        return;
    QProcess *process = m_process.release();
    process->disconnect(this);
    process->setParent(this);
    process->closeWriteChannel();
    const auto patience = static_cast<int>(m_options.stopTimeout.count());
    if (process->state() != QProcess::NotRunning && !process->waitForFinished(patience)) {
        qCWarning(core::lcSync) << "the embedded service does not end and is killed";
        process->kill();
        process->waitForFinished(patience);
    }
    process->deleteLater();
}

Error EmbeddedService::notStarted(const QString &why) const
{
    const QString words = QString::fromUtf8(m_words).trimmed();
    return {ErrorCode::ServiceNotStarted, words.isEmpty() ? why : QStringLiteral("%1: %2").arg(why, words),
        m_options.program};
}

} // namespace rollcall::sync
