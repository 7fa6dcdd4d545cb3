// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/embedded_service.h"

#include "core/log.h"
#include "scim/json.h"

#include <QDir>
#include <QFile>

namespace rollcall::sync
{
namespace
{

constexpr qsizetype kMostWords = 4096; // of what it says last, for the error

/// The line that `serve --embedded` announces itself with.
Result<net::Endpoint> endpointFrom(const QByteArray &line)
{
    const auto object = scim::parseObject(line);
    if (!object)
        return object.error();
    const int port = object->value(QStringLiteral("port")).toInt();
    const QString key = object->value(QStringLiteral("key")).toString();
    if (port < 1 || port > 65'535 || key.isEmpty())
        return Error{ErrorCode::ServiceNotStarted, QStringLiteral("it announced no port or no key"), {}};
    return net::Endpoint::fromUrl(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)), Secret(key.toLatin1()));
}

} // namespace

EmbeddedService::EmbeddedService(EmbeddedOptions options, QObject *parent)
    : QObject(parent), m_options(std::move(options))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        failStart({ErrorCode::TimedOut, QStringLiteral("rollcalld did not announce itself"), m_options.program});
    });
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &EmbeddedService::launch);
}

EmbeddedService::~EmbeddedService()
{
    stop();
}

QFuture<Result<net::Endpoint>> EmbeddedService::start()
{
    Q_ASSERT(!m_promise && !m_process);
    m_promise.emplace();
    m_promise->start();
    const auto future = m_promise->future();
    m_restarts = 0;
    if (const Result<void> locked = lockFolder(); !locked)
        failStart(locked.error());
    else
        launch();
    return future;
}

void EmbeddedService::stop()
{
    m_restart.stop();
    endChild();
    m_endpoint.reset();
    if (m_promise)
        failStart({ErrorCode::Cancelled, QStringLiteral("stopped while starting"), m_options.program});
    m_lock.reset();
}

Result<void> EmbeddedService::lockFolder()
{
    if (!QDir().mkpath(m_options.dataFolder))
        return Error{ErrorCode::FileUnwritable, QStringLiteral("the folder can't be made"), m_options.dataFolder};
    QFile::setPermissions(m_options.dataFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto lock = std::make_unique<QLockFile>(m_options.dataFolder + QStringLiteral("/lock"));
    lock->setStaleLockTime(0); // only the end of the process that holds it frees it
    if (!lock->tryLock()) {
        if (lock->error() == QLockFile::LockFailedError)
            return Error{ErrorCode::ServiceNotStarted, QStringLiteral("another application uses this folder"),
                m_options.dataFolder};
        return Error{ErrorCode::FileUnwritable, QStringLiteral("the lock can't be made"), m_options.dataFolder};
    }
    m_lock = std::move(lock);
    return {};
}

void EmbeddedService::launch()
{
    m_output.clear();
    m_words.clear();
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &EmbeddedService::readLine);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, [this] {
        const QByteArray said = m_process->readAllStandardError();
        qCInfo(core::lcSync).noquote() << "rollcalld:" << QString::fromUtf8(said).trimmed();
        m_words = (m_words + said).right(kMostWords);
    });
    connect(m_process.get(), &QProcess::finished, this, &EmbeddedService::ended);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // then there is no finished()
            ended();
    });
    m_patience.start(m_options.startTimeout);
    m_process->start(m_options.program,
        {QStringLiteral("serve"), QStringLiteral("--embedded"), QStringLiteral("--database"), m_options.database()});
}

void EmbeddedService::readLine()
{
    m_output += m_process->readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (end >= 0 && !m_endpoint)
        began(m_output.left(end));
}

void EmbeddedService::began(const QByteArray &line)
{
    m_patience.stop();
    m_output.clear();
    const auto endpoint = endpointFrom(line);
    if (!endpoint) {
        failStart({ErrorCode::ServiceNotStarted, endpoint.error().detail, m_options.program});
        return;
    }
    m_endpoint = *endpoint;
    m_running.start();
    if (!m_promise) {
        Q_EMIT restarted(*m_endpoint);
        return;
    }
    m_promise->addResult(Result<net::Endpoint>(*m_endpoint));
    m_promise->finish();
    m_promise.reset();
}

void EmbeddedService::ended()
{
    m_patience.stop();
    const QString words = lastWords();
    // Deleted later: this is called from one of its own signals.
    m_process.release()->deleteLater();
    const bool ran = m_endpoint.has_value();
    m_endpoint.reset();
    if (m_promise)
        return failStart({ErrorCode::ServiceNotStarted, words, m_options.program});
    if (ran && m_running.hasExpired(m_options.settled.count()))
        m_restarts = 0;
    if (m_restarts >= m_options.restarts) {
        m_lock.reset();
        Q_EMIT stopped({ErrorCode::ServiceStopped, words, m_options.program});
        return;
    }
    qCWarning(core::lcSync) << "rollcalld ended by itself and is started again";
    restartLater();
}

void EmbeddedService::failStart(const Error &error)
{
    endChild();
    m_lock.reset();
    if (!m_promise) { // a restart, not the first start
        Q_EMIT stopped({ErrorCode::ServiceStopped, error.detail, error.subject});
        return;
    }
    auto promise = std::move(*m_promise);
    m_promise.reset();
    promise.addResult(Result<net::Endpoint>(error));
    promise.finish();
}

void EmbeddedService::restartLater()
{
    m_restart.start(m_options.firstRestartDelay * (1 << m_restarts));
    ++m_restarts;
}

/// Closing its input is the way to end it; whoever does not hear that is killed.
void EmbeddedService::endChild()
{
    m_patience.stop();
    if (!m_process)
        return;
    const auto process = std::move(m_process);
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning)
        return;
    const int patience = static_cast<int>(m_options.stopTimeout.count());
    process->closeWriteChannel();
    if (process->waitForFinished(patience))
        return;
    process->kill();
    process->waitForFinished(patience);
}

QString EmbeddedService::lastWords()
{
    m_words = (m_words + m_process->readAllStandardError()).right(kMostWords);
    const QString words = QString::fromUtf8(m_words).trimmed();
    return words.isEmpty() ? m_process->errorString() : words;
}

} // namespace rollcall::sync
