// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrets/keychain_entries.h"

#include <QMetaObject>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>
#include <semaphore>

namespace rollcall::secrets
{
namespace
{

/// Where every job runs. Its stack holds the object to post to.
class JobThread : public QThread
{
public:
    JobThread()
    {
        setObjectName(QStringLiteral("keychain"));
        start();
        m_ready.acquire();
    }
    ~JobThread() override
    {
        quit();
        wait();
    }

    template <typename Work> void post(Work work)
    {
        QMetaObject::invokeMethod(m_home, std::move(work), Qt::QueuedConnection);
    }

protected:
    void run() override
    {
        QObject home;
        m_home = &home;
        m_ready.release();
        exec();
    }

private:
    QObject *m_home = nullptr;
    std::binary_semaphore m_ready{0};
};

JobThread &jobThread()
{
    static JobThread thread;
    return thread;
}

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound: return {ErrorCode::KeychainEntryNotFound, job.errorString(), job.key()};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return {ErrorCode::KeychainLocked, job.errorString(), job.key()};
    case QKeychain::CouldNotDeleteEntry: return {ErrorCode::KeychainFailed, job.errorString(), job.key()};
    // Without a secret service QtKeychain says OtherError.
    default: return {ErrorCode::KeychainUnavailable, job.errorString(), job.key()};
    }
}

/// Runs `job` and ends `promise` with what `read` finds in it, or after `timeout` without it: a job can't be stopped,
/// it deletes itself when its service answers at last. `error()` means nothing before `finished`.
template <typename Job, typename T, typename Read>
void runJob(std::unique_ptr<Job> owned, QPromise<Result<T>> promise, std::chrono::milliseconds timeout, Read read)
{
    Job *job = owned.release(); // deletes itself when it has finished
    auto *timer = new QTimer(job);
    timer->setSingleShot(true);
    auto end = [promise = std::make_shared<QPromise<Result<T>>>(std::move(promise))](Result<T> result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(result));
        promise->finish();
    };
    QObject::connect(timer, &QTimer::timeout, job, [end, name = job->key()] {
        end(Error{ErrorCode::KeychainUnavailable, QStringLiteral("the keychain did not answer in time"), name});
    });
    QObject::connect(job, &QKeychain::Job::finished, job, [end, job, read](QKeychain::Job *) {
        if (job->error() == QKeychain::NoError)
            end(read(*job));
        else
            end(errorOf(*job));
    });
    timer->start(timeout);
    job->start();
}

template <typename T, typename Work> QFuture<Result<T>> posted(Work work)
{
    QPromise<Result<T>> promise;
    QFuture<Result<T>> future = promise.future();
    promise.start();
    jobThread().post([promise = std::move(promise), work = std::move(work)]() mutable { work(std::move(promise)); });
    return future;
}

} // namespace

KeychainEntries::KeychainEntries(QString service, std::chrono::milliseconds timeout)
    : m_service(std::move(service)), m_timeout(timeout)
{
}

QFuture<Result<Secret>> KeychainEntries::read(const QString &name)
{
    return posted<Secret>([service = m_service, timeout = m_timeout, name](QPromise<Result<Secret>> promise) {
        auto job = std::make_unique<QKeychain::ReadPasswordJob>(service);
        job->setKey(name);
        runJob(std::move(job), std::move(promise), timeout,
            [](const QKeychain::ReadPasswordJob &done) -> Result<Secret> { return Secret(done.binaryData()); });
    });
}

QFuture<Result<void>> KeychainEntries::write(const QString &name, const Secret &secret)
{
    return posted<void>([service = m_service, timeout = m_timeout, name, secret](QPromise<Result<void>> promise) {
        auto job = std::make_unique<QKeychain::WritePasswordJob>(service);
        job->setKey(name);
        job->setBinaryData(secret.reveal());
        runJob(std::move(job), std::move(promise), timeout,
            [](const QKeychain::WritePasswordJob &) { return Result<void>(); });
    });
}

QFuture<Result<void>> KeychainEntries::remove(const QString &name)
{
    return posted<void>([service = m_service, timeout = m_timeout, name](QPromise<Result<void>> promise) {
        auto job = std::make_unique<QKeychain::DeletePasswordJob>(service);
        job->setKey(name);
        runJob(std::move(job), std::move(promise), timeout,
            [](const QKeychain::DeletePasswordJob &) { return Result<void>(); });
    });
}

} // namespace rollcall::secrets
